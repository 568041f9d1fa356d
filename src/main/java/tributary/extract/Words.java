package tributary.extract;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// The words that pages use in `class` and `id`, and what they tell of an element. A class `post-shareBar` has the
/// words
/// `post`, `share`, `bar` and the pairs `post-share`, `share-bar`.
final class Words {
    /// How much of a class attribute is read.
    private static final int MAX_NAME = 300;

    /// What holds the article, in so many words.
    private static final Set<String> BODY = Set.of(
            "article-body",
            "articlebody",
            "article-content",
            "articlecontent",
            "article-text",
            "articletext",
            "article-copy",
            "article-main",
            "article-entry",
            "body-copy",
            "bodycopy",
            "content-body",
            "content-article",
            "content-text",
            "contenttext",
            "entry-content",
            "entrycontent",
            "entry-body",
            "entry-text",
            "news-body",
            "news-content",
            "newscontent",
            "news-text",
            "newstext",
            "page-content",
            "post-body",
            "postbody",
            "post-content",
            "postcontent",
            "post-entry",
            "post-text",
            "posttext",
            "blog-content",
            "blog-post",
            "story-body",
            "storybody",
            "story-content",
            "storycontent",
            "story-text",
            "text-content",
            "rich-text",
            "main-text",
            "maintext",
            "main-content",
            "maincontent",
            "body-text",
            "bodytext",
            "body-content",
            "single-content",
            "single-post",
            "article-detail",
            "news-detail",
            "detail-content",
            "detail-text",
            "artikel-text",
            "article-inner",
            "content-detail",
            "blog-body",
            "blog-text",
            "markdown-body",
            "article__body",
            "story-copy",
            "articulo-cuerpo",
            "cuerpo",
            "corps",
            "artibody",
            "js-content",
            "td-content",
            "the-content",
            "theme-content",
            "post-inner",
            "prose",
            "zw",
            "zoom");

    /// What never belongs to an article.
    private static final Set<String> FOREIGN = Set.of(
            "share",
            "shares",
            "sharing",
            "sharebar",
            "sharethis",
            "sharedaddy",
            "addthis",
            "addtoany",
            "social",
            "socials",
            "shariff",
            "bookmark",
            "bookmarks",
            "related",
            "relatedposts",
            "relateds",
            "recommended",
            "recommend",
            "recommendation",
            "recommendations",
            "recirc",
            "recirculation",
            "readmore-links",
            "outbrain",
            "taboola",
            "newsletter",
            "newsletters",
            "subscribe",
            "subscription",
            "signup",
            "sign-up",
            "mailchimp",
            "optin",
            "opt-in",
            "promo",
            "promos",
            "promotion",
            "advert",
            "advertisement",
            "advertisements",
            "advertising",
            "adsbygoogle",
            "ad",
            "ads",
            "adsense",
            "adbox",
            "adslot",
            "ad-slot",
            "banner-ad",
            "sponsor",
            "sponsored",
            "sponsors",
            "cookie",
            "cookies",
            "cookiebar",
            "gdpr",
            "consent",
            "popup",
            "modal",
            "lightbox-modal",
            "overlay-modal",
            "breadcrumb",
            "breadcrumbs",
            "crumbs",
            "pager",
            "pagination",
            "paginator",
            "pagenav",
            "post-navigation",
            "nav-links",
            "navbar",
            "navigation",
            "nav",
            "menu",
            "submenu",
            "megamenu",
            "dropdown-menu",
            "toolbar",
            "sidebar",
            "side-bar",
            "widget-area",
            "footer",
            "site-footer",
            "colophon",
            "copyright",
            "masthead",
            "skip-link",
            "skip",
            "screen-reader-text",
            "visually-hidden",
            "visuallyhidden",
            "sr-only",
            "hidden-print",
            "noprint",
            "print-only",
            "printonly",
            "jp-relatedposts",
            "author-bio",
            "author-box",
            "authorbox",
            "author-info",
            "about-author",
            "author-card",
            "author-profile",
            "author-description",
            "post-author-box",
            "author-bottom",
            "post-meta",
            "entry-meta",
            "article-meta",
            "postmeta",
            "entry-footer",
            "post-footer",
            "article-footer",
            "tagcloud",
            "tag-cloud",
            "tag-list",
            "taglist",
            "post-tags",
            "entry-tags",
            "article-tags",
            "tags",
            "tags-links",
            "byline",
            "dateline-meta",
            "rating",
            "ratings",
            "login",
            "log-in",
            "signin",
            "paywall-message",
            "disqus",
            "most-read",
            "mostread",
            "most-popular",
            "popular",
            "popular-posts",
            "trending",
            "latest-news",
            "latest-posts",
            "recent-posts",
            "you-may",
            "more-stories",
            "more-news",
            "more-from",
            "read-next",
            "readnext",
            "up-next",
            "see-also",
            "also-like",
            "also-read",
            "next-prev",
            "prev-next",
            "next-post",
            "prev-post",
            "post-nav",
            "toc",
            "table-of-contents",
            "ez-toc",
            "cta",
            "follow-us",
            "followus",
            "donate",
            "donation",
            "teaser-list",
            "feedback",
            "voting",
            "vote",
            "votes",
            "qrcode",
            "disclaimer-box",
            "printfriendly",
            "like-button",
            "widget-title",
            "carousel-nav",
            "credit-card-offer",
            "apester",
            "poll",
            "livechat",
            "chat-widget",
            "reklama",
            "anzeige",
            "werbung",
            "publicidad",
            "metadata",
            "tweet-button",
            "facebook-like",
            "back-to-top",
            "totop",
            "topbar");

