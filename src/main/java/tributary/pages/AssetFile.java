package tributary.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The few files that pages and feeds need: the style sheets and the mark.
public final class AssetFile {
    private AssetFile() {}

    /// The bytes of the file of this name, which must be one of them.
    public static byte[] read(String name) {
        try (InputStream in = Objects.requireNonNull(AssetFile.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
