package tributary.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShinglesTest {
    @Test
    void runsOfFourWordsAreCompared() {
        Shingles.Shares shares = Shingles.runs("one two three four five", "One? one two, three four six", false);
        assertThat(shares.precision()).isEqualTo(1 / 3.0);
        assertThat(shares.recall()).isEqualTo(0.5);
    }

    @Test
    void anIdeographIsAWordOnChinesePages() {
        assertThat(Shingles.words("读RSS 2.0吧", true)).containsExactly("读", "RSS", "2", "0", "吧");
        assertThat(Shingles.words("读RSS 2.0吧", false)).containsExactly("读RSS", "2", "0吧");
    }

    @Test
    void nothingIsLikeNothingAndUnlikeAnythingElse() {
        assertThat(Shingles.runs("", "", false).recall()).isEqualTo(1);
        assertThat(Shingles.runs("one", "", false).recall()).isZero();
        assertThat(Shingles.words("one two", "", false)).isZero();
    }
}
