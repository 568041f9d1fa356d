package tributary.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tributary.yaml.Filled.Piece;

/// Fills the blanks of values: `${NAME}`, `${NAME:-default}` and `${file:path}`.
///
/// What a blank stood for never reaches a mistake: those quote the value as written.
public final class Blanks {
    /// A secret file holds a token, not a document.
    static final int MAX_FILE = 64 << 10;

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Path folder;
    private final Map<String, String> env;
    private final Mistakes mistakes;

    public Blanks(Path folder, Map<String, String> env, Mistakes mistakes) {
        this.folder = folder;
        this.env = env;
        this.mistakes = mistakes;
    }

    /// The same, with one more name.
    Blanks knowing(String name, String text) {
        var more = new HashMap<>(env);
        more.put(name, text);
        return new Blanks(folder, more, mistakes);
    }

    /// The value with its blanks filled, or null after a mistake.
    @Nullable
    Filled fill(Value.Text value) {
        String written = value.written();
        var pieces = new ArrayList<Piece>();
        int done = 0;
        boolean isGood = true;
        for (int open = written.indexOf("${"); open >= 0; open = written.indexOf("${", done)) {
            int close = written.indexOf('}', open);
            if (close < 0) {
                mistakes.add(value.place(), "\"${\" without \"}\"", "${NAME}, ${NAME:-default} or ${file:path}");
                return null;
            }
            pieces.add(new Piece(written.substring(done, open), written.substring(done, open), false));
            String blank = written.substring(open, close + 1);
            String text = filling(value.place(), blank, written.substring(open + 2, close));
            isGood &= text != null;
            pieces.add(new Piece(blank, text == null ? "" : text, true));
            done = close + 1;
        }
        pieces.add(new Piece(written.substring(done), written.substring(done), false));
        return isGood ? new Filled(value.place(), pieces) : null;
    }

    private @Nullable String filling(Value.Place place, String blank, String inside) {
        if (inside.startsWith("file:")) {
            return fromFile(place, blank, inside.substring("file:".length()));
        }
        int bar = inside.indexOf(":-");
        String name = bar < 0 ? inside : inside.substring(0, bar);
        if (!NAME.matcher(name).matches()) {
            mistakes.add(place, Mistakes.quoted(blank), "${NAME}, ${NAME:-default} or ${file:path}");
            return null;
        }
        String text = env.get(name);
        if (bar >= 0) {
            return text == null || text.isEmpty() ? inside.substring(bar + 2) : text;
        }
        if (text == null) {
            String expected = "a variable " + name + " in the environment, or a default: ${" + name + ":-...}";
            mistakes.add(place, Mistakes.quoted(blank), expected);
        }
        return text;
    }

    private @Nullable String fromFile(Value.Place place, String blank, String name) {
        try (InputStream in = Files.newInputStream(folder.resolve(name))) {
            byte[] bytes = in.readNBytes(MAX_FILE + 1);
            if (bytes.length <= MAX_FILE) {
                return new String(bytes, StandardCharsets.UTF_8).replaceFirst("\\R\\z", "");
            }
            mistakes.add(place, Mistakes.quoted(blank), "a file of at most " + (MAX_FILE >> 10) + " KB");
        } catch (IOException | InvalidPathException e) {
            mistakes.add(place, Mistakes.quoted(blank), "a file that can be read");
        }
        return null;
    }
}