    /// Where readers answer.
    private static final Set<String> COMMENTS = Set.of(
            "comment",
            "comments",
            "commentlist",
            "comment-list",
            "commentarea",
            "comments-area",
            "commentform",
            "comment-form",
            "respond",
            "reply-form",
            "replies",
            "disqus",
            "disqus-thread",
            "kommentare",
            "kommentar",
            "comentarios",
            "commentaires",
            "reviews-list",
            "livefyre",
            "fb-comments",
            "discussion",
            "trackbacks",
            "pingbacks",
            "leserkommentare");

    /// Words that speak against the words of `FOREIGN`: what holds the whole page is often named after a part of it.
    private static final Set<String> WHOLE =
            Set.of("wrapper", "wrap", "container", "layout", "page", "has", "with", "no", "without", "body", "main");

    private Words() {}

    static Set<String> of(Element element) {
        String kind = element.attr("class");
        String id = element.id();
        if (kind.isEmpty() && id.isEmpty()) {
            return Set.of();
        }
        var words = new HashSet<String>();
        add(kind, words);
        add(id, words);
        return words;
    }

    private static void add(String names, Set<String> words) {
        String before = "";
        int start = -1;
        int end = Math.min(names.length(), MAX_NAME);
        for (int at = 0; at <= end; at++) {
            char c = at < end ? names.charAt(at) : ' ';
            boolean inWord = Character.isLetterOrDigit(c);
            boolean hump = start >= 0 && Character.isUpperCase(c) && Character.isLowerCase(names.charAt(at - 1));
            if (start >= 0 && (!inWord || hump)) {
                String word = names.substring(start, at).toLowerCase(Locale.ROOT);
                words.add(word);
                if (!before.isEmpty()) {
                    words.add(before + "-" + word);
                }
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
    }

    static boolean nameBody(Set<String> words) {
        return meets(words, BODY);
    }

    static boolean nameComments(Set<String> words) {
        return meets(words, COMMENTS);
    }

    static boolean nameForeign(Set<String> words) {
        return meets(words, FOREIGN) && !meets(words, WHOLE) && !meets(words, BODY);
    }

    private static boolean meets(Set<String> words, Set<String> others) {
        for (String word : words) {
            if (others.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
