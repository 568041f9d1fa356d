package tributary.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTermsTest {
    @ParameterizedTest
    @CsvSource({
        "Java, '\"java\"*'",
        "Café, '\"cafe\"*'",
        "'  java,  25 ', '\"java\"* AND \"25\"*'",
        "中, '\"z04e2d\"*'",
        "中国, '\"z04e2dz056fd\"'",
        "中国人, '\"z04e2dz056fd\" AND \"z056fdz04eba\"'",
        "Ｊａｖａ, '\"java\"*'",
        "война, '\"z00432z0043ez00438z0043dz00430\"*'",
    })
    void aQuestionIsMadeOfTerms(String asked, String question) {
        assertThat(SearchTerms.question(asked)).isEqualTo(question);
    }

    @Test
    void aQuestionWithoutAWordIsNone() {
        assertThat(SearchTerms.question("\" * ( AND ) -- '")).isEqualTo("\"and\"*");
        assertThat(SearchTerms.question("!? \u3002")).isNull();
    }
}
