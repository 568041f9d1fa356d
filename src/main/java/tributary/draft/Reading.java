package tributary.draft;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tributary.xml.Ladder;

/// What reading a document came to: a feed with its drafts, or why there is none.
public sealed interface Reading {
    /// A feed. `format` is like `rss 2.0`, `atom 1.0`, `rdf 1.0`, `json feed 1.1`; `encoding` is the charset that was
    /// used; `problems` names each repair that was needed.
    record Feed(Head head, List<Draft> drafts, String format, String encoding, List<String> problems)
            implements Reading {
        public Feed {
            drafts = List.copyOf(drafts);
            problems = List.copyOf(problems);
        }

        /// True unless the document broke off or apart: then the next answer may hold more, whatever its validators
        /// say.
        public boolean isWhole() {
            return problems.stream().noneMatch(it -> it.equals(Ladder.CUT) || it.startsWith(Ladder.TORN));
        }
    }

    /// Not a feed, or one that nothing could be read from; `links` are the feeds that a web page names.
    record Unreadable(String reason, List<String> links) implements Reading {
        public Unreadable {
            links = List.copyOf(links);
        }
    }

    /// What a feed says of itself. `updated` is its own date, whatever element holds it, `published` that of `pubDate`
    /// and the like; texts are plain but `description`, which may hold HTML; `ttlMinutes` is the bound
    /// that `ttl` or `sy:*` asks for; `skipHours` (0 to 23, GMT) and `skipDays` (English, lower case) ask to be
    /// left alone; `self` is the feed's own address, as it says or else as it was read from.
    record Head(
            @Nullable String id,
            @Nullable String title,
            @Nullable String link,
            @Nullable String description,
            @Nullable String language,
            @Nullable Instant updated,
            @Nullable String author,
            @Nullable String image,
            @Nullable String rights,
            @Nullable String hub,
            @Nullable String self,
            @Nullable Integer ttlMinutes,
            @Nullable String generator,
            Set<Integer> skipHours,
            Set<String> skipDays,
            @Nullable Instant published,
            Plain plain) {
        /// Which texts were declared plain, so that markup in them is none.
        public record Plain(boolean title, boolean rights) {
            public static final Plain NOTHING = new Plain(false, false);
        }

        public Head {
            skipHours = Set.copyOf(skipHours);
            skipDays = Set.copyOf(skipDays);
        }
    }
}
