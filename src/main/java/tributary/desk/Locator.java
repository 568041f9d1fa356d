package tributary.desk;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tributary.article.CategoryPath;
import tributary.press.Format;

/// Reads the path of a request as a place of the tree and a format.
final class Locator {
    private static final int MAX_LENGTH = 4096;

    private Locator() {}

    /// A place that was asked for: in one format, or in whichever the asker likes (null); `slash` is a slash too many
    /// at the end.
    record Target(CategoryPath place, @Nullable Format format, boolean slash) {}

    /// Empty when the path cannot be one of ours, whatever the tree.
    static Optional<Target> read(String rawPath) {
        Optional<String> path = decoded(rawPath);
        if (path.isEmpty() || path.get().length() < 2) {
            return Optional.empty();
        }
        String text = path.get().substring(1);
        boolean slash = text.endsWith("/");
        String[] names = (slash ? text.substring(0, text.length() - 1) : text).split("/", -1);
        String last = names[names.length - 1];
        int dot = last.indexOf('.');
        Optional<Format> format = dot < 0 ? Optional.empty() : Format.ofExtension(last.substring(dot + 1));
        if (dot >= 0 && (format.isEmpty() || slash)) {
            return Optional.empty();
        }
        names[names.length - 1] = dot < 0 ? last : last.substring(0, dot);
        return place(List.of(names)).map(place -> new Target(place, format.orElse(null), slash));
    }

    /// A place by its names; `all` alone is everything.
    static Optional<CategoryPath> place(List<String> names) {
        if (names.equals(List.of("all"))) {
            return Optional.of(CategoryPath.ALL);
        }
        var good = new ArrayList<String>();
        for (String name : names) {
            if (!CategoryPath.NAME.matcher(name).matches()) {
                return Optional.empty();
            }
            good.add(name);
        }
        return Optional.of(new CategoryPath(good));
    }

    /// Percent-decoded once; empty where that is not UTF-8.
    private static Optional<String> decoded(String raw) {
        if (raw.length() > MAX_LENGTH || !raw.startsWith("/")) {
            return Optional.empty();
        }
        byte[] from = raw.getBytes(StandardCharsets.UTF_8);
        var to = ByteBuffer.allocate(from.length);
        for (int i = 0; i < from.length; i++) {
            if (from[i] != '%') {
                to.put(from[i]);
                continue;
            }
            int high = i + 2 < from.length ? Character.digit(from[i + 1], 16) : -1;
            int low = i + 2 < from.length ? Character.digit(from[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            to.put((byte) (high * 16 + low));
            i += 2;
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(to.flip()).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
