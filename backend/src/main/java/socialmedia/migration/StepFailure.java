package socialmedia.migration;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import socialmedia.database.DatabaseRefusal;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Details;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.failure.OperatorFailure.Place;

/** Says of a failed step: where, which statement, what was rolled back and what was kept. */
final class StepFailure {

    private static final int LINES_AROUND = 5;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private StepFailure() {}

    /**
     * What the operator is told.
     *
     * @param statement the one that failed, null where it was the commit or the bookkeeping
     * @param wait whom it waited for last, if it did
     * @param aftermath what was rolled back and what was kept
     */
    static OperatorFailure of(
            MigrationStep step,
            @Nullable ScriptStatement statement,
            SQLException e,
            Optional<Blockers.Wait> wait,
            String aftermath) {
        if (isGone(e)) {
            return new OperatorFailure(
                    Kind.UNAVAILABLE,
                    Details.of("the server went away during " + step.display())
                            .sqlState(e.getSQLState())
                            .hint(aftermath + "; run the command again when the server is back"),
                    e);
        }
        if ("57014".equals(e.getSQLState())) {
            return new OperatorFailure(
                    Kind.INTERRUPTED,
                    Details.of(step.display() + " was interrupted")
                            .sqlState(e.getSQLState())
                            .hint(aftermath),
                    e);
        }
        ServerErrorMessage server = e instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
        int position = statement == null || server == null ? 0 : server.getPosition();
        Optional<Blockers.Wait> gaveUp = LOCK_NOT_AVAILABLE.equals(e.getSQLState()) ? wait : Optional.empty();
        String what = gaveUp.map(one -> " gave up waiting for " + one.display())
                .orElseGet(() -> " failed: " + message(e, server));
        Details details = Details.of(step.display() + what)
                .sqlState(e.getSQLState())
                .hint(aftermath + gaveUp.map(one -> "; " + one.remedy()).orElse(""))
                .place(place(step, statement, position))
                .excerpt(statement == null ? "" : excerpt(statement.sql(), position));
        return new OperatorFailure(gaveWay(e) ? Kind.UNAVAILABLE : Kind.FAILED, details, e);
    }

    /** Whether it only gave way to others: a lock timeout or a deadlock. */
    static boolean gaveWay(SQLException e) {
        return LOCK_NOT_AVAILABLE.equals(e.getSQLState()) || "40P01".equals(e.getSQLState());
    }

    /** Whether the connection is lost rather than the statement refused. */
    static boolean isGone(SQLException e) {
        return DatabaseRefusal.isConnectionLost(e.getSQLState());
    }

    private static String message(SQLException e, @Nullable ServerErrorMessage server) {
        if (server == null) {
            return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        }
        StringBuilder text = new StringBuilder(String.valueOf(server.getMessage()));
        text.append(" [").append(server.getSQLState()).append(']');
        for (String more : new String[] {server.getDetail(), server.getHint()}) {
            if (more != null) {
                text.append("; ").append(more.replaceFirst("\\.$", ""));
            }
        }
        return text.toString();
    }

    private static Place place(MigrationStep step, @Nullable ScriptStatement statement, int position) {
        if (statement == null) {
            return new Place(step.file(), 0, 0);
        }
        Spot spot = Spot.of(statement.sql(), position);
        return new Place(step.file(), statement.line() + spot.line(), position > 0 ? spot.column() + 1 : 0);
    }

    /** The failed line among its neighbours, a caret under PostgreSQL's position where it gave one. */
    private static String excerpt(String sql, int position) {
        List<String> lines = sql.lines().toList();
        Spot spot = Spot.of(sql, position);
        StringBuilder text = new StringBuilder();
        int first = Math.max(0, spot.line() - LINES_AROUND);
        int last = Math.min(lines.size() - 1, spot.line() + LINES_AROUND);
        for (int i = first; i <= last; i++) {
            text.append("    ").append(lines.get(i)).append('\n');
            if (position > 0 && i == spot.line()) {
                text.append("    ")
                        .append(lines.get(i)
                                .substring(
                                        0, Math.min(spot.column(), lines.get(i).length()))
                                .replaceAll("[^\t]", " "))
                        .append("^\n");
            }
        }
        return text.toString().stripTrailing();
    }

    /**
     * A position of PostgreSQL's as line and column, both from 0.
     *
     * <p>PostgreSQL counts characters from 1; 0 is none.
     */
    private record Spot(int line, int column) {

        static Spot of(String sql, int position) {
            int characters = Math.max(0, Math.min(position - 1, sql.codePointCount(0, sql.length())));
            String before = sql.substring(0, sql.offsetByCodePoints(0, characters));
            int line = (int) before.chars().filter(c -> c == '\n').count();
            return new Spot(line, before.length() - (before.lastIndexOf('\n') + 1));
        }
    }
}
