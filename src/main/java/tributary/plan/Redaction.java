package tributary.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Keeps secrets in the query of an address from those who read it.
public final class Redaction {
    private static final Pattern PARAMETER = Pattern.compile("(?<=[?&;])([^=&;#]+)=([^&;#]+)");
    private static final Pattern SECRET_NAME = Pattern.compile(
            "(?i)(?:.*[_.-])?(?:(?:api|access|app|private)?key|(?:access|auth)?token|auth|authorization|"
                    + "pass|passwd|password|pwd|secret|sig|signature|code|session|sid|jwt|credentials?)");
    private static final Pattern ONLY_BLANKS = Pattern.compile("(?:\\$\\{[^}]*})+");

    private Redaction() {}

    /// The address, with `***` for the values of parameters that are named like secrets. A value that is nothing but
    /// `${..}` tells no secret and stays.
    public static String redacted(String address) {
        return PARAMETER.matcher(address).replaceAll(it -> {
            String name = it.group(1);
            boolean isSecret = SECRET_NAME.matcher(name).matches()
                    && !ONLY_BLANKS.matcher(it.group(2)).matches();
            return Matcher.quoteReplacement(isSecret ? name + "=***" : it.group());
        });
    }
}
