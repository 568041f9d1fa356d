package tributary.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The head of an answer: its status, and its header fields (names in lower case, values in order, one character for
/// each byte, so that what is sent back is what came).
public record Head(int status, Map<String, List<String>> fields) {
    /// All that may come before the body, interim answers included. Feeds have heads of a kilobyte.
    private static final int MOST_BYTES = 128 << 10;

    private static final int MOST_INTERIM = 20;

    private static final String HTTP = "HTTP/";
    private static final Pattern STATUS = Pattern.compile("1\\.\\d ([1-9]\\d\\d)(?: .*)?");
    private static final Pattern FIELD = Pattern.compile("([A-Za-z0-9!#$%&'*+.^_`|~-]+):[ \\t]*(.*?)[ \\t]*");

    public Head {
        fields = Map.copyOf(fields);
    }

    /// The values of a field, in order.
    public List<String> all(String name) {
        return fields.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /// The first value of a field.
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /// Reads the head of the final answer, and not a byte behind it; what comes before it (100 Continue, 103 Early
    /// Hints) is skipped.
    public static Head read(InputStream in) throws IOException {
        var lines = new Lines(in, MOST_BYTES);
        for (int interim = 0; interim <= MOST_INTERIM; interim++) {
            Head head = one(lines);
            if (head.status == 101) {
                throw new ProtocolException("switches to a protocol that nobody asked for");
            }
            if (head.status >= 200) {
                return head;
            }
        }
        throw new ProtocolException("sends more than " + MOST_INTERIM + " interim answers");
    }

    private static Head one(Lines lines) throws IOException {
        // What does not begin like this is not read to the end of its first line, which may never come.
        if (!lines.begins(HTTP)) {
            throw new ProtocolException("the answer is not HTTP/1");
        }
        var status = STATUS.matcher(lines.next());
        if (!status.matches()) {
            throw new ProtocolException("the status line is malformed");
        }
        var fields = new HashMap<String, List<String>>();
        for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
            var field = FIELD.matcher(line);
            if (!field.matches()) {
                boolean folded = line.startsWith(" ") || line.startsWith("\t");
                throw new ProtocolException(folded ? "a folded header line" : "a malformed header line");
            }
            String name = field.group(1).toLowerCase(Locale.ROOT);
            fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(field.group(2));
        }
        return new Head(Integer.parseInt(status.group(1)), fields);
    }
}
