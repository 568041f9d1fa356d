package tributary.byline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tributary.declared.Clue;
import tributary.declared.Clues;
import tributary.declared.Linked;
import tributary.declared.Metas;
import tributary.html.Letters;
import tributary.html.Texts;

/// Who wrote the article: JSON-LD, `meta`, microdata and `rel`, then the byline that readers see.
public final class Authors {
    private static final int MAX_AUTHORS = 20;
    private static final int MAX_NAME = 80;

    /// The least letters by which a program is known in the name of its makers.
    private static final int MIN_MAKER = 4;

    private static final Pattern BY = Pattern.compile(
            "^(?:(?:(?:written|posted|published|reported|reviewed|authored|contributed|story|words|text|article|created|submitted|report|review)\\s+)?by\\b|von|par|por|di|af|av|door|author|autor|auteur"
                    + "|作者|文|撰文|記者|记者|責任編輯|来源)\\s*[:：/／]?\\s+|^(?:作者|撰文|文)\\s*[:：/／]\\s*|^(?:"
                    + Tongues.labels() + ")\\s*[:：]\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(?:,|;|\\||、|\\s+and\\s+|\\s+(?:und|et|och|og|и|ve)\\s+|\\s&\\s)\\s*(?:and\\s+)?");
    private static final Pattern NO_NAME = Pattern.compile(
            "^(?:https?:|www\\.|@)|^(?:admin|administrator|webmaster|editor|unknown|null|undefined|guest|anonymous|none|n/a|by|authors?|all authors|staff|佚名|未知|不详|匿名|匿名希望|(?:about|über) (?:the|den|die) (?:author|autor|autorin))$"
                    + "|[{}<>=]|\\d{4}|\\w\\.\\w{2,4}/",
            Pattern.CASE_INSENSITIVE);
    /// What somebody is, behind the name: `Ada Wren, Staff Writer`.
    private static final Pattern POST = Pattern.compile(
            "(?:[\\p{L}'&-]+\\s){0,3}(?:writer|reporter|correspondent|columnist|journalist|photographer)s?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REST = Pattern.compile(
            "\\s*(?:[|•·–»]|\\s-\\s|\\son\\s|\\sin\\s|\\bupdated\\b|\\bpublished\\b|\\bposted\\b|\\(|\\d{1,2}[./:]\\d|\\d{4}).*$",
            Pattern.CASE_INSENSITIVE);

    private static final List<String> NAMES = List.of(
            "author-name",
            "author__name",
            "authorname",
            "byline-name",
            "byline__name",
            "article-author",
            "post-author",
            "entry-author");
    /// Cards of people, as microformats have them.
    private static final List<String> CARDS = List.of("post-author", "p-author");
    private static final List<String> LINES = List.of("byline", "by-line", "author");

    /// Where bylines stand, the surest first.
    private static final List<Predicate<Clue>> BYLINES = List.of(
            it -> it.states("itemprop", "name") && it.isWithin(around -> around.states("itemprop", "author")),
            it -> (it.is("fn") || it.is("p-name")) && it.isWithin(around -> around.is(CARDS)),
            it -> it.states("itemprop", "author"),
            it -> it.isNamed("a") && it.states("rel", "author"),
            it -> it.element().attributes().get("rel").contains("author"),
            it -> it.is(NAMES),
            it -> it.is("byline__author") || (it.isNamed("a") && it.isWithin(around -> around.is(LINES))),
            it -> (it.is("author") && it.is("vcard"))
                    || (it.is("fn") && it.isWithin(around -> around.is("author") || around.is("vcard"))),
            it -> it.is(LINES)
                    || it.is("writer")
                    || it.is("autor")
                    || it.element().id().equals("author"),
            it -> it.isLike(List.of("byline", "author-name", "authorname")));

    /// What calls itself an author's in any way.
    private static final List<String> AUTHORLY = List.of("author", "byline", "writer");

    private static final List<String> METAS = List.of(
            "author",
            "article:author",
            "dc.creator",
            "dcterms.creator",
            "dc:creator",
            "byl",
            "sailthru.author",
            "parsely-author",
            "article:author_name",
            "og.article.author",
            "og:article:author",
            "twitter:creator:name");

