package tributary.desk;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import tributary.answer.Answer;
import tributary.answer.Ask;
import tributary.article.CategoryPath;
import tributary.hub.Hub;
import tributary.hub.News;
import tributary.hub.Wish;
import tributary.press.Format;
import tributary.press.Site;
import tributary.query.Parameters;
import tributary.report.Inside;

/// `POST /hub`: somebody wants to be told when a feed changes, or no longer (WebSub).
final class HubDoor {
    private static final Duration USUAL_LEASE = Duration.ofDays(10);
    private static final int MOST_OF_AN_ADDRESS = 2000;
    private static final int MOST_OF_A_SECRET = 199;

    private final Groves groves;
    private final Supplier<Site> site;
    private final Function<Ask, Answer> place;
    private final Hub hub;

    /// `place` answers who asks for a feed.
    HubDoor(Inside inside, Groves groves, Supplier<Site> site, Function<Ask, Answer> place) {
        this.groves = groves;
        this.site = site;
        this.place = place;
        this.hub = new Hub(inside.store(), inside.fetcher(), this::newest, inside.clock());
    }

    void tick() {
        hub.tick();
    }

    /// A wish of this kind cannot be heard; the message is for who wished.
    private static final class BadWish extends Exception {
        private static final long serialVersionUID = 1;

        BadWish(String message) {
            super(message);
        }
    }

    /// 202 when whoever listens at the callback is being asked whether it is his wish.
    Answer answer(Ask ask) {
        Optional<String> body = ask.body().get();
        if (body.isEmpty()) {
            return Answer.line(413, "The body may have " + Ask.MAX_BODY + " bytes at most.");
        }
        try {
            return hub.hear(wish(body.get()))
                    ? Answer.line(202, "The callback is asked whether it wants this.")
                    : Answer.line(503, "Too much is asked of this hub. Ask again later.")
                            .with("Retry-After", "60");
        } catch (BadWish e) {
            return Answer.line(400, String.valueOf(e.getMessage()));
        }
    }

    private Wish wish(String form) throws BadWish {
        String mode = value(form, "hub.mode");
        if (!mode.equals("subscribe") && !mode.equals("unsubscribe")) {
            throw new BadWish("hub.mode is subscribe or unsubscribe");
        }
        String topic = value(form, "hub.topic");
        if (path(topic).isEmpty()) {
            throw new BadWish("hub.topic is the address of a feed of ours, as its link rel=\"self\" has it");
        }
        String secret = value(form, "hub.secret");
        if (secret.getBytes(StandardCharsets.UTF_8).length > MOST_OF_A_SECRET) {
            throw new BadWish("hub.secret has less than 200 bytes");
        }
        return new Wish(mode.equals("subscribe"), topic, callback(value(form, "hub.callback")), secret, lease(form));
    }

    private static String value(String form, String name) {
        return Parameters.value(form, name).orElse("");
    }

    private static URI callback(String text) throws BadWish {
        try {
            var uri = new URI(text);
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            boolean plain = uri.getRawUserInfo() == null && uri.getRawFragment() == null && uri.getHost() != null;
            if (http && plain && text.length() <= MOST_OF_AN_ADDRESS) {
                return URI.create(uri.toASCIIString());
            }
        } catch (URISyntaxException e) {
            throw new BadWish("hub.callback is no address");
        }
        throw new BadWish("hub.callback is an http or https address");
    }

    private static Duration lease(String form) throws BadWish {
        String text = value(form, "hub.lease_seconds").strip();
        if (!text.matches("\\d{0,10}")) {
            throw new BadWish("hub.lease_seconds is a whole number");
        }
        return text.isEmpty() ? USUAL_LEASE : Duration.ofSeconds(Long.parseLong(text));
    }

    /// A feed of ours that everybody may read, as it is now; empty for any other address, and while it cannot be told.
    private Optional<News> newest(String topic) {
        return path(topic)
                .map(path -> place.apply(new Ask("GET", path, "", Map.of(), "hub", () -> Optional.of(""))))
                .filter(answer -> answer.status() == 200)
                .map(HubDoor::news);
    }

    private static News news(Answer answer) {
        Map<String, String> headers = answer.headers();
        return new News(
                headers.getOrDefault("Link", ""),
                headers.getOrDefault("Content-Type", ""),
                answer.body(),
                headers.getOrDefault("ETag", ""));
    }

    /// The path of a feed of ours that has the hub, by the one address that its self link has.
    private Optional<String> path(String topic) {
        Site its = site.get();
        String base = its.base().toString();
        if (!topic.startsWith(base)) {
            return Optional.empty();
        }
        String path = its.base().getRawPath() + topic.substring(base.length());
        Optional<Locator.Target> target = Locator.read(its.within(path));
        Format format = target.map(Locator.Target::format).orElse(null);
        if (format == null || !Format.FEEDS.contains(format)) {
            return Optional.empty();
        }
        CategoryPath shown = target.get().place();
        return groves.atlas().hasHub(shown) && its.feed(shown, format, "").equals(topic)
                ? Optional.of(path)
                : Optional.empty();
    }
}
