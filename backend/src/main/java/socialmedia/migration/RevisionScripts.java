package socialmedia.migration;

import java.util.List;
import socialmedia.failure.OperatorFailure;

/** Scripts as statements, for whoever runs them elsewhere than in a migration run. */
public final class RevisionScripts {

    private RevisionScripts() {}

    /**
     * The statements of a script in their order.
     *
     * @param file named in failures
     * @throws OperatorFailure (usage) with the place, for a script that cannot be read or that a run would refuse
     */
    public static List<ScriptStatement> read(String file, String script) {
        return ScriptCheck.check(file, new FlywayAdapter().parse(file, script));
    }
}
