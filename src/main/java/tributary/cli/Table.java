package tributary.cli;

import java.io.PrintWriter;
import java.util.List;

/// Rows under headings, each column as wide as its widest text.
record Table(List<String> headings, List<List<String>> rows) {
    void print(PrintWriter out) {
        if (rows.isEmpty()) {
            return;
        }
        print(headings, out);
        rows.forEach(row -> print(row, out));
    }

    private void print(List<String> row, PrintWriter out) {
        var line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            boolean last = column == row.size() - 1;
            line.append(last ? row.get(column) : padded(row.get(column), width(column)));
        }
        out.println(line);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length() + 2);
    }

    private int width(int column) {
        int widest = headings.get(column).length();
        for (List<String> row : rows) {
            widest = Math.max(widest, row.get(column).length());
        }
        return widest;
    }
}
