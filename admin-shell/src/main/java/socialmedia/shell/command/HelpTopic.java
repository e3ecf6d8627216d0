package socialmedia.shell.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.GlobalOptions;
import socialmedia.shell.input.Option;

/** What {@code help TOPIC} knows beside the commands. */
public enum HelpTopic {
    EXIT_CODES,
    OPTIONS,
    SCRIPTING,
    SESSION,
    FORMATS,
    ENVIRONMENT,
    REVISIONS;

    public static List<String> names() {
        return Arrays.stream(values()).map(HelpTopic::word).toList();
    }

    static Optional<HelpTopic> find(String name) {
        return Arrays.stream(values())
                .filter(topic -> topic.word().equals(name))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String text() {
        return switch (this) {
            case EXIT_CODES -> exitCodes();
            case OPTIONS -> options();
            case SCRIPTING, SESSION, FORMATS, ENVIRONMENT, REVISIONS -> file();
        };
    }

    private static String exitCodes() {
        AlignedLines lines = new AlignedLines();
        for (ExitCode code : ExitCode.values()) {
            lines.add(String.valueOf(code.number()), code.meaning());
        }
        return "A command ends with one of these codes; they do not change.\n\n" + lines.text()
                + "\nA program ended by SIGTERM has 143, as everywhere.";
    }

    private static String options() {
        AlignedLines lines = new AlignedLines();
        for (Option<?> option : GlobalOptions.ALL) {
            HelpPage.add(option, lines);
        }
        return "Every command takes these, before or after its words.\n\n" + lines.text()
                + "\n--format is for commands that list, show or change; --fields for those that list or show."
                + "\nThere is no --password: see `help environment`.";
    }

    private String file() {
        try (InputStream file = HelpTopic.class.getResourceAsStream("/socialmedia/shell/help/" + word() + ".txt")) {
            if (file == null) {
                throw new IllegalStateException("there is no text for the topic " + word());
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
