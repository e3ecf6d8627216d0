package socialmedia.migration;

import java.util.List;
import java.util.regex.Pattern;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Details;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.failure.OperatorFailure.Place;

/** Refuses, before anything runs, the statements that would break a step's promise of all or nothing. */
final class ScriptCheck {

    private static final Pattern TRANSACTION = Pattern.compile(
            "(begin|start\\s+transaction|commit|end|rollback(?!\\s+(work\\s+|transaction\\s+)?to\\b)|abort|prepare\\s+transaction)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private ScriptCheck() {}

    /** Refuses the script of a step; {@code file} is where it is, for the message. */
    static List<ScriptStatement> check(String file, List<ScriptStatement> statements) {
        for (ScriptStatement statement : statements) {
            if (TRANSACTION.matcher(statement.sql()).matches()) {
                throw refused(file, statement, "BEGIN and COMMIT are the console's: a script cannot hold them");
            }
            if (ConcurrentIndex.isUnnamed(statement.sql())) {
                throw refused(
                        file,
                        statement,
                        "an index built concurrently needs a name, so that a failed build can be found and dropped");
            }
        }
        return statements;
    }

    private static OperatorFailure refused(String file, ScriptStatement statement, String message) {
        Details details = Details.of(message)
                .place(new Place(file, statement.line(), 1))
                .excerpt(statement.sql().lines().findFirst().orElse(""));
        return new OperatorFailure(Kind.USAGE, details, null);
    }
}
