package tributary.refine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tributary.draft.Draft;
import tributary.gist.Gist;

/// A digest of what an item says. Dates, links and tags of the item do not count, nor does anything in its HTML that
/// readers never see.
final class Fingerprint {
    private Fingerprint() {}

    static String of(Draft draft) {
        var said = new StringBuilder(Words.title(draft.title())).append('\n');
        said.append(gist(draft.summary())).append('\n').append(gist(draft.content()));
        for (Draft.Attachment file : draft.enclosures()) {
            String url = file.url();
            int query = url.indexOf('?');
            said.append('\n').append(query < 0 ? url : url.substring(0, query));
        }
        return digest(said.toString());
    }

    private static String gist(@Nullable String html) {
        return html == null ? "" : Gist.of(html);
    }

    /// A number that equal texts share.
    static long number(String text) {
        return Long.parseUnsignedLong(digest(text).substring(0, 16), 16);
    }

    /// 32 hex digits.
    static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
