package socialmedia.migration.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialmedia.failure.OperatorFailure;
import socialmedia.testing.MigrationsFolder;

final class RevisionWriterTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:11:12Z"), ZoneOffset.ofHours(5));

    @TempDir
    private Path directory;

    @Test
    void writesAPairThatTheCatalogReadsBack() {
        MigrationsFolder.copyOfShipped(directory);

        Revision written = new RevisionWriter(CLOCK).write(RevisionCatalog.read(directory), "Add a bio, to users!");

        RevisionCatalog catalog = RevisionCatalog.read(directory).requireSound();
        assertThat(catalog.revisions()).hasSize(9);
        assertThat(catalog.revisions().get(8)).isEqualTo(written);
        assertThat(written.upName()).isEqualTo("V9__" + written.id() + "_add_a_bio_to_users.sql");
        assertThat(written.up()).isEqualTo("""
                -- Add a bio, to users!
                --
                -- Revises: f4b7a1c09e83
                -- Create Date: 2026-11-24 10:11:12
                """);
        assertThat(written.id().substring(0, 4)).containsPattern("[a-f]");
    }

    @Test
    void refusesANumberThatWasTakenMeanwhile() {
        MigrationsFolder.copyOfShipped(directory);
        RevisionWriter writer = new RevisionWriter(CLOCK);
        RevisionCatalog before = RevisionCatalog.read(directory);
        Revision first = writer.write(before, "First");

        assertThatThrownBy(() -> writer.write(before, "Second"))
                .isInstanceOf(OperatorFailure.class)
                .hasMessage(first.upFile() + " was written meanwhile; nothing was written");
        assertThat(RevisionCatalog.read(directory).requireSound().revisions()).hasSize(9);
    }

    @Test
    void writesTheFirstRevisionOfAnEmptyDirectory() {
        MigrationsFolder.in(directory);

        Revision written = new RevisionWriter(CLOCK).write(RevisionCatalog.read(directory), "Begin");

        assertThat(written.number()).isEqualTo(1);
        assertThat(written.up()).contains("-- Revises: <base>");
    }

    @Test
    void spellsAccentsInTheFileNameWithoutThem() {
        MigrationsFolder.in(directory);

        Revision written = new RevisionWriter(CLOCK).write(RevisionCatalog.read(directory), "Größe für Ünïcode");

        assertThat(written.upName()).endsWith("_grosse_fur_unicode.sql");
        assertThat(written.message()).isEqualTo("Größe für Ünïcode");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "one\ntwo"})
    void refusesAMessageThatIsNotOneLine(String message) {
        MigrationsFolder.in(directory);

        assertThatThrownBy(() -> new RevisionWriter(CLOCK).write(RevisionCatalog.read(directory), message))
                .isInstanceOf(OperatorFailure.class)
                .hasMessage("-m wants a message of one line");
    }
}
