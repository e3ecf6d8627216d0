package socialmedia.shell.command.user;

import static socialmedia.shell.command.user.AffectedUsers.amount;

import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.data.Question;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;
import socialmedia.user.ErasedUser;
import socialmedia.user.UserErasure;

/** {@code user erase USER}: deletes a user, and from the journal too. */
public final class UserEraseCommand implements ConsoleCommand {

    private final Desk desk;

    public UserEraseCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.changingData(UserWords.GROUP, "user erase", "Delete a user, and from the journal too")
                .description(
                        "For those who have a right to be forgotten. It cannot be undone, nor can what was done to the"
                                + " user before.")
                .needs(6)
                .arguments(UserWords.USER)
                .example("user erase 42 --dry-run", "count what would go")
                .seeAlso("user delete, user export, journal show");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        return desk.change(
                        words,
                        screen,
                        definition(),
                        changes -> AffectedUsers.by(changes, words.get(UserWords.USER), new UserErasure(changes)::erase))
                .asking(it -> Question.always(
                        "Erase " + it.text() + " for good: "
                                + DeletedText.of(it.result().deleted()) + "?",
                        it.name()))
                .show(it -> fields(it.result()), it -> "Erased " + text(it.result()));
    }

    private static String text(ErasedUser erased) {
        return "user " + erased.deleted().ids().get(0) + ": " + DeletedText.of(erased.deleted()) + ", "
                + amount(erased.journalRows(), "row") + " of the journal emptied";
    }

    private static Fields fields(ErasedUser erased) {
        return DeletedText.fields(erased.deleted())
                .and("journal_rows", erased.journalRows())
                .and("journal_actions", erased.journalActions());
    }
}
