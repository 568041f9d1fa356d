package tributary.yaml;

import java.util.List;
import java.util.stream.Collectors;

/// A value whose blanks are filled: `text` is what it came to, `written` what may be shown of it.
public record Filled(Value.Place place, List<Piece> pieces) {
    public Filled {
        pieces = List.copyOf(pieces);
    }

    /// A stretch of a value; `isBlank` when it stands for a `${..}`, whose text may be a secret.
    public record Piece(String written, String text, boolean isBlank) {
        /// `${NAME}` without the default, which is as private as the value.
        public String shown() {
            return isBlank ? written.replaceFirst("(?s):-.*", "}") : written;
        }

        @Override
        public String toString() {
            return written;
        }
    }

    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    public String written() {
        return pieces.stream().map(Piece::written).collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return written();
    }
}
