package socialmedia.shell.command.local;

import socialmedia.database.LocalServer.Status;
import socialmedia.shell.output.Fields;

/** How the console's own server is said. */
final class LocalWords {

    static final String GROUP = "Own PostgreSQL";

    private LocalWords() {}

    static Fields fields(Status status) {
        return Fields.of("running", status.running())
                .and(
                        "host",
                        status.settings() == null ? null : status.settings().host())
                .and(
                        "port",
                        status.settings() == null ? null : status.settings().port())
                .and(
                        "user",
                        status.settings() == null ? null : status.settings().user())
                .and(
                        "database",
                        status.settings() == null ? null : status.settings().database())
                .and("data", status.data().toString());
    }

    static String line(Status status) {
        return status.running() && status.settings() != null
                ? "running at " + status.settings().display() + ", data in " + status.data()
                : status.settings() == null
                        ? "not made yet; `local start` makes it in " + status.data()
                        : "stopped, data in " + status.data();
    }
}
