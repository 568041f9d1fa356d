package tributary.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeVisitor;

/// How much work an XPath expression may make on a page, told before it is tried: an expression that looks through the
/// whole page for each of its elements, and in there again, would never end.
final class Effort {
    /// Elements that one expression may look at.
    private static final double MAX_STEPS = 5e7;

    /// Texts in quotes, what looks at the whole page or at one branch of it, and what begins, ends or parts terms.
    private static final Pattern TOKEN =
            Pattern.compile("\"[^\"]*\"|'[^']*'|(?<![\\w-])(?:following|preceding)::|(?:descendant|ancestor)[a-z-]*::"
                    + "|(?:following|preceding)-sibling::|//|[\\[\\](),|]|(?<=[\\s\\])'\"])(?:or|and)(?=[\\s(])");

    private static final Pattern STEP_BEFORE = Pattern.compile("[\\w\\])*.:-]\\s*$");

    private final double whole;
    private final double branch;

    private Effort(double whole, double branch) {
        this.whole = whole;
        this.branch = branch;
    }

    /// False when the expression could look at more elements than is reasonable.
    static boolean isBounded(String path, Element page) {
        var counted = new Count();
        page.traverse(counted);
        var effort = new Effort(Math.log(counted.elements + 2), Math.log(counted.depth / 2.0 + 2));
        return effort.of(path) <= Math.log(MAX_STEPS);
    }

    /// The logarithm of the most elements it looks at: what stands in a term multiplies, of several terms the worst
    /// counts.
    private double of(String path) {
        Deque<double[]> terms = new ArrayDeque<>();
        terms.push(new double[2]);
        Matcher token = TOKEN.matcher(path);
        while (token.find()) {
            double[] term = terms.element();
            switch (token.group()) {
                case "[", "(" -> terms.push(new double[2]);
                case "]", ")" -> {
                    if (terms.size() > 1) {
                        terms.pop();
                        terms.element()[0] += Math.max(term[0], term[1]);
                    }
                }
                case ",", "|", "or", "and" -> {
                    term[1] = Math.max(term[0], term[1]);
                    term[0] = 0;
                }
                case "following::", "preceding::" -> term[0] += whole;
                case "//" -> term[0] += follows(path, token.start()) ? branch : whole;
                default -> term[0] += token.group().endsWith("::") ? branch : 0;
            }
        }
        double[] last = terms.getLast();
        return Math.max(last[0], last[1]);
    }

    /// True when a step stands before this place, so that only its branch is looked through.
    private static boolean follows(String path, int at) {
        return STEP_BEFORE.matcher(path).region(Math.max(0, at - 40), at).find()
                && !path.substring(0, at).matches("(?s).*[\\s\\])'\"](?:or|and|div|mod)\\s*");
    }

    private static final class Count implements NodeVisitor {
        private int elements;
        private int depth;

        @Override
        public void head(org.jsoup.nodes.Node node, int level) {
            if (node instanceof Element) {
                elements++;
                depth = Math.max(depth, level);
            }
        }
    }
}
