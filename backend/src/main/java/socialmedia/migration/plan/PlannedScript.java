package socialmedia.migration.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Details;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.RevisionScripts;
import socialmedia.migration.ScriptStatement;
import socialmedia.migration.directory.Revision;

/**
 * One script that a run would execute.
 *
 * @param file below the migrations directory
 */
public record PlannedScript(boolean up, Revision revision, String file, List<ScriptStatement> statements) {

    public PlannedScript {
        statements = List.copyOf(statements);
    }

    /**
     * The way up.
     *
     * @throws OperatorFailure (usage) for a script that cannot be read or that a run would refuse
     */
    public static PlannedScript up(Revision revision) {
        String file = "upgrade/" + revision.upName();
        return new PlannedScript(true, revision, file, RevisionScripts.read(file, revision.up()));
    }

    /**
     * The way down.
     *
     * @throws OperatorFailure (refused) where there is none
     */
    public static PlannedScript down(Revision revision) {
        String file = "downgrade/" + revision.downName();
        @Nullable String script = revision.irreversible() == null ? revision.down() : null;
        if (script == null) {
            String reason = Optional.ofNullable(revision.irreversible()).orElse("its file is missing");
            throw new OperatorFailure(Kind.REFUSED, Details.of(revision.id() + " has no way down: " + reason), null);
        }
        return new PlannedScript(false, revision, file, RevisionScripts.read(file, script));
    }

    boolean transactional() {
        return statements.stream().allMatch(ScriptStatement::transactional);
    }

    /** As a run says it: {@code upgrade 0a1bfb2e9c2d -> b1c66d590ccf}. */
    public String display() {
        String parent = revision.parent() == null ? "<base>" : revision.parent();
        return up ? "upgrade " + parent + " -> " + revision.id() : "downgrade " + revision.id() + " -> " + parent;
    }
}
