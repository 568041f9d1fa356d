package tributary.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/// The words that a page uses in `class` and `id`, and what they tell of an element. A class `post-shareBar` has the
/// words `post`, `share`, `bar` and the pairs `post-share`, `share-bar`. Pages use the same names over and over, so
/// each is read once.
public final class Words {
    /// How much of a class attribute is read.
    private static final int MAX_NAME = 300;

    /// What holds the article, in so many words.
    private static final Set<String> BODY = set("""
            artibody article-body article-content article-copy article-detail article-entry article-inner
            article-main article-text article__body articlebody articlecontent articletext articulo-cuerpo
            artikel-text blog-body blog-content blog-post blog-text body-content body-copy body-text bodycopy
            bodytext content-article content-body content-detail content-text contenttext corps cuerpo
            detail-content detail-text entry-body entry-content entry-text entrycontent js-content main-content
            main-text maincontent maintext markdown-body news-body news-content news-detail news-text newscontent
            newstext page-content post-body post-content post-entry post-inner post-text postbody postcontent
            posttext prose rich-text single-content single-post story-body story-content story-copy story-text
            storybody storycontent td-content text-content the-content theme-content zoom zw
            """);

    /// What never belongs to an article.
    private static final Set<String> FOREIGN = set("""
            about-author ad ad-slot adbox addthis addtoany ads adsbygoogle adsense adslot advert advertisement
            advertisements advertising also-like also-read anzeige apester article-footer article-meta article-tags
            author-bio author-bottom author-box author-card author-description author-info author-profile authorbox
            back-to-top banner-ad bookmark bookmarks breadcrumb breadcrumbs byline carousel-nav chat-widget colophon
            consent cookie cookiebar cookies copyright credit-card-offer editsection headerlink hash-link header-anchor anchor-link heading-anchor crumbs cta dateline-meta disclaimer-box
            disqus donate donation dropdown-menu entry-footer entry-meta entry-tags ez-toc facebook-like feedback
            follow-us followus footer gdpr hidden-print jp-relatedposts latest-news latest-posts lightbox-modal
            like-button livechat log-in login mailchimp masthead megamenu menu metadata modal more-from more-news
            more-stories most-popular most-read mostread nav nav-links navbar navigation newsletter newsletters
            next-post next-prev noprint opt-in optin outbrain overlay-modal pagenav pager pagination paginator
            paywall-message poll popular popular-posts popup post-author-box post-footer post-meta post-nav
            post-navigation post-tags postmeta prev-next prev-post print-only printfriendly printonly promo promos
            promotion publicidad qrcode rating ratings read-next readmore-links readnext recent-posts recirc
            recirculation recommend recommendation recommendations recommended reklama related relatedposts relateds
            screen-reader-text see-also share sharebar sharedaddy shares sharethis shariff sharing side-bar sidebar
            sign-up signin signup site-footer skip skip-link social socials sponsor sponsored sponsors sr-only
            submenu subscribe subscription table-of-contents taboola tag-cloud tag-list tagcloud taglist tags ticker news-ticker breaking-news
            tags-links teaser-list toc toolbar topbar totop trending tweet-button up-next visually-hidden
            visuallyhidden vote votes voting werbung widget-area widget-title you-may
            """);

    /// Foreign words of margins, whatever is written there.
    private static final Set<String> MARGIN = set("""
            sidebar side-bar footer site-footer cookie cookies cookiebar gdpr consent modal popup widget-area related
            recommended newsletter author-bio author-box about-author disclaimer-box sponsored colophon
            """);

    /// Where readers answer.
    private static final Set<String> COMMENTS = set("""
            comentarios comment comment-form comment-list commentaires commentarea commentform commentlist comments
            comments-area discussion disqus disqus-thread fb-comments kommentar kommentare leserkommentare livefyre
            pingbacks replies reply-form respond reviews-list trackbacks
            """);

    /// What stands below a picture.
    private static final Set<String> CAPTIONS = set("""
            caption captions figcaption image-caption image-credit media-caption photo-caption photo-credit
            picture-caption wp-caption-text credit image-source photocredit imagecaption
            """);

    /// Words that speak against the words of `FOREIGN`: what holds the whole page is often named after a part of it.
    private static final Set<String> WHOLE = set("""
            body container has layout main no page with without wrapper embed embeds only
            """);

    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final int NAMES_BODY = 1;
    private static final int NAMES_FOREIGN = 2;
    private static final int NAMES_MARGIN = 4;
    private static final int NAMES_COMMENTS = 8;
    private static final int NAMES_CAPTION = 16;
    private static final int NAMES_WHOLE = 32;

    /// Parts of names, not whole words: what may tell who wrote, and when.
    private static final int TELLS_WHO = 64;

    private static final int TELLS_WHEN = 128;

