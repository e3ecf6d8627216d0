package socialmedia.shell.command.user;

import socialmedia.shell.input.Argument;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;
import socialmedia.user.SavedUser;
import socialmedia.user.User;
import socialmedia.user.UserSelector;

/** The words that commands on users share. */
final class UserWords {

    static final String GROUP = "Users";

    static final Argument<UserSelector> USER = Argument.required("USER", "the user's id or email", UserSelector::parse)
            .suggesting(Suggestions.USERS);

    static final Option<String> PHONE = Option.optional("--phone", "P", "the phone number", word -> word);

    private UserWords() {}

    static Fields fields(User user) {
        return Fields.of("id", user.id())
                .and("email", user.email())
                .and("created_at", user.createdAt())
                .and("phone_number", user.phoneNumber());
    }

    /** The same for one just made, whose id means nothing after a dry run. */
    static Fields newFields(User user, boolean dryRun) {
        return dryRun ? fields(user).and("id", null) : fields(user);
    }

    static String name(User user) {
        return user.email() + " (user " + user.id() + ")";
    }

    static void warnOfAlike(SavedUser saved, Screen screen) {
        saved.alike()
                .forEach(other -> screen.warning("warning: " + saved.user().email() + " differs in case alone from "
                        + name(other) + "; `user dedupe` merges such users"));
    }
}
