package socialmedia.shell.config;

import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.user.UserDedupeCommand;
import socialmedia.shell.command.user.UserDeleteCommand;
import socialmedia.shell.command.user.UserEraseCommand;
import socialmedia.shell.command.user.UserMergeCommand;
import socialmedia.shell.command.user.UserPruneCommand;
import socialmedia.shell.command.user.UserSuspendCommand;
import socialmedia.shell.command.user.UserUnsuspendCommand;
import socialmedia.shell.input.CommandCatalog;

/** The commands on users. */
final class UserCommands {

    private UserCommands() {}

    static void addTo(CommandCatalog catalog, Desk desk) {
        // harmful ones
        catalog.add("user delete", () -> new UserDeleteCommand(desk))
                .add("user merge", () -> new UserMergeCommand(desk))
                .add("user dedupe", () -> new UserDedupeCommand(desk))
                .add("user prune", () -> new UserPruneCommand(desk))
                .add("user suspend", () -> new UserSuspendCommand(desk))
                .add("user unsuspend", () -> new UserUnsuspendCommand(desk))
                .add("user erase", () -> new UserEraseCommand(desk));
    }
}
