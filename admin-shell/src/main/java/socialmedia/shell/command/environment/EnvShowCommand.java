package socialmedia.shell.command.environment;

import java.util.Optional;
import socialmedia.environment.EnvironmentMark;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** {@code env show}: says what the database is marked as. */
public final class EnvShowCommand implements ConsoleCommand {

    private final Desk desk;

    public EnvShowCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.reading("Database", "env show", "Say what the database is marked as")
                .example("env show", "its name, whether it is production, whether it is read-only")
                .example("env show --format json", "for programs; null where it is not marked")
                .seeAlso("env mark");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        Optional<EnvironmentMark> mark = desk.read(
                words,
                screen,
                definition(),
                reading -> Optional.ofNullable(reading.facts().mark()));
        screen.show(
                Fields.of("name", mark.map(EnvironmentMark::name).orElse(null))
                        .and("production", mark.map(EnvironmentMark::production).orElse(false))
                        .and("read_only", mark.map(EnvironmentMark::readOnly).orElse(false))
                        .and("at", mark.map(EnvironmentMark::at).orElse(null))
                        .and("os_user", mark.map(EnvironmentMark::osUser).orElse(null)),
                () -> screen.line(mark.map(EnvShowCommand::text).orElse("not marked")));
        return ExitCode.DONE;
    }

    private static String text(EnvironmentMark mark) {
        return mark.name()
                + (mark.production() && !mark.name().equals("production") ? " (production)" : "")
                + (mark.readOnly() ? " (read-only)" : "");
    }
}
