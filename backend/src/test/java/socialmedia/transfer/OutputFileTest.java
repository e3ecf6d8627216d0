package socialmedia.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

final class OutputFileTest {

    @TempDir
    private Path directory;

    private Path target;

    @BeforeEach
    void nameIt() {
        target = directory.resolve("rows.csv");
    }

    @Test
    void isThereUnderItsNameOnlyWhenItIsWhole() throws IOException {
        int result = new OutputFile(target, false, false).write(stream -> {
            stream.write(bytes("half"));
            stream.flush();
            assertThat(target).doesNotExist();
            stream.write(bytes(" and half"));
            return 7;
        });

        assertThat(result).isEqualTo(7);
        assertThat(target).hasContent("half and half");
        assertThat(names()).containsExactly("rows.csv");
    }

    @Test
    void isCompressedWhereItsNameSaysSo() throws IOException {
        Path compressed = directory.resolve("rows.CSV.GZ");

        new OutputFile(compressed, false, false).write(text("text"));

        try (InputStream in = new GZIPInputStream(Files.newInputStream(compressed))) {
            assertThat(in.readAllBytes()).isEqualTo(bytes("text"));
        }
    }

    @Test
    void doesNotReplaceYesterdaysUnlessForced() throws IOException {
        Files.writeString(target, "yesterday");

        assertThatThrownBy(() -> new OutputFile(target, false, false).write(text("today")))
                .isInstanceOfSatisfying(OperatorFailure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
                    assertThat(failure.details().hint()).isEqualTo("--force replaces it");
                });
        assertThat(target).hasContent("yesterday");
        new OutputFile(target, true, false).write(text("today"));
        assertThat(target).hasContent("today");
    }

    @Test
    void leavesWhatWasThereAndNothingElseWhenItFails() throws IOException {
        Files.writeString(target, "yesterday");

        assertThatThrownBy(() -> new OutputFile(target, true, false).write(stream -> {
                    stream.write(new byte[1 << 20]);
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(OperatorFailure.class)
                .hasMessage(target + " cannot be written: No space left on device");
        assertThatThrownBy(() -> new OutputFile(target, true, false).write(stream -> {
                    throw new IllegalStateException("the connection is lost");
                }))
                .hasMessage("the connection is lost");
        assertThat(target).hasContent("yesterday");
        assertThat(names()).containsExactly("rows.csv");
    }

    @Test
    void isNotKeptWhenTheWorkWasAskedToStopAtItsEnd() throws IOException {
        assertThatThrownBy(() -> new OutputFile(target, false, false).write(stream -> {
                    Thread.currentThread().interrupt();
                    return 1;
                }))
                .isInstanceOfSatisfying(OperatorFailure.class, failure -> assertThat(failure.kind())
                        .isEqualTo(Kind.INTERRUPTED));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(names()).isEmpty();
    }

    @Test
    void doesNotReplaceWhatCameMeanwhile() throws IOException {
        assertThatThrownBy(() -> new OutputFile(target, false, false).write(stream -> {
                    Files.writeString(target, "somebody else's");
                    return 1;
                }))
                .hasMessageEndingWith("is there already");
        assertThat(target).hasContent("somebody else's");
        assertThat(names()).containsExactly("rows.csv");
    }

    @Test
    void isReadableForNobodyElseWhereItIsSecret() throws IOException {
        new OutputFile(target, false, true).write(text("hash"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-------");
    }

    @Test
    void isWrittenWhereALinkPoints() throws IOException {
        Path real = Files.writeString(directory.resolve("real.csv"), "old");
        Files.createSymbolicLink(target, real);

        new OutputFile(target, true, false).write(text("new"));

        assertThat(target).isSymbolicLink();
        assertThat(real).hasContent("new");
    }

    @Test
    void goesIntoADeviceAsItIs() {
        assertThat(new OutputFile(Path.of("/dev/null"), false, false).<Integer>write(text("text")))
                .isEqualTo(4);
        assertThatThrownBy(() -> new OutputFile(Path.of("/dev/full"), false, false).write(text("text")))
                .hasMessage("/dev/full cannot be written: No space left on device");
    }

    @Test
    void refusesWhatIsNoPlaceForAFile() {
        assertThatThrownBy(() -> new OutputFile(directory, true, false).check())
                .hasMessage(directory + " is a directory");
        assertThatThrownBy(() -> new OutputFile(directory.resolve("none/rows.csv"), true, false).check())
                .hasMessage("there is no directory " + directory.resolve("none"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static FileContent<Integer> text(String text) {
        return stream -> {
            stream.write(bytes(text));
            return text.length();
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
