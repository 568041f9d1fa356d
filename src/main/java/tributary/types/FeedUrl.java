package tributary.types;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tributary.host.Host;
import tributary.plan.Redaction;
import tributary.plan.Secret;
import tributary.yaml.Filled;
import tributary.yaml.Filled.Piece;
import tributary.yaml.Types;

/// The address of a feed on the web: what is asked (`uri`, without credentials), how it is named (`id`) and what
/// people may see of it (`shown`). Credentials in it become the value of an `Authorization` header.
public record FeedUrl(
        URI uri, String id, String shown, @Nullable Secret authorization) {
    public static final String EXPECTED = "an http or https URL with a host";

    /// How people write a file: as an address, as a path, or by the name that a feed has in a folder.
    private static final Pattern FILE =
            Pattern.compile("(?i)(?:file:|[a-z]:[/\\\\]|[.~\\\\]|/(?!/)).*|[^/:]+\\.(?:xml|rss|atom|rdf|json)");

    /// An id must hold it and the mark behind it.
    public static final int MAX_LENGTH = 2000;

    private static final Pattern SHAPE = Pattern.compile(
            "(?i)(https?)://(?:([^/?#\\\\]*)@)?([^/?#\\\\@\\[\\]:]+|\\[[0-9a-f:.]+(?:%25[0-9a-z]+)?])(?::(\\d{1,5}))?([/?#].*)?");
    private static final Pattern USERINFO = Pattern.compile("(?i)^([a-z][a-z0-9+.-]*:/*)[^/?#]*@");
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*");
    private static final Pattern PLAIN_V4 =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern NUMBER_LAST = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)");
    private static final Pattern ILLEGAL =
            Pattern.compile("[^A-Za-z0-9\\-._~:/?#\\[\\]@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})");

    /// Reads an address; empty when it is not one of the web.
    public static Optional<FeedUrl> of(Filled written) {
        List<Piece> pieces = withSafeUserinfo(written.pieces());
        String text = pieces.stream().map(Piece::text).collect(Collectors.joining());
        Matcher matcher = SHAPE.matcher(text);
        if (text.length() > MAX_LENGTH || !Types.isLine(text) || !text.equals(text.strip()) || !matcher.matches()) {
            return Optional.empty();
        }
        return uri(matcher).map(uri -> {
            int hostEnd = matcher.end(4) < 0 ? matcher.end(3) : matcher.end(4);
            String visible = visible(pieces, hostEnd);
            String shown = Redaction.redacted(USERINFO.matcher(visible).replaceFirst("$1"));
            String id = shown.equals(visible) && !hasDefault(pieces, hostEnd)
                    ? shown
                    : shown + "#" + mark(written.written());
            return new FeedUrl(uri, id, shown, authorization(matcher.group(2)));
        });
    }

    /// What was expected instead of what is no address, with the way to write what seems to be meant.
    public static String expected(Filled written) {
        return FILE.matcher(written.written()).matches()
                ? EXPECTED + "; a file in the folder of feeds.yaml is written { file: news.xml }"
                : EXPECTED;
    }

    /// An address as it may be quoted in a mistake: blanks as written, credentials and secret parameters hidden.
    public static String quotable(Filled written) {
        return Redaction.redacted(USERINFO.matcher(written.written()).replaceFirst("$1***@"));
    }

    /// A password from a blank may hold any character: it is escaped before the address is taken apart.
    private static List<Piece> withSafeUserinfo(List<Piece> pieces) {
        String written = pieces.stream()
                .map(it -> it.isBlank() ? "_".repeat(it.written().length()) : it.written())
                .collect(Collectors.joining());
        Matcher matcher = USERINFO.matcher(written);
        int start = matcher.find() ? matcher.end(1) : 0;
        int end = start == 0 ? 0 : matcher.end();
        var safe = new ArrayList<Piece>();
        int at = 0;
        for (Piece piece : pieces) {
            boolean isInside = piece.isBlank() && at >= start && at < end;
            safe.add(isInside ? new Piece(piece.written(), escaped(piece.text()), true) : piece);
            at += piece.written().length();
        }
        return safe;
    }

    private static Optional<URI> uri(Matcher matcher) {
        String host = host(matcher.group(3));
        String port = matcher.group(4) == null ? "" : matcher.group(4);
        if (host.isEmpty() || (!port.isEmpty() && (Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65535))) {
            return Optional.empty();
        }
        String rest = matcher.group(5) == null ? "" : matcher.group(5).replaceFirst("#.*", "");
        String safe = ILLEGAL.matcher(rest).replaceAll(it -> Matcher.quoteReplacement(escaped(it.group())));
        String scheme = matcher.group(1).toLowerCase(Locale.ROOT);
        try {
            var uri = new URI(scheme + "://" + host + (port.isEmpty() ? "" : ":" + port)
                    + safe.replace("[", "%5B").replace("]", "%5D"));
            return Optional.of(uri).filter(it -> it.getRawAuthority() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /// The host in ASCII, without a dot at its end; empty when it is none. Odd ones stay as written: numbers that are
    /// not a plain IPv4 address, or that were written in other digits, hide an address, and are never asked.
    private static String host(String written) {
        if (written.startsWith("[")) {
            return written;
        }
        String ascii = Host.ascii(written).orElse("");
        String host = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
        boolean isOdd =
                NUMBER_LAST.matcher(host).matches() && !(PLAIN_V4.matcher(host).matches() && host.equals(written));
        return !NAME.matcher(host).matches() ? "" : isOdd ? written : host;
    }

    /// The address with blanks filled up to the end of the host, and as written behind it.
    private static String visible(List<Piece> pieces, int hostEnd) {
        var visible = new StringBuilder();
        int at = 0;
        for (Piece piece : pieces) {
            int inHost = Math.clamp(hostEnd - at, 0, piece.text().length());
            String beyond = piece.text().substring(inHost);
            visible.append(piece.text(), 0, inHost);
            if (!piece.isBlank()) {
                visible.append(beyond);
            } else if (!beyond.isEmpty() || inHost == 0) {
                boolean isPath = inHost > 0 && beyond.startsWith("/");
                visible.append(isPath && beyond.length() == 1 ? "/" : (isPath ? "/" : "") + piece.shown());
            }
            at += piece.text().length();
        }
        return visible.toString();
    }

    /// Two blanks that differ in their defaults only look alike.
    private static boolean hasDefault(List<Piece> pieces, int hostEnd) {
        int at = 0;
        for (Piece piece : pieces) {
            at += piece.text().length();
            if (at > hostEnd && !piece.shown().equals(piece.written())) {
                return true;
            }
        }
        return false;
    }

    private static String mark(String text) {
        return HexFormat.of().formatHex(Secret.sha256(text), 0, 4);
    }

    private static @Nullable Secret authorization(@Nullable String userinfo) {
        if (userinfo == null || userinfo.isEmpty()) {
            return null;
        }
        String plus = userinfo.replace("+", "%2B");
        String plain = ILLEGAL.matcher(plus).replaceAll(it -> Matcher.quoteReplacement(escaped(it.group())));
        byte[] bytes = URLDecoder.decode(plain, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        return new Secret("Basic " + Base64.getEncoder().encodeToString(bytes));
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean isPlain = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
            escaped.append(isPlain ? String.valueOf((char) b) : String.format("%%%02X", b));
        }
        return escaped.toString();
    }
}
