package tributary.wire;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tributary.charset.Decoder;
import tributary.html.Links;
import tributary.xml.Ladder;

/// A document on the desk: its text, its tree once somebody asks, and where its links start from.
final class Paper {
    private final Decoder.Decoded decoded;
    private final @Nullable String base;
    private final @Nullable ZoneId clock;
    private Ladder.@Nullable Climbed tree;
    private boolean climbed;

    private Paper(Decoder.Decoded decoded, @Nullable String base, @Nullable ZoneId clock) {
        this.decoded = decoded;
        this.base = base;
        this.clock = clock;
    }

    static Paper of(Envelope envelope) {
        String uri = envelope.uri() == null ? null : envelope.uri().toString();
        String base = Links.absolute(uri, envelope.contentLocation()).orElse(uri);
        return new Paper(Decoder.decode(envelope.body(), envelope.contentType()), base, envelope.clock());
    }

    String text() {
        return decoded.text();
    }

    String charset() {
        return decoded.charset();
    }

    List<String> problems() {
        return decoded.problems();
    }

    @Nullable
    String base() {
        return base;
    }

    /// The clock that dates without a zone are of; null when the source does not say.
    @Nullable
    ZoneId clock() {
        return clock;
    }

    /// The first character that is not white space, a mark or NUL; a space when there is none.
    char first() {
        for (int i = 0; i < text().length(); i++) {
            char c = text().charAt(i);
            if (c > ' ' && c != '\uFEFF') {
                return c;
            }
        }
        return ' ';
    }

    Optional<Ladder.Climbed> tree() {
        if (!climbed) {
            tree = Ladder.climb(text()).orElse(null);
            climbed = true;
        }
        return Optional.ofNullable(tree);
    }
}