    /// How cards for social networks say who wrote.
    private static final Pattern LABEL = Pattern.compile("(?i)written by|author|by|von|autor|auteur|作者");

    private Authors() {}

    public static List<String> of(Document document, Clues clues, Metas metas, Linked linked, @Nullable String title) {
        String site = Letters.of(
                metas.first("og:site_name", "application-name", "publisher").orElse(""));
        return Stream.<Supplier<List<String>>>of(
                        () -> besides(site, clean(linked.people("author"))),
                        () -> clean(metas.all("citation_author").stream()
                                .map(Authors::turned)
                                .toList()),
                        () -> Signatures.mayName(document) ? Signatures.of(document, title) : List.of(),
                        () -> besides(site, clean(stated(metas))),
                        () -> clean(labelled(metas)),
                        () -> BYLINES.stream()
                                .map(it -> seen(clues, it))
                                .filter(it -> !it.isEmpty())
                                .findFirst()
                                .orElse(List.of()),
                        () -> named(clues),
                        () -> clean(Bylines.of(document)),
                        () -> clean(linked.people("author")),
                        () -> clean(stated(metas)),
                        () -> clean(linked.texts("author")))
                .map(Supplier::get)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /// As people are called, where a list has the family first: `Wren, Ada`.
    private static String turned(String name) {
        String[] parts = name.split("\\s*,\\s*", -1);
        return parts.length == 2 ? parts[1] + " " + parts[0] : name;
    }

    /// Who began a thread, where nobody is named otherwise.
    public static List<String> ofMember(Document document) {
        return clean(Bylines.ofMember(document));
    }

    /// Without a site that names itself as its author.
    private static List<String> besides(String site, List<String> names) {
        return names.stream()
                .filter(it -> site.isEmpty() || !Letters.of(it).equals(site))
                .toList();
    }

    /// What `meta` names, but for who made the program that the site runs on.
    private static List<String> stated(Metas metas) {
        String[] program = metas.first("generator").orElse("").split("[^\\p{L}]", 2);
        String maker = Letters.of(program[0]);
        return metas
                .first(METAS.toArray(String[]::new))
                .filter(it -> maker.length() < MIN_MAKER || !Letters.of(it).startsWith(maker))
                .stream()
                .toList();
    }

    private static List<String> labelled(Metas metas) {
        return LABEL.matcher(metas.first("twitter:label1").orElse("")).matches()
                ? metas.first("twitter:data1").stream().toList()
                : List.of();
    }

    private static List<String> seen(Clues clues, Predicate<Clue> is) {
        var texts = new ArrayList<String>();
        for (Element element : clues.who(is).toList()) {
            String text = element.hasAttr("content") ? element.attr("content") : Bylines.line(element);
            if (text.length() > 150 || text.isBlank() || Bylines.isOfReaders(element)) {
                continue;
            }
            texts.add(text);
            if (!element.hasAttr("itemprop")) {
                break;
            }
        }
        return clean(texts);
    }

    /// What calls itself an author's in any way, and reads as a name.
    private static List<String> named(Clues clues) {
        for (Element element : clues.who(it -> it.isLike(AUTHORLY)).toList()) {
            String text = Bylines.line(element);
            if (Bylines.isName(text) && !Bylines.isOfReaders(element)) {
                return clean(List.of(text));
            }
        }
        return List.of();
    }

    static List<String> clean(List<String> texts) {
        var names = new LinkedHashSet<String>();
        for (String text : texts) {
            String line = Texts.plain(text);
            if (line.length() > 300) {
                continue;
            }
            String bare = REST.matcher(BY.matcher(line).replaceFirst("")).replaceFirst("");
            for (String part : BETWEEN.split(bare, -1)) {
                String name = part.strip();
                boolean isName = name.length() > 1
                        && (names.isEmpty() || !POST.matcher(name).matches())
                        && name.length() <= MAX_NAME
                        && !NO_NAME.matcher(name).find()
                        && name.split("\\s+", -1).length <= 6;
                if (isName && names.size() < MAX_AUTHORS && names.stream().noneMatch(it -> it.equalsIgnoreCase(name))) {
                    names.add(
                            name.toLowerCase(Locale.ROOT).startsWith("by ")
                                    ? name.substring(3).strip()
                                    : name);
                }
            }
        }
        return List.copyOf(names);
    }
}
