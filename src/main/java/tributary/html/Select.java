package tributary.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Element;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// A choice of elements of a page that a person wrote: a CSS selector, or an XPath expression that may end in an
/// attribute, or make a text of what it finds.
public record Select(
        String expression, boolean isPath, @Nullable String attribute) {
    private static final int MAX_LENGTH = 2_000;

    /// Elements that one choice may find.
    private static final int MAX_FOUND = 500;

    private static final String MAKING = "concat|string|substring|normalize|translate";

    private static final Pattern PATH =
            Pattern.compile("\\s*(?:\\(*\\.?/|(?:id|" + MAKING + ")[\\w-]*\\().*", Pattern.DOTALL);

    /// An expression for a text and not for elements.
    private static final Pattern TEXT =
            Pattern.compile("\\s*(?:" + MAKING + ")[\\w-]*\\(.*|.*(?:/text\\(\\)|@[\\w:.-]+)[^/]*", Pattern.DOTALL);

    private static final Pattern ATTRIBUTE = Pattern.compile("([^|]*[^/|])/@([\\w:.-]+)\\s*");

    /// A CSS selector; empty when it is none.
    public static Optional<Select> css(String text) {
        String selector = text.strip();
        if (selector.isEmpty() || selector.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            QueryParser.parse(selector);
            return Optional.of(new Select(selector, false, null));
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// An XPath expression where it begins like one, else a CSS selector; empty when it is neither.
    public static Optional<Select> any(String text) {
        return PATH.matcher(text).matches() ? path(text.strip()) : css(text);
    }

    private static Optional<Select> path(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            XPathFactory.newInstance().newXPath().compile(text);
        } catch (XPathExpressionException e) {
            return Optional.empty();
        }
        Matcher attribute = ATTRIBUTE.matcher(text);
        return Optional.of(
                attribute.matches()
                        ? new Select(attribute.group(1), true, attribute.group(2))
                        : new Select(text, true, null));
    }

    /// The elements it chooses, in the order of the page. An expression that chooses no elements, or would look through
    /// the page for each of its elements too often, chooses nothing.
    public List<Element> in(Element page) {
        if (isPath && !Effort.isBounded(expression, page)) {
            return List.of();
        }
        try {
            var found = isPath ? page.selectXpath(expression) : page.select(expression);
            return found.size() > MAX_FOUND ? new ArrayList<>(found.subList(0, MAX_FOUND)) : found;
        } catch (IllegalStateException e) {
            return List.of();
        }
    }

    /// The first text that it chooses: of the attribute that it names, of a `content`, else of the element; or the text
    /// that it makes.
    public Optional<String> text(Element page) {
        return in(page).stream()
                .map(it -> attribute != null
                        ? it.attr(attribute)
                        : it.normalName().equals("meta") ? it.attr("content") : it.text())
                .map(Texts::line)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .or(() -> made(page));
    }

    /// The first address that it chooses: of the attribute that it names, or of a link; or the one that it makes.
    public Optional<String> address(Element page) {
        return in(page).stream()
                .map(it -> attribute != null ? it.attr(attribute) : it.attr("href"))
                .filter(it -> !it.isBlank())
                .findFirst()
                .or(() -> made(page));
    }

    private Optional<String> made(Element page) {
        if (!isPath
                || attribute != null
                || !TEXT.matcher(expression).matches()
                || !Effort.isBounded(expression, page)) {
            return Optional.empty();
        }
        try {
            var convert = new W3CDom().namespaceAware(false);
            var context = convert.contextNode(convert.fromJsoup(page));
            String text = XPathFactory.newInstance().newXPath().evaluate(expression, context);
            return Optional.of(Texts.line(text)).filter(it -> !it.isEmpty());
        } catch (XPathExpressionException e) {
            return Optional.empty();
        }
    }
}