    private static final List<String> WHO = List.of("author", "byline", "by-line", "writer", "autor", "vcard");
    private static final List<String> WHEN = List.of("publish", "date", "time", "byline", "meta", "info");

    private static final Map<String, Integer> KINDS = kinds();

    /// What pairs of words begin with.
    private static final Set<String> FIRSTS = KINDS.keySet().stream()
            .filter(it -> it.indexOf('-') > 0)
            .map(it -> it.substring(0, it.indexOf('-')))
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, Integer> known = new HashMap<>();

    private static Set<String> set(String words) {
        return Set.of(words.strip().split("\\s+", -1));
    }

    private static Map<String, Integer> kinds() {
        var kinds = new HashMap<String, Integer>();
        BODY.forEach(it -> kinds.merge(it, NAMES_BODY, (one, other) -> one | other));
        FOREIGN.forEach(it -> kinds.merge(it, NAMES_FOREIGN, (one, other) -> one | other));
        MARGIN.forEach(it -> kinds.merge(it, NAMES_MARGIN, (one, other) -> one | other));
        COMMENTS.forEach(it -> kinds.merge(it, NAMES_COMMENTS, (one, other) -> one | other));
        CAPTIONS.forEach(it -> kinds.merge(it, NAMES_CAPTION, (one, other) -> one | other));
        WHOLE.forEach(it -> kinds.merge(it, NAMES_WHOLE, (one, other) -> one | other));
        return Map.copyOf(kinds);
    }

    /// What the words of an element tell, as bits to ask the other functions about.
    public int of(Element element) {
        if (element.attributesSize() == 0) {
            return 0;
        }
        String id = element.attributes().get("id");
        int named = id.isEmpty() ? 0 : of(id);
        return of(element.attributes().get("class")) | (named != 0 && isOfText(element, id) ? 0 : named);
    }

    /// Programs name headings, and the sections below them, after their words.
    private static boolean isOfText(Element element, String id) {
        Element head = isHeading(element) ? element : element.firstElementChild();
        return head != null && isHeading(head) && bare(head.text()).startsWith(bare(id));
    }

    private static String bare(String text) {
        return MARKS.matcher(lower(text)).replaceAll("");
    }

    private static boolean isHeading(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    }

    private int of(String names) {
        if (names.isEmpty()) {
            return 0;
        }
        Integer before = known.get(names);
        if (before != null) {
            return before;
        }
        int kinds = read(names);
        known.put(names, kinds);
        return kinds;
    }

    private static int read(String names) {
        String lower = lower(names);
        int kinds = holdOne(lower, WHO) ? TELLS_WHO : 0;
        kinds |= holdOne(lower, WHEN) ? TELLS_WHEN : 0;
        String before = "";
        int start = -1;
        int end = Math.min(names.length(), MAX_NAME);
        for (int at = 0; at <= end; at++) {
            char c = at < end ? names.charAt(at) : ' ';
            boolean inWord = Character.isLetterOrDigit(c);
            boolean hump = start >= 0 && Character.isUpperCase(c) && Character.isLowerCase(names.charAt(at - 1));
            if (start >= 0 && (!inWord || hump)) {
                String word = lower.substring(start, at);
                kinds |= KINDS.getOrDefault(word, 0);
                kinds |= FIRSTS.contains(before) ? KINDS.getOrDefault(before + "-" + word, 0) : 0;
                before = word;
                start = -1;
            }
            if (inWord && start < 0) {
                start = at;
            }
            if (c <= ' ') {
                before = "";
            }
        }
        return kinds;
    }

    /// In small letters, each where it was.
    private static String lower(String names) {
        char[] letters = names.toCharArray();
        for (int at = 0; at < letters.length; at++) {
            letters[at] = Character.toLowerCase(letters[at]);
        }
        return new String(letters);
    }

    private static boolean holdOne(String names, List<String> parts) {
        for (String part : parts) {
            if (names.contains(part)) {
                return true;
            }
        }
        return false;
    }

    public static boolean nameBody(int words) {
        return (words & NAMES_BODY) != 0;
    }

    public static boolean nameMargin(int words) {
        return (words & NAMES_MARGIN) != 0;
    }

    public static boolean nameCaption(int words) {
        return (words & NAMES_CAPTION) != 0;
    }

    public static boolean nameComments(int words) {
        return (words & NAMES_COMMENTS) != 0;
    }

    public static boolean nameForeign(int words) {
        return (words & (NAMES_FOREIGN | NAMES_WHOLE | NAMES_BODY)) == NAMES_FOREIGN;
    }

    /// May name who wrote.
    public static boolean tellWho(int words) {
        return (words & TELLS_WHO) != 0;
    }

    /// May name when that was.
    public static boolean tellWhen(int words) {
        return (words & TELLS_WHEN) != 0;
    }
}
