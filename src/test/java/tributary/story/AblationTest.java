package tributary.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import tributary.Variant;

class AblationTest {
    @Test
    void everyPlaceThatItChangesIsStillThere() throws IOException {
        for (Variant variant : Ablation.VARIANTS) {
            assertThat(variant.stands(Ablation.ROOMS)).as(variant.name()).isTrue();
        }
    }
}
