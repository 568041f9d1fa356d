package tributary.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The figures of a table in docs/extract.md: how alike what was found is to what people marked, set by set.
final class Marks {
    private record Mark(Shingles.Shares runs, double words) {}

    private final Map<String, List<Mark>> sets = new LinkedHashMap<>();

    void add(Labelled page, String found) {
        sets.computeIfAbsent(page.set(), _ -> new ArrayList<>())
                .add(new Mark(
                        Shingles.runs(page.text(), found, page.isChinese()),
                        Shingles.words(page.text(), found, page.isChinese())));
    }

    /// News by runs, Chinese pages by runs, articles and all pages of the web by words.
    @Override
    public String toString() {
        List<Mark> web = new ArrayList<>(sets.getOrDefault(Labelled.ARTICLES, List.of()));
        double articles = words(web);
        web.addAll(sets.getOrDefault(Labelled.OTHERS, List.of()));
        return "%s | %s | %.4f | %.4f".formatted(runs(Labelled.NEWS), runs(Labelled.CHINESE), articles, words(web));
    }

    private String runs(String set) {
        List<Mark> marks = sets.getOrDefault(set, List.of());
        double precision = marks.stream()
                .mapToDouble(it -> it.runs().precision())
                .average()
                .orElse(0);
        double recall =
                marks.stream().mapToDouble(it -> it.runs().recall()).average().orElse(0);
        return "%.4f (%.3f / %.3f)"
                .formatted(2 * precision * recall / Math.max(1e-9, precision + recall), precision, recall);
    }

    private static double words(List<Mark> marks) {
        return marks.stream().mapToDouble(Mark::words).average().orElse(0);
    }
}
