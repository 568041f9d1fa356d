package tributary.extract;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tributary.Variant;

/// What each way to find an article and each rule is worth, printed as the table of docs/extract.md: `java -cp ...
/// tributary.extract.Ablation DATA`, where DATA is as [Labelled] reads it. Not a test.
///
/// Each row is a [Variant] of the room; the weights stay as they are.
final class Ablation {
    private static final String PICK = "Agreement.of(boxes, declared).orElseGet(() -> Choice.of(boxes))";

    /// Where the article stands.
    private static final List<Variant> GENERATORS = List.of(
            Variant.none("Extract"),
            new Variant("the text that a page declares", "Extract", PICK, "Choice.of(boxes)"),
            new Variant("declared text in place of a drawn one", "Extract", "MUCH = 2", "MUCH = 1e9"),
            new Variant(
                    "declared containers",
                    "Choice",
                    ": candidates.declared()",
                    ": candidates.declared().subList(0, 0)"),
            new Variant("the box that reads most like prose", "Choice", "candidates.prose()", "Optional.<Box>empty()"),
            new Variant("wider boxes", "Choice", "widest(prose.get())", "prose.get()"),
            new Variant("any choice: the whole body", "Extract", PICK, "boxes.root"),
            new Variant("ideographs as two letters", "Box", "isWide(c) ? 2 : 1", "1"),
            new Variant("pages drawn by script", "Boxes", "stops < MIN_STOPS", "stops < 0"));

    /// What is taken out before lines are looked at.
    private static final List<Variant> PRUNING = List.of(
            new Variant(
                    "pruning what is hidden",
                    "Boxes",
                    "(isHidden(element) || isDrawing(element))",
                    "isDrawing(element)"),
            new Variant("pruning by name, element and role", "Extract", "pruning.byName();", ""),
            new Variant("pruning by element", "Pruning", "name.equals(", "name.isEmpty() && name.equals("),
            new Variant("pruning by role", "Pruning", "FOREIGN_ROLES.contains(role)", "role.equals(box)"),
            new Variant("pruning by name", "Pruning", "Words.nameForeign(box.words)", "box.words < 0"),
            new Variant("pruning comments by name", "Pruning", "Words.nameComments(box.words)", "box.words < 0"),
            new Variant("sparing what holds the heading", "Pruning", ".forEach(Pruning::protect)", ".count()"),
            new Variant("sparing most of a page", "Pruning", "MAX_SHARE = 0.45", "MAX_SHARE = 2"),
            new Variant("pruning lists of links", "Extract", "pruning.byLinks(chosen);", ""),
            new Variant(
                    "cutting answers by their heading", "Extract", "new Trimming(boxes, chosen).cutAnswers();", ""));

    /// Which lines are told.
    private static final List<Variant> LINES = List.of(
            new Variant("the weights of lines", "Verdict", "likely[at] > ENOUGH", "likely.length > 0"),
            new Variant("rules for captions and labels", "Verdict", "!isForeign.test(at)", "likely.length > 0"),
            new Variant("names below quotes", "Verdict", "bonds.signed().get(at)", "likely.length < 0"),
            new Variant("tables as a whole", "Verdict", "bonds.tables().settle(likely);", ""),
            new Variant("code below what is told", "Verdict", "bonds.keepCode(kept, isForeign);", ""),
            new Variant(
                    "lines of credits",
                    "Signs",
                    "(isEdge(at) && isCredit(line))",
                    "(isEdge(at) && line.text.isEmpty())"),
            new Variant("notices on rights", "Signs", "at >= notice", "at < notice - notice"));

    static final List<String> ROOMS = List.of("page", "declared", "byline", "metadata", "lines", "extract");

    private static final List<String> TESTS = List.of("Labelled", "Marks", "Scoring", "Shingles");

    private Ablation() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println("| without | English news | Chinese | articles, words | all pages, words |");
        System.out.println("|---|---|---|---|---|");
        Variant.print(variants(), ROOMS, TESTS, Path.of(arguments[0]));
    }

    static List<Variant> variants() {
        return Stream.of(GENERATORS, PRUNING, LINES).flatMap(List::stream).toList();
    }
}
