package tributary.page;

import java.util.Set;

/// Takes out what surrounds articles on every page: navigation, share bars, related links, comments, cookie boxes.
public final class Pruning {
    private static final Set<String> FOREIGN_ROLES = Set.of(
            "navigation",
            "complementary",
            "contentinfo",
            "search",
            "banner",
            "menu",
            "menubar",
            "dialog",
            "alertdialog",
            "toolbar",
            "tablist",
            "tooltip",
            "alert");

    /// A box with more than this share of the text of the page is the page, whatever it is called.
    private static final double MAX_SHARE = 0.45;

    private static final double MOST = 0.5;

    /// A text of this weight stands for itself.
    private static final int MIN_TOLD = 300;

    private final Boxes page;
    private final boolean keepsComments;

    public Pruning(Boxes page, boolean keepsComments) {
        this.page = page;
        this.keepsComments = keepsComments;
    }

    /// Drops what names itself foreign, wherever it stands.
    public void byName() {
        int whole = page.root.length;
        page.all.stream().filter(Pruning::isHeart).forEach(Pruning::protect);
        for (Box box : page.all) {
            if (box.parent == null || isWithinDropped(box)) {
                continue;
            }
            boolean isSmall = box.length < whole * MAX_SHARE;
            if (isSmall ? isForeign(box) : areComments(box)) {
                box.drop();
            }
        }
    }

    private boolean isForeign(Box box) {
        String name = box.name();
        if (name.equals("nav") || name.equals("aside") || name.equals("footer") || name.equals("menu")) {
            return true;
        }
        String role = box.element.attr("role");
        if (FOREIGN_ROLES.contains(role)) {
            return true;
        }
        if (areNamedComments(box)) {
            return true;
        }
        return !box.isCore && Words.nameForeign(box.words) && !isTold(box);
    }

    private boolean areNamedComments(Box box) {
        return !keepsComments && Words.nameComments(box.words);
    }

    /// Comments may be most of a page, as long as something is told that they comment on.
    private boolean areComments(Box box) {
        return areNamedComments(box)
                && !box.isCore
                && page.root.stops - box.stops > 5
                && page.root.length - box.length - (page.root.linked - box.linked) > MIN_TOLD;
    }

    /// Many sentences and few links are an article, unless they stand at a margin.
    private static boolean isTold(Box box) {
        return box.length > 1_000 && box.stops > 15 && box.linkShare() < 0.2 && !Words.nameMargin(box.words);
    }

    private static boolean isHeart(Box box) {
        return box.name().equals("h1")
                || box.name().equals("main")
                || box.element.attr("itemprop").contains("articleBody");
    }

    private static void protect(Box heart) {
        for (Box box = heart.parent; box != null && !box.isCore; box = box.parent) {
            box.isCore = true;
        }
    }

    /// Drops, inside of what was chosen, lists of links and labels; where links are most of it, they are what it tells.
    public void byLinks(Box chosen) {
        if (chosen.linkShare() > MOST) {
            return;
        }
        for (Box box : page.all) {
            if (box != chosen && box.isWithin(chosen) && !isWithinDropped(box) && isLinkList(box)) {
                box.drop();
            }
        }
    }

    private static boolean isLinkList(Box box) {
        double share = box.linkShare();
        return switch (box.name()) {
            case "div", "section", "ul", "ol", "dl", "table", "article" ->
                (share > 0.8 && box.length > 0) || (share > 0.5 && box.length < 400 && box.stops < 4);
            case "p" -> share > 0.95 && box.length < 150 && box.stops < 3;
            default -> false;
        };
    }

    public static boolean isWithinDropped(Box box) {
        for (Box at = box; at != null; at = at.parent) {
            if (at.dropped) {
                return true;
            }
        }
        return false;
    }
}
