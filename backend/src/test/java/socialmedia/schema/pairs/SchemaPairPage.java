package socialmedia.schema.pairs;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import socialmedia.database.Connections;
import socialmedia.testing.PostgresPrograms;
import socialmedia.testing.ProjectFiles;
import socialmedia.testing.ThrowAwayServer;

/**
 * Judges all pairs, or those with an argument in their names, with pg_dump, and prints what is not as it should be, then the table; {@code -Dpairs.write=1}
 * writes the page of the documentation anew.
 */
final class SchemaPairPage {

    static final String PAGE = "docs/autogenerate-pairs.md";

    private SchemaPairPage() {}

    public static void main(String... words) throws SQLException, IOException {
        PostgresPrograms programs = PostgresPrograms.find().orElseThrow();
        try (ThrowAwayServer server = ThrowAwayServer.start(programs)) {
            Connections connections = server.connections();
            PairJury jury = new PairJury(connections, new PgDumpOracle(programs, connections));
            List<SchemaPair> pairs = jury.fitting(SchemaPairFiles.read()).stream()
                    .filter(pair -> words.length == 0 || Stream.of(words).anyMatch(pair.toString()::contains))
                    .toList();
            PairReport report = new PairReport(jury.judge(pairs, SchemaPairPage::show));
            System.out.println(report.table());
            System.out.println(report.write("failures.txt"));
            if (Optional.ofNullable(System.getProperty("pairs.write")).isPresent()) {
                Files.writeString(ProjectFiles.get(PAGE), page(report));
            }
        }
    }

    private static void show(List<PairVerdict> verdicts) {
        new PairReport(verdicts).faults().forEach(System.out::println);
    }

    private static String page(PairReport report) {
        return """
                # Pairs of schemas

                How well `revision --autogenerate` and `schema diff --up --down` lead from one schema to another and back, by the pairs in
                `backend/src/test/resources/schema-pairs`: each script is run, the result compared by the console's own reader and
                by `pg_dump --schema-only` of both sides (normalised: order of statements and of columns, and what does not survive a dump and a restore, are not minded; nor are owners), up,
                down and up again with rows in all tables. A pair counts by the worse of its two ways.

                - *said rightly*: holds what no script here expresses (an operator, a cast, a foreign table), and it is said
                - *said*: could be expressed, but is only said; *failed* and *unequal*: the script's proof fails, so it is written with
                  UNPROVEN at its head
                - *wrong without a word*: must be 0
                - *rows in the way*: right on empty tables, but not with any rows in them (NOT NULL without a default, an enum value that is used)

                """ + report.table() + left(report) + """

                Written by `SchemaPairPage` with `-Dpairs.write=1` on PostgreSQL 15, where pg_dump is. `SchemaPairTest` judges a sample of them in
                each build, all of them with `-Dschema.pairs=all`.
                """;
    }

    private static String left(PairReport report) {
        return report.faults().isEmpty()
                ? ""
                : "\nNot as they should be:\n\n- " + String.join("\n- ", report.faults()) + "\n";
    }
}
