package tributary.press;

import java.net.URI;

/// Addresses as every reader takes them: ASCII, and brackets only around an IPv6 host.
final class Hrefs {
    private Hrefs() {}

    static String of(URI link) {
        String text = link.toASCIIString();
        int host = text.indexOf("//");
        int path = host < 0 ? 0 : text.indexOf('/', host + 2);
        if (path < 0 || (text.indexOf('[', path) < 0 && text.indexOf(']', path) < 0)) {
            return text;
        }
        return text.substring(0, path)
                + text.substring(path).replace("[", "%5B").replace("]", "%5D");
    }
}
