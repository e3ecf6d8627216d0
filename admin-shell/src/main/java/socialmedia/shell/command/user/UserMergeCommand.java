package socialmedia.shell.command.user;

import java.util.List;
import socialmedia.journal.Changes;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.data.Question;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;
import socialmedia.user.MergedUsers;
import socialmedia.user.User;
import socialmedia.user.UserMerge;
import socialmedia.user.UserRepository;
import socialmedia.user.UserSelection;
import socialmedia.user.UserSelector;

/** {@code user merge FROM INTO}: makes two users one. */
public final class UserMergeCommand implements ConsoleCommand {

    private static final Argument<UserSelector> FROM = Argument.required(
                    "FROM", "the user who goes: id or email", UserSelector::parse)
            .suggesting(Suggestions.USERS);
    private static final Argument<UserSelector> INTO = Argument.required(
                    "INTO", "the user who stays: id or email", UserSelector::parse)
            .suggesting(Suggestions.USERS);

    private final Desk desk;

    /** Both as they were, with what moved. */
    private record Merged(User from, User into, MergedUsers moved) {

        private String text() {
            return UserWords.name(from) + " into " + UserWords.name(into);
        }

        private Fields fields() {
            return MovedText.fields(Fields.of("id", into.id()).and("merged", List.of(from.id())), moved);
        }
    }

    public UserMergeCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.changingData(UserWords.GROUP, "user merge", "Make two users one")
                .description("Posts move to INTO, and so do votes unless INTO has voted there; then FROM is deleted.")
                .needs(6)
                .arguments(FROM, INTO)
                .example("user merge 43 42 --dry-run", "count what would move")
                .seeAlso("user dedupe, undo");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        return desk.change(words, screen, definition(), changes -> merge(changes, words))
                .asking(it -> Question.of("Merge " + it.text() + "?", it.from().email()))
                .show(Merged::fields, it -> "Merged " + it.text() + ": " + MovedText.of(it.moved()));
    }

    private static Merged merge(Changes changes, Words words) {
        UserSelection selection = new UserSelection(changes.database());
        UserRepository users = new UserRepository(changes.database(), changes.facts());
        User from = users.get(selection.resolve(words.get(FROM)));
        User into = users.get(selection.resolve(words.get(INTO)));
        return new Merged(from, into, new UserMerge(changes).merge(from.id(), into.id()));
    }
}
