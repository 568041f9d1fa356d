package tributary.html;

import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.parser.TagSet;

/// HTML as browsers read it, where jsoup does not.
public final class Grammar {
    private Grammar() {}

    /// A parser; elements deeper than so many others become siblings.
    public static Parser parser(int maxDepth) {
        return Parser.htmlParser().tagSet(tags()).setMaxDepth(maxDepth);
    }

    /// The script of a drawing holds elements like any other part of it, and ends where one of HTML begins: jsoup would
    /// take all up to `</script>` for a program.
    private static TagSet tags() {
        TagSet tags = TagSet.Html();
        Tag script = tags.get("script", Parser.NamespaceSvg);
        if (script != null) {
            script.clear(Tag.Data);
        }
        return tags;
    }
}
