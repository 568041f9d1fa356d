package tributary.host;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/// The name of a host as DNS has it. Capital letters, wide forms, other dots, escapes and what cannot be seen become
/// what browsers make of them, other scripts become Punycode (UTS 46, where ß and ς are letters of their own).
public final class Host {
    /// DNS has no longer names.
    private static final int MAX_LENGTH = 253;

    private static final Pattern NAME = Pattern.compile("[a-z0-9._-]+");

    /// What the last label of a name never is, but that of an address always.
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");

    private static final int PARTS_OF_V4 = 4;

    private Host() {}

    /// The name in lower case ASCII; empty where no host can have it. An address of IPv6 is none.
    public static Optional<String> ascii(String written) {
        if (written.length() > MAX_LENGTH * 3) {
            return Optional.empty();
        }
        boolean isPlain = written.indexOf('%') < 0 && written.chars().allMatch(c -> c < 0x80);
        String name = isPlain ? written.toLowerCase(Locale.ROOT) : mapped(written);
        return Optional.of(name)
                .filter(it -> it.length() <= MAX_LENGTH && NAME.matcher(it).matches());
    }

    /// True for a name that ends in a number and yet is no address of IPv4 in any of its spellings: nothing is there.
    public static boolean isBrokenAddress(String ascii) {
        String[] parts = (ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii).split("\\.", -1);
        if (!NUMBER.matcher(parts[parts.length - 1]).matches()) {
            return false;
        }
        int rest = PARTS_OF_V4 + 1 - Math.min(parts.length, PARTS_OF_V4);
        for (int at = 0; at < parts.length; at++) {
            if (!fits(parts[at], at == parts.length - 1 ? 1L << (Byte.SIZE * rest) : 256)) {
                return true;
            }
        }
        return parts.length > PARTS_OF_V4;
    }

    private static boolean fits(String number, long bound) {
        if (!NUMBER.matcher(number).matches()) {
            return false;
        }
        int radix = number.startsWith("0x") ? 16 : number.length() > 1 && number.startsWith("0") ? 8 : 10;
        String digits = radix == 16 ? number.substring(2) : number;
        try {
            return digits.isEmpty() || Long.parseLong(digits, radix) < bound;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /// In other scripts, as OkHttp has it (UTS 46): what is linked to is what would be asked.
    private static String mapped(String written) {
        try {
            return new HttpUrl.Builder().scheme("http").host(written).build().host();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
