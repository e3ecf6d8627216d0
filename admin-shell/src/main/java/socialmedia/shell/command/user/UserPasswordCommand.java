package socialmedia.shell.command.user;

import socialmedia.shell.command.data.Desk;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ChangeOptions;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;
import socialmedia.user.PasswordChange;
import socialmedia.user.UserSelection;

/** {@code user password USER}: gives a user another password. */
public final class UserPasswordCommand implements ConsoleCommand {

    private final Desk desk;

    public UserPasswordCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.changingData(UserWords.GROUP, "user password", "Give a user another password")
                .description("It is asked for twice unless it is piped in or made here. A suspended user has it once"
                        + " the suspension ends.")
                .needs(3)
                .arguments(UserWords.USER)
                .options(ChosenPassword.STDIN, ChosenPassword.GENERATE)
                .example("user password ana@example.org", "asks for it")
                .example("user password 42 --generate", "makes one and shows it once")
                .seeAlso("user verify-password, user update");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        record Changed(int id, boolean suspended) {}
        boolean dryRun = words.has(ChangeOptions.DRY_RUN);
        int id = desk.read(words, screen, definition(), reading -> new UserSelection(reading.database())
                .resolve(words.get(UserWords.USER)));
        ChosenPassword chosen = ChosenPassword.read(words, screen, desk);
        return desk.change(
                        words,
                        screen,
                        definition(),
                        changes -> new Changed(id, new PasswordChange(changes).change(id, chosen.password())))
                .show(
                        changed -> chosen.fields(
                                Fields.of("id", changed.id()).and("suspended", changed.suspended()), screen, dryRun),
                        changed -> "Changed the password of user " + changed.id()
                                + (changed.suspended() ? ", who has it once the suspension ends" : ""),
                        changed -> {
                            chosen.tell(screen, dryRun);
                            return ExitCode.DONE;
                        });
    }
}
