package socialmedia.journal;

import org.jspecify.annotations.Nullable;

/**
 * What the journal is told of a command before it acts.
 *
 * @param command its words, without secrets
 * @param reason why, as the operator said it
 * @param script the file it stands in; null outside of scripts
 * @param line its line there
 * @param revision the number of the lowest revision that it works on
 * @param dryRun whether all of it is taken back at the end
 */
public record ActionRequest(
        String command,
        @Nullable String reason,
        @Nullable String script,
        @Nullable Integer line,
        int revision,
        boolean dryRun) {

    /** The same, only tried. */
    public ActionRequest tried() {
        return new ActionRequest(command, reason, script, line, revision, true);
    }
}
