package socialmedia.user;

import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.environment.DatabaseFacts;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/** Tells whether a password would let a user in. */
public final class PasswordVerification {

    private final JdbcClient database;
    private final DatabaseFacts facts;

    public PasswordVerification(JdbcClient database, DatabaseFacts facts) {
        this.database = database;
        this.facts = facts;
    }

    /** What came of it; nothing lets a suspended user in. */
    public enum Verdict {
        MATCHES,
        DIFFERS,
        SUSPENDED
    }

    /**
     * Compares it with what is stored.
     *
     * @throws OperatorFailure (not found) without such a user, (failed) if what is stored is no bcrypt hash
     */
    public Verdict verify(int id, Password password) {
        if (isSuspended(id)) {
            return Verdict.SUSPENDED;
        }
        String stored = database.sql("select password from users where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> UserRules.nobody(id));
        PasswordHash hash = PasswordHash.find(stored)
                .orElseThrow(() -> new OperatorFailure(
                        Kind.FAILED,
                        "what is stored as the password of user " + id + " is no bcrypt hash",
                        "`user password` gives the user another"));
        return hash.matches(password) ? Verdict.MATCHES : Verdict.DIFFERS;
    }

    private boolean isSuspended(int id) {
        return facts.hasJournal()
                && database.sql("select exists (select from admin_shell.suspended_user where user_id = :id)")
                        .param("id", id)
                        .query(Boolean.class)
                        .single();
    }
}
