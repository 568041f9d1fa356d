package tributary.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names an article for ever: 26 characters of `[a-z2-7]`, made from its source and the key it first came with.
///
/// The id depends on nothing but those two, so it is the same on every machine and after every restart.
public record ArticleId(String value) implements Comparable<ArticleId> {
    /// What stands before an id in feeds.
    public static final String URN = "urn:tributary:article:";

    private static final Pattern FORM = Pattern.compile("[a-z2-7]{26}");
    private static final Pattern WRITTEN =
            Pattern.compile("(?:" + URN + "|\\S*/)?(" + FORM + ")(?:\\.html)?(?:[?#]\\S*)?");
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

    public ArticleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an article id is 26 characters of a-z2-7: " + value);
        }
    }

    /// True when the text has the form of an id.
    public static boolean isId(String text) {
        return FORM.matcher(text).matches();
    }

    /// The id in a text: bare, as feeds write it (`urn:tributary:article:...`), or at the end of the address of
    /// our page on the article, with or without a query.
    public static Optional<ArticleId> find(String text) {
        var written = WRITTEN.matcher(text.strip());
        return written.matches() ? Optional.of(new ArticleId(written.group(1))) : Optional.empty();
    }

    /// The id of the article that `source` first listed under `key` (its guid, else link, else content).
    public static ArticleId of(SourceId source, String key) {
        byte[] hash = sha256(source.value() + '\n' + key);
        var id = new StringBuilder(26);
        int bits = 0;
        int buffer = 0;
        for (int i = 0; id.length() < 26; i++) {
            buffer = ((buffer << 8) | (hash[i] & 0xff)) & 0xffff;
            for (bits += 8; bits >= 5 && id.length() < 26; bits -= 5) {
                id.append(BASE32.charAt((buffer >> (bits - 5)) & 31));
            }
        }
        return new ArticleId(id.toString());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public int compareTo(ArticleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
