package socialmedia.shell.input;

import java.util.List;
import java.util.function.Function;

/** The options of every command that changes users, posts or votes. */
public final class ChangeOptions {

    public static final Option<Boolean> DRY_RUN =
            Option.flag("--dry-run", "carry it out, say what changed, and take it all back");

    public static final Option<String> REASON =
            Option.optional("--reason", "TEXT", "why, for the journal", Function.identity());

    static final List<Option<?>> ALL = List.of(DRY_RUN, REASON);

    private ChangeOptions() {}
}
