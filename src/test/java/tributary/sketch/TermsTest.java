package tributary.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TermsTest {
    @Test
    void aNumberSaysMoreThanANameAndANameMoreThanAWord() {
        String text = "In the end Karl of Lindau sold 17 boats";
        assertThat(weight(text, "sold")).isPositive();
        assertThat(weight(text, "lindau")).isEqualTo(2 * weight(text, "sold"));
        assertThat(weight(text, "17")).isEqualTo(6 * weight(text, "sold"));
    }

    @Test
    void numbersOfATableSayLittle() {
        String table = "Boats sold "
                + IntStream.range(100, 148).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        assertThat(weight(table, "100")).isLessThan(3 * weight(table, "sold"));
    }

    /// What a word weighs in a text; 0 when it is none of its terms.
    private static int weight(String text, String word) {
        long stem = Words.of("x " + word).stem(1);
        return Arrays.stream(Terms.of(Words.of(""), Words.of(text)))
                .filter(it -> it >>> Terms.WEIGHT_BITS == (stem & Terms.HASH))
                .map(it -> it & ((1 << Terms.WEIGHT_BITS) - 1))
                .sum();
    }
}
