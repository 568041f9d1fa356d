package tributary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tributary.html.Letters;
import tributary.html.Texts;
import tributary.page.Box;
import tributary.page.Boxes;

/// The narrowest box that says what the page declares to be the text of its article.
final class Agreement {
    /// Shorter declared texts are summaries.
    private static final int MIN_LETTERS = 400;

    private static final int SAMPLES = 24;
    private static final int SAMPLE_LETTERS = 24;

    private Agreement() {}

    static Optional<Box> of(Boxes page, String declared) {
        String letters = Letters.of(Texts.plain(declared));
        if (letters.length() < MIN_LETTERS) {
            return Optional.empty();
        }
        List<String> samples = samples(letters);
        int held = held(page.root, page, samples);
        if (held < SAMPLES * 2 / 3) {
            return Optional.empty();
        }
        Box box = page.root;
        for (Box next = box; next != null; ) {
            box = next;
            next = box.boxes.stream()
                    .filter(it -> !it.dropped && it.length >= letters.length() / 2)
                    .filter(it -> held(it, page, samples) >= held - 1)
                    .findFirst()
                    .orElse(null);
        }
        return Optional.of(box);
    }

    private static List<String> samples(String letters) {
        var samples = new ArrayList<String>(SAMPLES);
        for (int at = 0; at < SAMPLES; at++) {
            int start = (int) ((long) at * (letters.length() - SAMPLE_LETTERS) / (SAMPLES - 1));
            samples.add(letters.substring(start, start + SAMPLE_LETTERS));
        }
        return samples;
    }

    private static int held(Box box, Boxes page, List<String> samples) {
        String text = Letters.of(Wording.of(page, box));
        return (int) samples.stream().filter(text::contains).count();
    }
}
