package tributary.html;

/// Any text in the letters, digits and hyphens of ASCII (RFC 3492).
final class Punycode {
    private static final int BASE = 36;
    private static final int LEAST = 1;
    private static final int MOST = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int FIRST_BIAS = 72;
    private static final int FIRST_POINT = 0x80;

    private Punycode() {}

    /// The text without the mark `xn--` in front. Work grows with the square of its length, so callers bound it.
    static String of(String label) {
        int[] points = label.codePoints().toArray();
        var out = new StringBuilder();
        for (int point : points) {
            if (point < FIRST_POINT) {
                out.append((char) point);
            }
        }
        int basic = out.length();
        if (basic > 0) {
            out.append('-');
        }
        int next = FIRST_POINT;
        int delta = 0;
        int bias = FIRST_BIAS;
        for (int done = basic; done < points.length; ) {
            int least = Integer.MAX_VALUE;
            for (int point : points) {
                least = point >= next ? Math.min(least, point) : least;
            }
            delta += (least - next) * (done + 1);
            for (int point : points) {
                if (point < least) {
                    delta++;
                } else if (point == least) {
                    number(out, delta, bias);
                    bias = adapted(delta, done + 1, done == basic);
                    delta = 0;
                    done++;
                }
            }
            delta++;
            next = least + 1;
        }
        return out.toString();
    }

    private static void number(StringBuilder out, int delta, int bias) {
        int rest = delta;
        for (int at = BASE; ; at += BASE) {
            int threshold = Math.clamp(at - bias, LEAST, MOST);
            if (rest < threshold) {
                out.append(digit(rest));
                return;
            }
            out.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
            rest = (rest - threshold) / (BASE - threshold);
        }
    }

    private static int adapted(int delta, int length, boolean isFirst) {
        int rest = isFirst ? delta / DAMP : delta / 2;
        rest += rest / length;
        int at = 0;
        while (rest > (BASE - LEAST) * MOST / 2) {
            rest /= BASE - LEAST;
            at += BASE;
        }
        return at + (BASE - LEAST + 1) * rest / (rest + SKEW);
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }
}
