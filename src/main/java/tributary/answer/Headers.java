package tributary.answer;

import java.util.Map;

/// The headers that every answer carries. The policy costs feeds nothing and covers whatever opens them as a page.
public final class Headers {
    public static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self' https: http: data:; media-src https: http:; "
                    + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'");

    private Headers() {}
}
