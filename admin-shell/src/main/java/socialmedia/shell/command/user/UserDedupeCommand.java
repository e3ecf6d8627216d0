package socialmedia.shell.command.user;

import static socialmedia.shell.command.user.AffectedUsers.amount;

import java.util.stream.Collectors;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.data.Question;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;
import socialmedia.user.UserDedupe;
import socialmedia.user.UserDedupe.Group;
import socialmedia.user.UserDedupe.Keep;

/** {@code user dedupe}: makes one user of those whose emails differ only in case. */
public final class UserDedupeCommand implements ConsoleCommand {

    private static final int SHOWN = 5;
    private static final Option<Keep> KEEP =
            Option.choice("--keep", "WHICH", "who stays, by id", Keep.class).defaultsTo("oldest");

    private final Desk desk;

    public UserDedupeCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.changingData(UserWords.GROUP, "user dedupe", "Merge users whose emails differ only in case")
                .description(
                        "The others are merged into the one that stays, as by `user merge`; it keeps its spelling.")
                .needs(6)
                .options(KEEP)
                .example("user dedupe --dry-run", "see who would be merged into whom")
                .example("user dedupe --keep newest --yes", "the newest account stays")
                .seeAlso("user merge, undo");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        return desk.change(words, screen, definition(), changes -> new UserDedupe(changes, words.get(KEEP)).dedupe())
                .asking(it -> Question.of("Merge " + text(it) + "?", gone(it)))
                .show(UserDedupeCommand::fields, UserDedupeCommand::sentence);
    }

    private static String sentence(UserDedupe.Result result) {
        return result.groups().isEmpty()
                ? "No two emails differ only in case"
                : "Merged " + text(result) + ": " + MovedText.of(result.merged());
    }

    /** {@code 3 users: 2 and 3 into ana@example.org (user 1)}. */
    private static String text(UserDedupe.Result result) {
        int more = result.groups().size() - SHOWN;
        return gone(result) + " ("
                + result.groups().stream()
                        .limit(SHOWN)
                        .map(group -> ids(group) + " into " + AffectedUsers.text(group.email(), group.id()))
                        .collect(Collectors.joining("; "))
                + (more > 0 ? "; and " + more + " more)" : ")");
    }

    private static String gone(UserDedupe.Result result) {
        return amount(result.merged().into().size(), "user");
    }

    private static String ids(Group group) {
        return group.merged().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static Fields fields(UserDedupe.Result result) {
        Fields users = Fields.of("ids", result.groups().stream().map(Group::id).toList())
                .and(
                        "groups",
                        result.groups().stream()
                                .map(group -> Fields.of("id", group.id())
                                        .and("email", group.email())
                                        .and("merged", group.merged()))
                                .toList());
        return MovedText.fields(users, result.merged());
    }
}
