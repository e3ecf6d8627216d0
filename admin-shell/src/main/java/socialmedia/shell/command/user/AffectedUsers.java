package socialmedia.shell.command.user;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import socialmedia.journal.Changes;
import socialmedia.user.User;
import socialmedia.user.UserRepository;
import socialmedia.user.UserSelection;
import socialmedia.user.UserSelector;

/** Users as they were before a command acted on them, with what came of it. */
record AffectedUsers<R>(List<User> users, R result) {

    AffectedUsers {
        users = List.copyOf(users);
    }

    static <R> AffectedUsers<R> by(Changes changes, List<UserSelector> selectors, Function<List<Integer>, R> act) {
        List<Integer> ids = new UserSelection(changes.database()).resolve(selectors);
        return new AffectedUsers<>(read(changes, ids), act.apply(ids));
    }

    /** The same for one, where several would be a mistake. */
    static <R> AffectedUsers<R> by(Changes changes, UserSelector selector, Function<Integer, R> act) {
        int id = new UserSelection(changes.database()).resolve(selector);
        return new AffectedUsers<>(read(changes, List.of(id)), act.apply(id));
    }

    private static List<User> read(Changes changes, List<Integer> ids) {
        return new UserRepository(changes.database(), changes.facts()).get(ids);
    }

    /** {@code ana@example.org (user 42)}, or {@code 3 users}. */
    String text() {
        return users.size() == 1 ? UserWords.name(users.get(0)) : name();
    }

    /** {@code ana@example.org}, or {@code 3 users}. */
    String name() {
        return users.size() == 1 ? users.get(0).email() : amount(users.size(), "user");
    }

    static String text(String email, int id) {
        return email + " (user " + id + ")";
    }

    /** {@code 1 post}, {@code 2,000 posts}. */
    static String amount(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s", number, what + (number == 1 ? "" : "s"));
    }
}
