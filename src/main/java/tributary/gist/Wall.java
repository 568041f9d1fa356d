package tributary.gist;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tributary.html.Phrases;

/// Where a page stops telling its story and asks its reader to log in or to subscribe instead.
///
/// Only the end of a text is such a wall: from a block that says so on, each further one must speak of accounts and
/// prices too, or be a short line.
public final class Wall {
    /// A longer block tells a story, though it may speak of subscriptions.
    private static final int MAX_BLOCK = 700;

    private static final int SHORT = 80;

    /// Blocks from the end that are looked at.
    private static final int MAX_BLOCKS = 20;

    private static final int MAX_TAIL = MAX_BLOCKS * MAX_BLOCK;

    private static final Pattern SAYS = WallPhrases.walls();
    private static final Pattern ASKS = WallPhrases.beside();
    private static final Phrases HINTS = WallPhrases.hints();

    private static final Pattern PRICE = Pattern.compile("[€$£¥₩] ?\\d|\\d ?[€$£¥₩円元원]");

    private Wall() {}

    /// A clean text up to its wall, and the words of what stood there. `text` is the same in lines, a paragraph each:
    /// it tells at little cost that most texts have no wall.
    public static Blocks.Rest without(String html, String text) {
        String tail = text.substring(Math.max(0, text.length() - MAX_TAIL)).toLowerCase(Locale.ROOT);
        List<String> lines = tail.lines().filter(it -> !it.isBlank()).toList();
        return begin(lines) == lines.size() ? new Blocks.Rest(html, List.of()) : Blocks.ending(html, Wall::begin);
    }

    /// The first of the blocks, in small letters, that belongs to the wall; their number where there is none.
    private static int begin(List<String> blocks) {
        int begin = blocks.size();
        int least = Math.max(0, blocks.size() - MAX_BLOCKS);
        for (int at = blocks.size() - 1; at >= least && isOfWall(blocks.get(at)); at--) {
            begin = says(blocks.get(at)) ? at : begin;
        }
        while (begin < blocks.size() && begin > 0 && isHeading(blocks.get(begin - 1))) {
            begin--;
        }
        return begin;
    }

    private static boolean isOfWall(String block) {
        return block.length() <= SHORT || (block.length() <= MAX_BLOCK && (asks(block) || says(block)));
    }

    private static boolean says(String block) {
        return block.length() <= MAX_BLOCK
                && (HINTS.in(block) & 1) != 0
                && SAYS.matcher(block).find();
    }

    private static boolean isHeading(String block) {
        return block.length() <= SHORT && asks(block);
    }

    private static boolean asks(String block) {
        return ((HINTS.in(block) & 2) != 0 && ASKS.matcher(block).find())
                || PRICE.matcher(block).find();
    }
}
