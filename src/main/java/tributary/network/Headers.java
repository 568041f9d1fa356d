package tributary.network;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tributary.connect.Tunnel;
import tributary.fetch.Proxy;
import tributary.fetch.Request;
import tributary.fetch.Urls;
import tributary.fetch.Validators;
import tributary.http.Codings;

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

    /// The request as it goes over the wire, one character for each byte. `isRelayed` when an HTTP proxy reads it.
    String request(Exchange.Hop hop, Request.Http request, boolean isRelayed) {
        var fields = new LinkedHashMap<String, String>();
        String ours = request.way().userAgent();
        fields.put("Host", Urls.authority(hop.url()));
        fields.put("User-Agent", ours == null ? userAgent : ours);
        fields.put("Accept", ACCEPT);
        fields.put("Accept-Encoding", Codings.offered());
        fields.put("Connection", "close");
        Validators validators = request.validators().sendable();
        if (validators.etag() != null) {
            fields.put(IF_NONE_MATCH, validators.etag());
        }
        if (validators.lastModified() != null) {
            fields.put(IF_MODIFIED_SINCE, validators.lastModified());
        }
        if (hop.ownHeaders()) {
            addOwn(fields, request.headers());
        }
        byte[] sent = request.sent();
        if (sent != null) {
            fields.put("Content-Length", String.valueOf(sent.length));
        }
        Proxy proxy = request.way().proxy();
        if (isRelayed && proxy != null && proxy.credentials() != null) {
            fields.put("Proxy-Authorization", Tunnel.basic(proxy.credentials()));
        }
        String place = isRelayed ? hop.url().scheme() + "://" + Urls.authority(hop.url()) : "";
        var text =
                new StringBuilder((sent == null ? "GET " : "POST ") + place + Urls.target(hop.url()) + " HTTP/1.1\r\n");
        fields.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        return text.append("\r\n").toString();
    }

    private static void addOwn(Map<String, String> fields, Map<String, String> own) {
        new TreeMap<>(own).forEach((name, value) -> {
            if (canBeSent(name, value)) {
                fields.keySet().removeIf(name::equalsIgnoreCase);
                fields.put(name, value);
            }
        });
    }

    /// False for names and values that would break out of their line, and for those that are ours.
    private static boolean canBeSent(String name, String value) {
        return name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}")
                && !OURS.contains(name)
                && value.chars().noneMatch(it -> (it < 0x20 && it != '\t') || it == 0x7f || it > 0xff);
    }

    private static Set<String> caseless(String... names) {
        var set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return Collections.unmodifiableSet(set);
    }
}
