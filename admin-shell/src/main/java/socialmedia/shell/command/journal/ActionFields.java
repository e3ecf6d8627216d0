package socialmedia.shell.command.journal;

import socialmedia.journal.Action;
import socialmedia.shell.output.Fields;

/** An action for programs. */
final class ActionFields {

    private ActionFields() {}

    static Fields of(Action action) {
        return Fields.of("id", action.id())
                .and("at", action.at())
                .and("os_user", action.osUser())
                .and("host", action.host())
                .and("database_role", action.databaseRole())
                .and("application_version", action.applicationVersion())
                .and("command", action.command())
                .and("reason", action.reason())
                .and("script", action.script())
                .and("line", action.line())
                .and("group_id", action.group())
                .and("revision", action.revision())
                .and("undoes", action.undoes())
                .and("undone_by", action.undoneBy())
                .and("rows", action.rows())
                .and("note", action.note());
    }
}
