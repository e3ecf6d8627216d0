package socialmedia.schema.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import socialmedia.database.Connections;
import socialmedia.testing.PostgresPrograms;
import socialmedia.testing.ProjectFiles;
import socialmedia.testing.TestDatabase;
import socialmedia.testing.ThrowAwayServer;

/**
 * What leads from one schema to another, judged on pairs of all kinds. A plain build takes a sample and prints so; {@code
 * -Dschema.pairs=all} takes all, any other word those with it in their names.
 */
final class SchemaPairTest {

    private static final String WANTED = System.getProperty("schema.pairs", "");
    private static final int EVERY = 25;

    @Test
    void isRightOrSaysSoByTheReaderOnTheTestServer() throws SQLException, IOException {
        Connections server = new Connections(TestDatabase.server(), "test");

        expectNothingWrong(new PairJury(server, null), EVERY / 2, "by the reader alone", "failures-test-server.txt");
    }

    @Test
    void isRightOrSaysSoByPgDumpToo() throws SQLException, IOException {
        Optional<PostgresPrograms> programs = PostgresPrograms.find();
        assumeTrue(programs.isPresent(), "no pg_dump with its server's programs on this machine");
        Connections server = ThrowAwayServer.shared(programs.get()).connections();
        PgDumpOracle oracle = new PgDumpOracle(programs.get(), server);

        expectNothingWrong(new PairJury(server, oracle), 0, "by pg_dump", "failures.txt");
    }

    private static void expectNothingWrong(PairJury jury, int first, String judge, String file)
            throws SQLException, IOException {
        List<SchemaPair> all = jury.fitting(SchemaPairFiles.read());
        List<SchemaPair> wanted = wanted(all, first);
        PairReport report = new PairReport(jury.judge(wanted, verdicts -> {}));
        System.out.printf(
                "%d of %d pairs of schemas judged %s%s; see %s%n%s%n",
                wanted.size(),
                all.size(),
                judge,
                WANTED.isEmpty() ? " (every " + EVERY + "th; all with -Dschema.pairs=all)" : "",
                report.write(file),
                report.table());

        assertThat(report.wrong()).isEmpty();
        assertThat(report.faults())
                .isSubsetOf(
                        page().lines().map(line -> line.replaceFirst("^- ", "")).toList());
    }

    /** What is known not to be as it should is named there. */
    private static String page() throws IOException {
        return Files.readString(ProjectFiles.get(SchemaPairPage.PAGE));
    }

    private static List<SchemaPair> wanted(List<SchemaPair> all, int first) {
        if (WANTED.isEmpty()) {
            return IntStream.range(0, all.size())
                    .filter(i -> i % EVERY == first)
                    .mapToObj(all::get)
                    .toList();
        }
        return all.stream()
                .filter(pair -> WANTED.equals("all") || pair.toString().contains(WANTED))
                .toList();
    }
}
