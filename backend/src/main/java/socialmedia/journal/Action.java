package socialmedia.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One command that changed data, as the journal has it.
 *
 * @param command its words, without secrets
 * @param script the file it stood in, {@code line} its line there
 * @param group the first action of the script that ran as one transaction, or of the import in several; null outside of both
 * @param revision the id of the newest revision that was applied then
 * @param undoes the action, or the first one of the group, that this one takes back
 * @param undoneBy the newest action that took it back and still stands
 * @param rows how many rows it touched that are written down one by one
 * @param note what it did to others, such as those of a seed
 */
public record Action(
        long id,
        Instant at,
        @Nullable String osUser,
        @Nullable String host,
        String databaseRole,
        @Nullable String applicationVersion,
        String command,
        @Nullable String reason,
        @Nullable String script,
        @Nullable Integer line,
        @Nullable Long group,
        @Nullable String revision,
        @Nullable Long undoes,
        @Nullable Long undoneBy,
        long rows,
        @Nullable String note) {}
