package tributary.content;

import static tributary.content.Piece.isElement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import tributary.content.Piece.Element;

/// A table with its parts in order, whose cells take up no more columns and rows than there are, and whose headings say
/// what they are the heading of.
final class Grid {
    /// As HTML bounds it.
    private static final int MAX_COLUMNS = 1000;

    private static final int MAX_ROWS = 65_534;
    private static final Set<String> SCOPES = Set.of("col", "row", "colgroup", "rowgroup");

    /// A cell as it was placed: its first column, and how many columns and rows it takes.
    private record Place(int column, int columns, int rows) {}

    /// The columns in which some cell begins: others are only as wide as cells that reach over them, and nobody sees
    /// whether they are there.
    private final BitSet begun = new BitSet();

    private Grid() {}

    static Element table(Element table) {
        List<Element> parts = ordered(table);
        var grid = new Grid();
        List<List<List<Place>>> places = parts.stream().map(grid::places).toList();
        var kids = new ArrayList<Piece>();
        for (int i = 0; i < parts.size(); i++) {
            kids.add(
                    grid.fitted(parts.get(i), places.get(i), kids.stream().noneMatch(it -> !isElement(it, "caption"))));
        }
        return table.holding(kids);
    }

    /// A caption, the head, the bodies, the foot. Columns, of which only the number is left, are not written.
    private static List<Element> ordered(Element table) {
        var captions = new ArrayList<Piece>();
        var bodies = new ArrayList<Element>();
        Element head = null;
        Element foot = null;
        for (Piece kid : table.kids()) {
            if (!(kid instanceof Element part)) {
                continue;
            }
            switch (part.name()) {
                case "caption" -> captions.addAll(part.kids());
                case "thead" -> {
                    bodies.addAll(head == null ? List.of() : List.of(part.called("tbody")));
                    head = head == null ? part : head;
                }
                case "tfoot" -> {
                    bodies.addAll(foot == null ? List.of() : List.of(part.called("tbody")));
                    foot = foot == null ? part : foot;
                }
                case "tbody" -> bodies.add(part);
                default -> {} // columns; a table of our cleaner has no other parts
            }
        }
        var parts = new ArrayList<Element>();
        if (!captions.isEmpty()) {
            parts.add(Element.of("caption", captions));
        }
        parts.addAll(head == null ? List.of() : List.of(head));
        parts.addAll(bodies);
        parts.addAll(foot == null ? List.of() : List.of(foot));
        return parts;
    }

    /// Where the cells of a part are, row by row.
    private List<List<Place>> places(Element part) {
        var rows = new ArrayList<List<Place>>();
        List<Element> written = rows(part);
        int[] busy = new int[MAX_COLUMNS]; // the row at which each column is free again
        for (int row = 0; row < written.size(); row++) {
            var places = new ArrayList<Place>();
            int column = 0;
            for (Element cell : cells(written.get(row))) {
                column = free(busy, row, column);
                int columns = room(busy, row, column, number(cell, "colspan", MAX_COLUMNS));
                int height = Math.min(number(cell, "rowspan", MAX_ROWS), written.size() - row);
                if (columns > 0) {
                    Arrays.fill(busy, column, column + columns, row + height);
                    begun.set(column);
                }
                places.add(new Place(column, columns, height));
                column += columns;
            }
            rows.add(places);
        }
        return rows;
    }

    private static int free(int[] busy, int row, int from) {
        int column = from;
        while (column < MAX_COLUMNS && busy[column] > row) {
            column++;
        }
        return column;
    }

    private static int room(int[] busy, int row, int column, int wanted) {
        int end = column;
        while (end < MAX_COLUMNS && end < column + wanted && busy[end] <= row) {
            end++;
        }
        return end - column;
    }

    private Element fitted(Element part, List<List<Place>> places, boolean isFirst) {
        if (part.is("caption")) {
            return part;
        }
        var kids = new ArrayList<Piece>();
        List<Element> rows = rows(part);
        for (int row = 0; row < rows.size(); row++) {
            boolean head = part.is("thead") || (isFirst && row == 0);
            kids.add(rows.get(row).holding(fitted(cells(rows.get(row)), places.get(row), head ? "col" : "row")));
        }
        return part.holding(kids);
    }

    private List<Piece> fitted(List<Element> cells, List<Place> places, String scope) {
        var kids = new ArrayList<Piece>();
        for (int i = 0; i < cells.size(); i++) {
            Place place = places.get(i);
            int end = place.column() + place.columns();
            Element cell = spanning(
                    cells.get(i), "colspan", begun.get(place.column(), end).cardinality());
            cell = spanning(cell, "rowspan", place.rows());
            boolean heads = SCOPES.contains(cell.attributes().getOrDefault("scope", ""));
            kids.add(cell.is("th") && !heads ? cell.with("scope", scope) : cell);
        }
        return kids;
    }

    private static Element spanning(Element cell, String attribute, int number) {
        return cell.with(attribute, number > 1 ? String.valueOf(number) : null);
    }

    private static int number(Element cell, String attribute, int most) {
        String written = cell.attributes().getOrDefault(attribute, "1");
        boolean whole =
                !written.isEmpty() && written.length() <= 9 && written.chars().allMatch(it -> it >= '0' && it <= '9');
        return whole ? Math.clamp(Integer.parseInt(written), 1, most) : 1;
    }

    private static List<Element> rows(Element part) {
        return elements(part, "tr");
    }

    private static List<Element> cells(Element row) {
        return elements(row, "td", "th");
    }

    private static List<Element> elements(Element of, String... names) {
        return of.kids().stream()
                .filter(it -> isElement(it, names))
                .map(Element.class::cast)
                .toList();
    }
}
