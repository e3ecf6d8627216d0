package socialmedia.shell.output;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/** Rows of cells aligned by display width; on a terminal the widest columns give way until all fit. */
final class TableLayout {

    private static final int GAP = 2;
    private static final int SMALLEST_TERMINAL = 80;
    private static final int SMALLEST_COLUMN = 8;

    private final TableWidth limit;
    private final boolean[] numeric;
    private final int[] widths;

    TableLayout(int columns, TableWidth limit) {
        this.limit = limit;
        this.numeric = new boolean[columns];
        Arrays.fill(numeric, true);
        this.widths = new int[columns];
    }

    /** Not numbers alone, which stand to the right. */
    void holdsText(int column) {
        numeric[column] = false;
    }

    /** Prints rows as wide as they and those before them need it. */
    void print(List<List<String>> rows, PrintStream out) {
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], DisplayWidth.of(row.get(column)));
            }
        }
        if (total() > SMALLEST_TERMINAL) {
            shrinkTo(limit.columns());
        }
        rows.forEach(row -> out.println(line(row)));
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
