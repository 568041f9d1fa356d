package tributary.press;

import java.util.regex.Pattern;

/// Plain text in the clothes of other formats.
final class Texts {
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+!#$&^-]+/[\\w.+!#$&^-]+");

    private Texts() {}

    /// Plain text as HTML that shows it.
    static String asHtml(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// The media type without parameters, or that of bytes nobody knows.
    static String mediaType(String type) {
        String bare = type.split(";", 2)[0].strip();
        return MEDIA_TYPE.matcher(bare).matches() ? bare : "application/octet-stream";
    }
}
