package tributary.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HashesTest {
    @Test
    void aSetHasWhatItWasMadeOfAndNothingElse() {
        Hashes hashes = Hashes.of(0, 16, 32, 48, -1);

        for (long hash : new long[] {0, 16, 32, 48, -1}) {
            assertThat(hashes.has(hash)).isTrue();
        }
        assertThat(hashes.has(64)).isFalse();
        assertThat(Hashes.of().has(0)).isFalse();
    }
}
