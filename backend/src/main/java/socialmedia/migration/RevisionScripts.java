package socialmedia.migration;

import java.util.List;
import java.util.regex.Pattern;
import socialmedia.failure.OperatorFailure;

/** Scripts as statements, for whoever runs them elsewhere than in a migration run. */
public final class RevisionScripts {

    private static final Pattern PARAMETER = Pattern.compile("(?<![\\w$])\\$(\\d+)(?![\\w$])");
    private static final Pattern MARK = Pattern.compile("admin_shell_parameter_(\\d+)_");

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

    /**
     * The statements of a program, with {@code $1} where its parameters go; the parser takes those for the beginning of a string.
     *
     * @throws OperatorFailure (usage) if the text cannot be read as statements
     */
    public static List<ScriptStatement> queries(String file, String text) {
        String marked = PARAMETER.matcher(text).replaceAll("admin_shell_parameter_$1_");
        return new FlywayAdapter()
                .parse(file, marked).stream()
                        .map(statement -> new ScriptStatement(
                                statement.line(),
                                MARK.matcher(statement.sql()).replaceAll("\\$$1"),
                                statement.transactional(),
                                statement.execution()))
                        .toList();
    }
}
