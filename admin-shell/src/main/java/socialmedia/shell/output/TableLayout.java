package socialmedia.shell.output;

import java.io.PrintStream;
import java.util.List;

/** Rows of cells aligned by display width; on a terminal the widest columns give way until all fit. */
final class TableLayout {

    private static final int GAP = 2;
    private static final int SMALLEST_TERMINAL = 80;
    private static final int SMALLEST_COLUMN = 8;

    private final List<List<String>> rows;
    private final boolean[] numeric;
    private final int[] widths;

    TableLayout(List<List<String>> rows, boolean[] numeric, TableWidth limit) {
        this.rows = rows;
        this.numeric = numeric;
        this.widths = naturalWidths(rows, numeric.length);
        if (total() > SMALLEST_TERMINAL) {
            shrinkTo(limit.columns());
        }
    }

    private static int[] naturalWidths(List<List<String>> rows, int columns) {
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], DisplayWidth.of(row.get(column)));
            }
        }
        return widths;
    }

    private int total() {
        int total = GAP * (widths.length - 1);
        for (int columnWidth : widths) {
            total += columnWidth;
        }
        return total;
    }

    private void shrinkTo(int limit) {
        int widest = widest();
        while (total() > limit && widths[widest] > SMALLEST_COLUMN) {
            widths[widest]--;
            widest = widest();
        }
    }

    private int widest() {
        int widest = 0;
        for (int column = 1; column < widths.length; column++) {
            if (widths[column] > widths[widest]) {
                widest = column;
            }
        }
        return widest;
    }

    void print(PrintStream out) {
        rows.forEach(row -> out.println(line(row)));
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = DisplayWidth.cut(row.get(column), widths[column]);
            String padding = " ".repeat(widths[column] - DisplayWidth.of(cell));
            line.append(numeric[column] ? padding + cell : cell + padding).append(" ".repeat(GAP));
        }
        return line.toString().stripTrailing();
    }
}
