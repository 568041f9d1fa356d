package tributary.story;

import java.nio.file.Path;
import java.util.List;
import tributary.Variant;

/// What each rule and figure is worth, printed as the table of docs/story.md: `java -cp ... tributary.story.Ablation
/// DATA`, where DATA has `NAME.items.jsonl.gz` and `NAME.pairs.jsonl.gz`. Not a test.
///
/// Each row is a [Variant] of `sketch`, `compare` and `story`.
final class Ablation {
    private static final List<Variant> VARIANTS = List.of(
            Variant.none("Guards"),
            new Variant("common property", "Common", "int CLUSTERS = 3", "int CLUSTERS = 1 << 20"),
            new Variant("guard by marks", "Guards", "return common < a.marks.length &&", "return common < 0 &&"),
            new Variant("guard by figures", "Guards", "int other = 0;", "int other = -1 << 20;"),
            new Variant("guard by one figure", "Guards", "(same <= 1 || ", "(same <= 1 || 1 < 0 && "),
            new Variant(
                    "guard by subjects",
                    "Guards",
                    "return Naming.lacks(a.names",
                    "return 1 < 0 && Naming.lacks(a.names"),
            new Variant("guard by collections", "Likeness", "boolean collection = ", "boolean collection = 1 < 0 && "),
            new Variant("guard by parts of an earlier digest", "Compared", "&& !isOneOfSeveral(weight)", ""),
            new Variant("guard by fillings", "Guards", "return less > 0 && more", "return less < 0 && more"),
            new Variant("guard by pieces", "Compared", "&& !isGoingApart()", ""),
            new Variant("guard by pieces of its own", "Compared", "&& !isInPieces()", ""),
            new Variant("guard by forms of one source", "Likeness", "&& !Guards.haveBothMore(ours, theirs)", ""),
            new Variant("rule for columns", "Compared", "&& !isColumn(weight)", ""),
            new Variant("rule for bulletins", "Likeness", "if (found == null) {", "if (1 < 0) {"),
            new Variant("rule for told titles", "Compared", "return told\n", "return 0 < 1\n"),
            new Variant("rule for strange titles told", "Compared", "&& !isUnderTitleOfOthers()", ""),
            new Variant("table of Simplified characters", "Words", "Simplified.of((char) c)", "c"),
            new Variant(
                    "links only",
                    "Likeness",
                    "List<Candidate> compared(int[] numbers) {",
                    "List<Candidate> compared(int[] all) {\n        int[] numbers = {};"),
            new Variant(
                    "dense sample of the beginning", "Sketch", "level < 2 ? new int[0] :", "level < 99 ? new int[0] :"),
            new Variant("share 0.45 under titles alike", "Compared", "SHARE = 0.55", "SHARE = 0.45"),
            new Variant("share 0.65 under titles alike", "Compared", "SHARE = 0.55", "SHARE = 0.65"),
            new Variant("share 0.75 under other titles", "Compared", "TITLE = 0.88", "TITLE = 0.75"),
            new Variant("share 0.95 under other titles", "Compared", "TITLE = 0.88", "TITLE = 0.95"),
            new Variant("most 0.5 of the longer text", "Compared", "STRANGE = 0.75", "STRANGE = 0.5"),
            new Variant("most 0.85 of the longer text", "Compared", "STRANGE = 0.75", "STRANGE = 0.85"),
            new Variant("parts up to 0.5 of a digest", "Compared", "PART = 0.8", "PART = 0.5"),
            new Variant("figures in short texts as in long", "Compared", "IF_SHORT = 0.15", "IF_SHORT = 0"));

    private Ablation() {}

    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[0]);
        System.out.println("| changed | F1 | precision | look-alikes | impure clusters |\n|---|---|---|---|---|");
        for (Variant variant : VARIANTS) {
            System.out.printf(
                    "| %s | %s |%n",
                    variant.name(), variant.scored(List.of("sketch", "compare", "story"), List.of("Scoring"), data));
        }
    }
}
