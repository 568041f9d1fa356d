package tributary.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tributary.article.ArticleId;
import tributary.filter.Ages;
import tributary.filter.Query;
import tributary.press.Format;

/// The query of a request, read into what we know; what we do not know is ignored.
///
/// `limit` is absent where the place's own holds; `sources` asks an OPML for the sources instead of our feeds; `format`
/// is asked for whatever the path ends in; `after` asks for what is next above a moment; `archive` is the article with
/// which an archive begins, and goes without the rest. `canonical` is the one spelling of it all, whatever the order
/// and the names that were used: empty, or `?limit=5&offset=10`.
public record Parameters(
        Optional<Integer> limit,
        int offset,
        boolean sources,
        Wanted wanted,
        Shape shape,
        Optional<Format> format,
        @Nullable Instant after,
        Optional<ArticleId> archive,
        String canonical) {
    /// More items than this are not served at once.
    static final int MAX_LIMIT = 1000;

    public static final Parameters NONE = new Parameters(
            Optional.empty(), 0, false, Wanted.ALL, Shape.PLAIN, Optional.empty(), null, Optional.empty(), "");

    private static final int MAX_OFFSET = 1_000_000;
    private static final int MAX_BRIEF = 100_000;
    private static final int MAX_SECONDS = 999_999_999;

    /// A parameter with a value that we cannot take; the message names the parameter, never the value.
    public static final class BadValue extends Exception {
        private static final long serialVersionUID = 1;

        BadValue(String message) {
            super(message);
        }
    }

    public static Parameters read(String query) throws BadValue {
        var pairs = Pairs.of(query);
        Optional<String> archive = pairs.text(40, "archive");
        if (archive.isPresent()) {
            return archive(archive.get(), format(pairs));
        }
        OptionalInt limit = pairs.number(1, MAX_LIMIT, "limit", "n", "nb");
        OptionalInt offset = pairs.number(0, MAX_OFFSET, "offset");
        boolean sources = pairs.word("feeds", List.of("feeds", "sources"), "of").equals("sources");
        Instant before = moment(pairs, "before");
        Instant after = moment(pairs, "after");
        if (before != null && after != null) {
            throw new BadValue("before and after do not go together");
        }
        Wanted wanted = wanted(pairs).between(after, before);
        boolean summary =
                pairs.word("fulltext", List.of("fulltext", "summary"), "mode").equals("summary");
        OptionalInt brief = pairs.number(1, MAX_BRIEF, "brief");
        boolean byArrival = !pairs.flag(true, "sorted");
        Optional<Format> format = format(pairs);
        return new Parameters(
                limit.isPresent() ? Optional.of(limit.getAsInt()) : Optional.empty(),
                offset.orElse(0),
                sources,
                wanted,
                new Shape(summary, brief, byArrival),
                format,
                after,
                Optional.empty(),
                pairs.canonical());
    }

    private static Parameters archive(String id, Optional<Format> format) throws BadValue {
        if (!ArticleId.isId(id)) {
            throw new BadValue("archive is the id of an article");
        }
        var first = Optional.of(new ArticleId(id));
        return new Parameters(
                Optional.empty(), 0, false, Wanted.ALL, Shape.PLAIN, format, null, first, archive(first.get()));
    }

    /// The query of the archive that begins with an article.
    public static String archive(ArticleId first) {
        return "?archive=" + first;
    }

    /// The query that leads to what follows the archive that begins with an article.
    public static String following(ArticleId first) {
        return "?following=" + first;
    }

    /// The article with which the archive begins whose follower is asked for.
    public static Optional<ArticleId> followed(String query) {
        return value(query, "following").filter(ArticleId::isId).map(ArticleId::new);
    }

    /// True when the answer is the feed that one subscribes to, perhaps shorter or longer.
    public boolean isSubscription() {
        return archive.isEmpty()
                && offset == 0
                && !wanted.restricts()
                && !wanted.oldestFirst()
                && shape.equals(Shape.PLAIN);
    }

    /// The value of a parameter, decoded; the first where there are several.
    public static Optional<String> value(String query, String name) {
        return Pairs.of(query).given(name);
    }

    /// The canonical query of the part that begins `before` or `after` a moment, the first `skipped` left out.
    String turned(String way, Instant moment, int skipped) {
        return Pairs.of(canonical.isEmpty() ? "" : canonical.substring(1))
                .turned(way, moment.toString(), String.valueOf(skipped));
    }

    private static @Nullable Instant moment(Pairs pairs, String name) throws BadValue {
        Optional<String> text = pairs.text(40, name);
        Optional<Instant> moment = text.flatMap(Moments::of);
        if (text.isPresent() && moment.isEmpty()) {
            throw new BadValue(name + " is a date such as 2026-11-26, or a time in ISO 8601");
        }
        return moment.orElse(null);
    }

    private static Wanted wanted(Pairs pairs) throws BadValue {
        String words = pairs.text(200, "q", "search").orElse("");
        Optional<String> since = pairs.text(40, "since");
        Instant moment = null;
        Duration within = null;
        if (since.isPresent()) {
            within = Ages.of(since.get()).orElse(null);
            moment = within == null ? Moments.of(since.get()).orElse(null) : null;
            if (within == null && moment == null) {
                throw new BadValue(
                        "since is a date such as 2026-11-26, a time in ISO 8601, or an age such as 12h or 7d");
            }
        }
        String order = pairs.word("newest", List.of("newest", "desc", "oldest", "asc"), "order");
        boolean oldestFirst = order.equals("oldest") || order.equals("asc");
        pairs.say("order", oldestFirst ? "oldest" : "");
        return new Wanted(words, moment, null, within, oldestFirst, query(pairs));
    }

    private static @Nullable Query query(Pairs pairs) throws BadValue {
        var filters = new Filters(pairs.flag(true, "filter_case_sensitive"));
        for (Filters.Part part : Filters.Part.values()) {
            for (boolean out : new boolean[] {false, true}) {
                String name = part.parameter(out);
                Optional<String> pattern = pairs.text(Filters.MAX_LENGTH, name);
                if (pattern.isPresent()) {
                    filters.add(name, part, out, pattern.get());
                }
            }
        }
        pairs.text(200, "tag").ifPresent(filters::tag);
        pairs.number(1, MAX_SECONDS, "filter_time").ifPresent(filters::within);
        return filters.query();
    }

    private static Optional<Format> format(Pairs pairs) throws BadValue {
        Optional<String> word = pairs.text(20, "format");
        Optional<Format> format = word.flatMap(it -> Format.ofExtension(it.toLowerCase(Locale.ROOT)));
        if (word.isPresent() && format.isEmpty()) {
            throw new BadValue("format is rss, atom, json, html or opml");
        }
        pairs.say("format", ""); // it is in the path of the canonical address
        return format;
    }
}
