package tributary.wire;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Makes damaged documents of good ones: cut, flipped, spliced, nested, repeated, in other charsets. The same seed
/// gives the same damage.
final class Mutator {
    private static final int MAX_BYTES = 300_000;
    private static final int MAX_REPEATED = 2_000;

    /// What parsers stumble over.
    private static final List<String> WORDS = List.of(
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<?xml version='1.0' encoding='utf-16'?>",
            "<!DOCTYPE x [<!ENTITY a '&a;&a;'>",
            "<?",
            "?>",
            "</",
            "/>",
            "&",
            "&#0;",
            "&#xD800;",
            "&#150;",
            "&#99999999999999999999;",
            "&lt;b&gt;",
            "&amp;amp;",
            "<item>",
            "</item>",
            "<entry xml:base='../x/'>",
            "<a:b xmlns:a='' a:c='d'>",
            " xmlns='http://www.w3.org/2005/Atom'",
            "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>",
            "<svg><script>",
            "<table><tr><td>",
            "<p",
            "\u0000",
            "\uFEFF",
            "\uFFFE",
            "\uD83D",
            "\u202E",
            "😀",
            "{\"items\":[",
            "[[[[[[[[",
            "\\ud800",
            "1e999",
            "\"\"",
            "'",
            "=",
            "%zz%",
            "http://[::1",
            "//",
            "javascript:",
            "Tue, 31 Feb 99999 25:61:61 +9999",
            "9999999999999999",
            "\n\n\n\n");

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.ISO_8859_1,
            Charset.forName("GB18030"),
            Charset.forName("UTF-32"),
            Charset.forName("IBM037"));

    private final Random random;
    private final List<byte[]> stock;

    Mutator(long seed, List<byte[]> stock) {
        this.random = new Random(seed);
        this.stock = List.copyOf(stock);
    }

    /// One document of the stock, damaged one to six times.
    byte[] next() {
        byte[] document = any();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            document = damaged(document);
        }
        return document.length > MAX_BYTES ? Arrays.copyOf(document, MAX_BYTES) : document;
    }

    /// The same as text.
    String nextText() {
        return new String(next(), StandardCharsets.UTF_8);
    }

    private byte[] any() {
        return stock.get(random.nextInt(stock.size()));
    }

    private byte[] damaged(byte[] in) {
        int from = random.nextInt(in.length + 1);
        int to = Math.min(in.length, from + 1 + random.nextInt(1 << random.nextInt(12)));
        byte[] span = Arrays.copyOfRange(in, from, to);
        return switch (random.nextInt(10)) {
            case 0 -> Arrays.copyOf(in, from);
            case 1 -> spliced(in, from, to, new byte[0]);
            case 2 -> spliced(in, from, from, span);
            case 3, 4 -> spliced(in, from, from, word());
            case 5 -> spliced(in, from, to, otherSpan());
            case 6 -> spliced(in, from, Math.min(in.length, from + 1), bytes(1 + random.nextInt(4)));
            case 7 -> spliced(in, from, to, repeated(span.length > 200 ? word() : span));
            case 8 -> new String(in, StandardCharsets.UTF_8).getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
            default ->
                spliced(in, from, to, new String(span, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8));
        };
    }

    private byte[] word() {
        return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] otherSpan() {
        byte[] other = any();
        int from = random.nextInt(other.length + 1);
        return Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(4_000)));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] repeated(byte[] span) {
        int times = 1 + random.nextInt(MAX_REPEATED);
        byte[] all = new byte[span.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(span, 0, all, i * span.length, span.length);
        }
        return all;
    }

    private static byte[] spliced(byte[] in, int from, int to, byte[] middle) {
        byte[] out = new byte[in.length - (to - from) + middle.length];
        System.arraycopy(in, 0, out, 0, from);
        System.arraycopy(middle, 0, out, from, middle.length);
        System.arraycopy(in, to, out, from + middle.length, in.length - to);
        return out;
    }
}
