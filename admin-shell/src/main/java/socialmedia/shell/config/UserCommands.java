package socialmedia.shell.config;

import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.user.UserCreateCommand;
import socialmedia.shell.command.user.UserDedupeCommand;
import socialmedia.shell.command.user.UserDeleteCommand;
import socialmedia.shell.command.user.UserEraseCommand;
import socialmedia.shell.command.user.UserExistsCommand;
import socialmedia.shell.command.user.UserExportCommand;
import socialmedia.shell.command.user.UserListCommand;
import socialmedia.shell.command.user.UserMergeCommand;
import socialmedia.shell.command.user.UserPasswordCommand;
import socialmedia.shell.command.user.UserPruneCommand;
import socialmedia.shell.command.user.UserShowCommand;
import socialmedia.shell.command.user.UserSuspendCommand;
import socialmedia.shell.command.user.UserTopCommand;
import socialmedia.shell.command.user.UserUnsuspendCommand;
import socialmedia.shell.command.user.UserUpdateCommand;
import socialmedia.shell.command.user.UserVerifyPasswordCommand;
import socialmedia.shell.input.CommandCatalog;

/** The commands on users. */
final class UserCommands {

    private UserCommands() {}

    static void addTo(CommandCatalog catalog, Desk desk) {
        catalog.add("user list", () -> new UserListCommand(desk))
                .add("user show", () -> new UserShowCommand(desk))
                .add("user create", () -> new UserCreateCommand(desk))
                .add("user update", () -> new UserUpdateCommand(desk))
                .add("user exists", () -> new UserExistsCommand(desk))
                .add("user password", () -> new UserPasswordCommand(desk))
                .add("user verify-password", () -> new UserVerifyPasswordCommand(desk))
                .add("user top", () -> new UserTopCommand(desk))
                .add("user export", () -> new UserExportCommand(desk));
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
