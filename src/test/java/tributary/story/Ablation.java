package tributary.story;

import java.nio.file.Path;
import java.util.List;
import tributary.Variant;

/// What each rule and figure is worth, printed as the table of docs/story.md: `java -cp ... tributary.story.Ablation
/// DATA`, where each folder of DATA has `syndication.items.jsonl.gz` and `syndication.pairs.jsonl.gz`. Not a test.
///
/// Each row is a [Variant] of `sketch`, `compare` and `story`.
final class Ablation {
    static final List<Variant> VARIANTS = List.of(
            Variant.none("Guards"),
            new Variant(
                    "links only",
                    "Likeness",
                    "List<Candidate> compared(int[] numbers) {",
                    "List<Candidate> compared(int[] all) {\n        int[] numbers = {};"),
            new Variant(
                    "without the dense sample of the beginning",
                    "Sketch",
                    "level < 2 ? new int[0] :",
                    "level < 99 ? new int[0] :"),
            new Variant("without the table of Simplified characters", "Words", "Simplified.of((char) c)", "c"),
            new Variant("common property: never", "Common", "int CLUSTERS = 3", "int CLUSTERS = 1 << 20"),
            new Variant("share under titles alike 0.45", "Compared", "SHARE = 0.55", "SHARE = 0.45"),
            new Variant("share under titles alike 0.65", "Compared", "SHARE = 0.55", "SHARE = 0.65"),
            new Variant("share of a whole text 0.55", "Compared", "SHARE_OF_WHOLE = 0.78", "SHARE_OF_WHOLE = 0.55"),
            new Variant("share of a whole text 0.88", "Compared", "SHARE_OF_WHOLE = 0.78", "SHARE_OF_WHOLE = 0.88"),
            new Variant("share under other titles 0.75", "Compared", "TITLE = 0.88", "TITLE = 0.75"),
            new Variant("share under other titles 0.95", "Compared", "TITLE = 0.88", "TITLE = 0.95"),
            new Variant("share with every member 0", "Likeness", "SHARE_WITH_ALL = 0.7", "SHARE_WITH_ALL = 0"),
            new Variant("most of the longer text 0.5", "Compared", "STRANGE = 0.75", "STRANGE = 0.5"),
            new Variant("most of the longer text 0.85", "Compared", "STRANGE = 0.75", "STRANGE = 0.85"),
            new Variant(
                    "a summary under a strange title: never",
                    "Compared",
                    "|| title >= STRANGE_TITLE || isSummary()",
                    "|| title >= STRANGE_TITLE"),
            new Variant(
                    "title told: need not be",
                    "Compared",
                    "return (weight >= NOTICE",
                    "return (0 < 1 || weight >= NOTICE"),
            new Variant("strange title told: need not be", "Compared", "&& !isUnderTitleOfOthers()", ""),
            new Variant("titles alike at 0.3", "Compared", "LIKE_TITLE = 0.5", "LIKE_TITLE = 0.3"),
            new Variant("titles alike at 0.7", "Compared", "LIKE_TITLE = 0.5", "LIKE_TITLE = 0.7"),
            new Variant(
                    "evidence: 4 shingles, 8 under other titles",
                    "Compared",
                    "EVIDENCE = 8;\n\n    private static final int EVIDENCE_WITHOUT_TITLE = 16",
                    "EVIDENCE = 4;\n\n    private static final int EVIDENCE_WITHOUT_TITLE = 8"),
            new Variant("short texts: nothing more", "Compared", "IF_SHORT = 0.15", "IF_SHORT = 0"),
            new Variant("columns", "Compared", "&& !isColumn(weight)", ""),
            new Variant("lists of titles", "Compared", "title >= LIKE_TITLE && !isListed()", "title >= LIKE_TITLE"),
            new Variant(
                    "by title alone: never",
                    "Likeness",
                    "return found == null && folding.isBy(Folding.By.TITLE)",
                    "return found == null && 1 < 0"),
            new Variant("bulletins: never", "Likeness", "if (found == null) {", "if (1 < 0) {"),
            new Variant("guard by marks", "Guards", "return common < a.marks.length &&", "return common < 0 &&"),
            new Variant("guard by figures", "Guards", "int other = 0;", "int other = -1 << 20;"),
            new Variant("one figure in short texts", "Guards", "(same <= 1 || ", "(same <= 1 || 1 < 0 && "),
            new Variant(
                    "guard by subjects",
                    "Guards",
                    "return Naming.lacks(a.names",
                    "return 1 < 0 && Naming.lacks(a.names"),
            new Variant("guard by fillings", "Guards", "return less > 0 && more", "return less < 0 && more"),
            new Variant("fillings: one with 8 times the words", "Guards", "FILLED_ALIKE = 4", "FILLED_ALIKE = 8"),
            new Variant("guard by collections", "Likeness", "boolean collection = ", "boolean collection = 1 < 0 && "),
            new Variant("parts up to 0.5 of a digest", "Compared", "PART = 0.8", "PART = 0.5"),
            new Variant("guard by earlier digests", "Compared", "&& !isOneOfSeveral(weight)", ""),
            new Variant("an earlier digest is 0.85 one article", "Compared", " MOST = 0.7", " MOST = 0.85"),
            new Variant(
                    "titles that name more",
                    "Compared",
                    "(isNamingMore() || (!isTitleOfLonger() && !isTruncated()))",
                    "(!isTitleOfLonger() && !isTruncated())"),
            new Variant("guard by pieces", "Compared", "&& !isGoingApart()", ""),
            new Variant("pieces: rest 0.8", "Compared", "REST = 0.65", "REST = 0.8"),
            new Variant("guard by pieces of its own", "Compared", "&& !isInPieces()", ""),
            new Variant("pieces of its own from 0.15", "Compared", "OWN_PIECES = 0.25", "OWN_PIECES = 0.15"),
            new Variant("pieces of its own from 0.35", "Compared", "OWN_PIECES = 0.25", "OWN_PIECES = 0.35"),
            new Variant("guard around another", "Compared", "&& !isAround()", ""),
            new Variant("without answers", "Frame", "return answer || notice", "return notice"),
            new Variant("without notices", "Frame", "answer || notice ||", "answer ||"),
            new Variant("without letters", "Frame", "&& behind >= OTHER_THINGS &&", "&& behind < 0 &&"),
            new Variant(
                    "without long introductions", "Frame", "return before >= WORDS_BEFORE &&", "return before < 0 &&"),
            new Variant("introductions of 80 words", "Frame", "WORDS_BEFORE = 40", "WORDS_BEFORE = 80"),
            new Variant("greetings of 10 words", "Frame", " GREETING = 5", " GREETING = 10"),
            new Variant("other things of 60 words", "Frame", "OTHER_THINGS = 30", "OTHER_THINGS = 60"),
            new Variant(
                    "without strange titles around",
                    "Compared",
                    "|| (title < STRANGE_TITLE && Frame",
                    "|| (title < 0 && Frame"),
            new Variant(
                    "guard by one source",
                    "Likeness",
                    "(!recent.isOf(number, telling) || isRepost(ours, theirs))",
                    "(1 > 0 || isRepost(ours, theirs))"),
            new Variant(
                    "reposts of one source: never",
                    "Likeness",
                    "return Headline.isSameTitle(ours, theirs)\n                && Math",
                    "return 1 < 0 && Headline.isSameTitle(ours, theirs)\n                && Math"),
            new Variant("forms of one source", "Likeness", "&& !Guards.haveBothMore(ours, theirs)", ""));

    static final List<String> ROOMS = List.of("sketch", "compare", "story");

    private Ablation() {}

    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[0]);
        System.out.println("| changed | look-alikes merged | copies found | ... |");
        Variant.print(VARIANTS, ROOMS, List.of("Scoring"), data);
    }
}
