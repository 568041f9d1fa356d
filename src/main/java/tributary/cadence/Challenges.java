package tributary.cadence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tributary.fetch.Answer;

/// Whether an answer comes from a guard against bots rather than from the publisher, told by the headers that each of
/// them is known to send.
final class Challenges {
    /// A header, what its value holds (nothing: any value), and whose it is.
    private record Sign(String header, String value, String guard) {}

    private static final List<Sign> SIGNS = List.of(
            new Sign("cf-mitigated", "challenge", "Cloudflare"),
            new Sign("x-amzn-waf-action", "", "AWS WAF"),
            new Sign("x-datadome", "", "DataDome"),
            new Sign("x-sucuri-block", "", "Sucuri"),
            new Sign("x-vercel-mitigated", "challenge", "Vercel"),
            new Sign("server", "cloudflare", "Cloudflare"),
            new Sign("server", "akamaighost", "Akamai"),
            new Sign("server", "ddos-guard", "DDoS-Guard"),
            new Sign("server", "datadome", "DataDome"),
            new Sign("server", "sucuri", "Sucuri"),
            new Sign("set-cookie", "__cf_bm=", "Cloudflare"),
            new Sign("set-cookie", "incap_ses", "Imperva"),
            new Sign("x-iinfo", "", "Imperva"));

    private Challenges() {}

    /// The guard's name; empty when none shows itself.
    static Optional<String> by(Answer answer) {
        return SIGNS.stream()
                .filter(sign -> answer.headers().getOrDefault(sign.header(), List.of()).stream()
                        .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(sign.value())))
                .map(Sign::guard)
                .findFirst();
    }
}
