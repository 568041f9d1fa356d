package tributary.fetch;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The one polite set of headers. It is the same at each poll; no cookies, no referrer, no tricks against caches.
record Headers(String userAgent) {
    static final String IF_NONE_MATCH = "If-None-Match";
    static final String IF_MODIFIED_SINCE = "If-Modified-Since";

    private static final String ACCEPT = "application/atom+xml, application/rss+xml, application/feed+json, "
            + "application/rdf+xml;q=0.9, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, "
            + "text/html;q=0.5, */*;q=0.1";

    /// What a source may not set for itself: it is ours to frame a request.
    private static final Set<String> OURS = caseless(
            "accept-encoding",
            "connection",
            "content-length",
            "expect",
            "host",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "if-range",
            "if-unmodified-since",
            "keep-alive",
            "proxy-authorization",
            "proxy-connection",
            "range",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    okhttp3.Request request(Exchange.Hop hop, Request.Http request) {
        var headers = new okhttp3.Headers.Builder()
                .set("User-Agent", userAgent)
                .set("Accept", ACCEPT)
                .set("Accept-Encoding", Codings.OFFERED)
                .set("Connection", "close");
        Validators validators = request.validators().sendable();
        if (validators.etag() != null) {
            headers.addUnsafeNonAscii(IF_NONE_MATCH, validators.etag());
        }
        if (validators.lastModified() != null) {
            headers.addUnsafeNonAscii(IF_MODIFIED_SINCE, validators.lastModified());
        }
        if (hop.ownHeaders()) {
            addOwn(headers, request.headers());
        }
        return new okhttp3.Request.Builder()
                .url(hop.url())
                .headers(headers.build())
                .build();
    }

    private static void addOwn(okhttp3.Headers.Builder headers, Map<String, String> own) {
        own.forEach((name, value) -> {
            if (canBeSent(name, value)) {
                headers.removeAll(name);
                headers.addUnsafeNonAscii(name, value);
            }
        });
    }

    /// False for names and values that would break out of their line, and for those that are ours.
    private static boolean canBeSent(String name, String value) {
        return name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}")
                && !OURS.contains(name)
                && value.chars().noneMatch(it -> Character.isISOControl(it) && it != '\t');
    }

    private static Set<String> caseless(String... names) {
        var set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return Collections.unmodifiableSet(set);
    }
}
