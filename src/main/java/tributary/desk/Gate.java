package tributary.desk;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tributary.answer.Answer;
import tributary.answer.Ask;
import tributary.plan.Secret;
import tributary.query.Parameters;

/// Who may read, and who may command.
final class Gate {
    private static final Pattern LOOPBACK = Pattern.compile("(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?");

    private Gate() {}

    /// Reading: with `?key=`, a bearer token, or the password of basic authentication, which is what browsers ask for.
    static boolean mayRead(Ask ask, Secret key) {
        return Parameters.value(ask.query(), "key").filter(key::matches).isPresent()
                || bearer(ask).filter(key::matches).isPresent()
                || password(ask).filter(key::matches).isPresent();
    }

    /// Commanding: with the token where one is set, else only programs on this machine that talk to us directly.
    /// Answers what stands in the way, or nothing.
    static Optional<Answer> barsCommand(Ask ask, @Nullable Secret token) {
        if (token != null) {
            return bearer(ask).filter(token::matches).isPresent()
                    ? Optional.empty()
                    : Optional.of(unauthorized("Bearer realm=\"Tributary\""));
        }
        return isDirect(ask)
                ? Optional.empty()
                : Optional.of(Answer.line(
                        403, "Without server.admin_token only direct requests from this machine are answered."));
    }

    static Answer unauthorized(String challenge) {
        return Answer.line(401, "A key is needed.").with("WWW-Authenticate", challenge);
    }

    /// From this machine, under a name of this machine, through no proxy, and not sent by a page of another site.
    private static boolean isDirect(Ask ask) {
        boolean proxied = ask.headers().keySet().stream()
                .anyMatch(name -> name.equals("forwarded") || name.equals("via") || name.startsWith("x-forwarded-"));
        String host = ask.header("host").orElse("").toLowerCase(Locale.ROOT);
        String site = ask.header("sec-fetch-site").orElse("none");
        return !proxied
                && isLoopback(ask.remote())
                && LOOPBACK.matcher(host).matches()
                && (site.equals("none") || site.equals("same-origin"))
                && ask.header("origin").map(origin -> isOurs(origin, host)).orElse(true);
    }

    private static boolean isOurs(String origin, String host) {
        try {
            return host.equals(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// A header comes as Latin-1; whoever has a key with other letters sends it in UTF-8, as in an address.
    private static Optional<String> bearer(Ask ask) {
        return ask.header("authorization")
                .filter(it -> it.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(it -> it.substring(7).strip())
                .map(it -> new String(it.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    private static Optional<String> password(Ask ask) {
        Optional<String> basic = ask.header("authorization")
                .filter(it -> it.regionMatches(true, 0, "Basic ", 0, 6))
                .map(it -> it.substring(6).strip());
        try {
            return basic.map(it -> new String(Base64.getDecoder().decode(it), StandardCharsets.UTF_8))
                    .map(it -> it.substring(it.indexOf(':') + 1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
