package tributary.lines;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tributary.page.Box;
import tributary.page.Words;

/// What the lines of the chosen box look like, as figures between about 0 and 1 that [Weights] weighs. Each sign
/// holds for pages of any site: what a line is made of, where it stands, what stands around it, what it says.
public final class Signs {
    private static final Set<String> TABLES = Set.of("td", "th", "tr", "table", "tbody");

    private final Lines lines;
    private final Sayings sayings;
    private final int notice;
    private final List<String> authors;

    public Signs(Lines lines, About about) {
        this.lines = lines;
        this.sayings = new Sayings(lines, about);
        this.authors = about.authors();
        this.notice = Credits.notice(lines.all(), lines.told());
    }

    /// What the page, or the feed that led to it, says of the article.
    public record About(
            @Nullable String title, String description, String site, List<String> authors, String declared) {}

    /// The figures of a line, in the order of [Weights].
    public double[] of(int at) {
        Line line = lines.all().get(at);
        var figures = new Figures();
        figures.add(1);
        size(figures, line);
        kind(figures, line.box.name(), line);
        place(figures, at);
        around(figures, at);
        holders(figures, line);
        sayings.of(figures, at);
        return figures.all();
    }

    /// Whether the line is foreign whatever its figures say: a caption, a title over again, a label.
    public boolean isForeign(int at) {
        Line line = lines.all().get(at);
        String name = line.box.name();
        return name.equals("figcaption")
                || name.equals("caption")
                || at >= notice
                || (isEdge(at) && isCredit(line))
                || Trimming.isForeign(line, at < lines.first(), sayings.title());
    }

    private boolean isCredit(Line line) {
        return Credits.is(line.text)
                || (Credits.isOfReporters(line.text) && authors.stream().anyMatch(line.text::contains));
    }

    /// Stands before what is told, or where nearly all of it has been.
    private boolean isEdge(int at) {
        return at < lines.first() || lines.all().get(at).toldBefore >= lines.told() * 0.9;
    }

    private static void size(Figures figures, Line line) {
        double share = line.linkShare();
        figures.add(Math.log1p(line.own) / 6);
        figures.add(line.own < 20);
        figures.add(line.own < 60);
        figures.add(line.own > 160);
        figures.add(line.own > 400);
        figures.add(share);
        figures.add(share > 0.9);
        figures.add(share * Math.min(1, line.own / 160.0));
        figures.add(Math.min(line.stops, 6) / 6.0);
        figures.add(line.stops == 0);
    }

    private static void kind(Figures figures, String name, Line line) {
        figures.add(name.equals("p"));
        figures.add(name.equals("li"));
        figures.add(line.isHeading());
        figures.add(name.equals("h1"));
        figures.add(TABLES.contains(name));
        figures.add(name.equals("div") || name.equals("section") || name.equals("article"));
        figures.add(name.equals("span") || name.equals("a"));
        figures.add(name.equals("blockquote") || name.equals("pre"));
        figures.add(name.equals("dt") || name.equals("dd"));
        figures.add(name.equals("figure") || name.equals("label") || name.equals("form"));
    }

    private void place(Figures figures, int at) {
        int count = lines.all().size();
        Line line = lines.all().get(at);
        boolean isHead = at < lines.first();
        boolean isTail = at > lines.last();
        boolean isShort = line.own < 60;
        figures.add(isHead);
        figures.add(isTail);
        figures.add(isHead && isShort);
        figures.add(isTail && isShort);
        figures.add(isHead ? Math.min(lines.first() - at, 12) / 12.0 : 0);
        figures.add(isTail ? Math.min(at - lines.last(), 24) / 24.0 : 0);
        figures.add((double) at / count);
        figures.add(line.toldBefore / Math.max(1.0, lines.told()));
        figures.add(line.toldBefore >= lines.told() * 0.97);
        figures.add(line.toldBefore >= lines.told() * 0.97 && isShort);
        figures.add(count < 12);
        boolean isHeart = line.parent() == lines.heart();
        figures.add(isHeart);
        figures.add(isHeart && line.isTold());
        figures.add(!isHeart && line.parent().isWithin(lines.heart()));
        figures.add(Math.min(distance(line.parent()), 8) / 8.0);
        figures.add(Math.min(1, line.parent().told / Math.max(1.0, lines.told())));
    }

    /// How many steps up and down lead to the heart.
    private int distance(Box box) {
        Box one = box;
        Box other = lines.heart();
        int steps = 0;
        while (one != other && one != null && other != null) {
            if (one.depth >= other.depth) {
                one = one.parent;
            } else {
                other = other.parent;
            }
            steps++;
        }
        return steps;
    }

    private void around(Figures figures, int at) {
        List<Line> all = lines.all();
        int told = 0;
        double links = 0;
        double length = 0;
        int seen = 0;
        for (int near = Math.max(0, at - 3); near <= Math.min(all.size() - 1, at + 3); near++) {
            if (near != at) {
                Line line = all.get(near);
                told += line.isTold() ? 1 : 0;
                links += line.linkShare();
                length += Math.min(line.own, 400);
                seen++;
            }
        }
        int around = Math.max(1, seen);
        figures.add(told / (double) around);
        figures.add(links / around);
        figures.add(length / around / 400);
        figures.add(at > 0 && all.get(at - 1).isTold());
        figures.add(at + 1 < all.size() && all.get(at + 1).isTold());
        figures.add(lines.hasCallBefore(at));
        figures.add(lines.isUnderLink(at));
        figures.add(all.get(at).pictures > 0);
        figures.add(all.get(at).pictures > 0 && all.get(at).own < 200);
    }

    /// What the boxes around the line are, up to the chosen one.
    private void holders(Figures figures, Line of) {
        Box line = of.box;
        int foreign = 0;
        int caption = 0;
        boolean table = false;
        boolean list = false;
        boolean figure = false;
        boolean header = false;
        boolean form = false;
        Box holder = line;
        int steps = 0;
        for (; holder != null && holder != lines.chosen(); holder = holder.parent, steps++) {
            foreign += Words.nameForeign(holder.words) || Words.nameMargin(holder.words) ? 1 : 0;
            caption += Words.nameCaption(holder.words) ? 1 : 0;
            String name = holder.name();
            table |= name.equals("table");
            list |= name.equals("ul") || name.equals("ol");
            figure |= name.equals("figure") || name.equals("figcaption");
            header |= name.equals("header");
            form |= name.equals("form");
        }
        Box parent = line.parent == null || line == lines.chosen() ? line : line.parent;
        figures.add(foreign > 0);
        figures.add(caption > 0);
        figures.add(table);
        figures.add(list);
        figures.add(figure);
        figures.add(header);
        figures.add(form);
        figures.add(Math.min(steps, 10) / 10.0);
        figures.add(parent.linkShare());
        figures.add(Math.min(1, parent.prose / Math.max(1.0, lines.chosen().prose)));
        figures.add(parent != lines.chosen() && parent.prose == 0);
        Box group = parent.parent == null || parent == lines.chosen() ? parent : parent.parent;
        figures.add(group.linkShare());
        figures.add(group != lines.chosen() && group.prose == 0);
        figures.add(wraps(line));
    }

    /// One child that holds all of the text in other letters: a note, a teaser, a credit.
    private static boolean wraps(Box box) {
        Element element = box.element;
        if (element.childrenSize() != 1 || !element.ownText().isBlank()) {
            return false;
        }
        String name = element.child(0).normalName();
        return name.equals("em") || name.equals("i") || name.equals("small");
    }
}
