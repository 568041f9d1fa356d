package tributary.rows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.Map;
import tributary.article.Traces;
import tributary.identity.Identity;

/// The marks of an item as they are looked up: a 64-bit digest of each kind. The kinds are numbered in `alias.kind`.
public final class Marks {
    private Marks() {}

    /// The kinds of mark, with their numbers in `alias.kind`.
    public enum Kind {
        GUID(1),
        LINK(2),
        TITLE(3),
        CONTENT(4),

        /// The guid or the link without scheme and host, which survives a move of the site.
        GUID_PLACE(5),
        LINK_PLACE(6);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        public int number() {
            return number;
        }
    }

    public static Map<Kind, Long> of(Traces traces) {
        var marks = new EnumMap<Kind, Long>(Kind.class);
        String guid = traces.guid();
        String link = traces.link();
        if (guid != null && !guid.isBlank()) {
            marks.put(Kind.GUID, hash(guid));
        }
        if (link != null) {
            marks.put(Kind.LINK, hash(link));
        }
        if (!traces.title().isBlank()) {
            marks.put(Kind.TITLE, hash(traces.title() + '\n' + traces.day()));
        }
        marks.put(Kind.CONTENT, hash(traces.fingerprint()));
        Identity.place(guid).ifPresent(place -> marks.put(Kind.GUID_PLACE, hash(place)));
        Identity.place(link).ifPresent(place -> marks.put(Kind.LINK_PLACE, hash(place)));
        return marks;
    }

    public static long hash(String mark) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(mark.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
