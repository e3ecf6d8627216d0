package socialmedia.journal;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;
import socialmedia.environment.ConsoleSchemaGone;
import socialmedia.environment.DatabaseFacts;
import socialmedia.environment.EnvironmentMarking;
import socialmedia.environment.FactsReader;
import socialmedia.migration.history.ConsoleSchema;
import socialmedia.migration.history.Operator;

/** One database whose changes are journaled: each act is one transaction, kept or only tried. */
public final class JournaledDatabase {

    private final JdbcTemplate template;
    private final JdbcClient database;
    private final Operator operator;
    private final TransactionTemplate transaction;
    private final FactsReader facts = new FactsReader();
    private @Nullable Group group;

    /**
     * @param template on the database's connections
     * @param operator who acts
     */
    public JournaledDatabase(JdbcTemplate template, Operator operator) {
        this.template = template;
        this.database = JdbcClient.create(template);
        this.operator = operator;
        DataSource source = Objects.requireNonNull(template.getDataSource());
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        // Inside a script's one transaction each act is a savepoint, so that a line that may fail takes only itself
        // back.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Reads, on a database at this revision or later.
     *
     * @throws socialmedia.failure.OperatorFailure (unavailable) if it is below
     */
    public <R> R read(int revision, Function<Reading, R> work) {
        DatabaseFacts now = retried(() -> facts.read(database));
        now.requireRevision(revision);
        return work.apply(new Reading(database, now));
    }

    /** Once more where the console's schema was removed meanwhile, by another console or as part of what was taken back. */
    private static <R extends @Nullable Object> R retried(Supplier<R> work) {
        try {
            return work.get();
        } catch (ConsoleSchemaGone e) {
            return work.get();
        }
    }

    /** What reads work with. */
    public record Reading(JdbcClient database, DatabaseFacts facts) {}

    /**
     * Reads as of one moment, in a transaction that can change nothing; inside a script's one transaction, in that one, where
     * each statement sees the moment it begins at.
     *
     * @throws socialmedia.failure.OperatorFailure (unavailable) if the database is below this revision
     */
    public <R> R snapshot(int revision, Function<Snapshot, R> work) {
        TransactionTemplate reading =
                new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        reading.setReadOnly(true);
        try {
            return Objects.requireNonNull(reading.execute(status ->
                    read(revision, found -> work.apply(new Snapshot(found.database(), found.facts(), template)))));
        } catch (TransactionSystemException e) {
            // What is lost cannot be rolled back either; what lost it says more.
            throw e.getOriginalException() instanceof RuntimeException first ? first : e;
        }
    }

    /** What reads of one moment work with; {@code template} is on the same connection, for COPY. */
    public record Snapshot(JdbcClient database, DatabaseFacts facts, JdbcTemplate template) {}

    /**
     * Acts in one transaction and writes down what was changed. Where nothing was, nothing is written down either.
     *
     * @param act given the way to change rows; whatever it throws takes all of it back
     */
    public <R> ChangeReport<R> change(ActionRequest request, Function<Changes, R> act) {
        return change(request, null, act);
    }

    /** The same, as the action that takes back the one named. */
    <R> ChangeReport<R> change(ActionRequest request, @Nullable Long undoes, Function<Changes, R> act) {
        return retried(() -> Objects.requireNonNull(transaction.execute(status -> act(request, undoes, act, status))));
    }

    private <R> ChangeReport<R> act(
            ActionRequest request, @Nullable Long undoes, Function<Changes, R> act, TransactionStatus status) {
        DatabaseFacts now = facts.read(database);
        now.requireRevision(request.revision());
        now.requireWritable();
        prepare(now);
        ActionRow action =
                new ActionRow(database, new ActionRow.Contents(operator, request, undoes, now.history(), group()));
        Changes changes = new Changes(template, database, now, action, request.dryRun());
        R result = act.apply(changes);
        ChangeReport<R> report =
                new ChangeReport<>(null, request.dryRun(), now.isProduction(), changes.changed(), result);
        if (request.dryRun()) {
            template.execute("set constraints all immediate");
        }
        if (request.dryRun() || report.isEmpty()) {
            status.setRollbackOnly();
            return report;
        }
        if (group != null && group.first == null) {
            group.first = action.id();
        }
        return new ChangeReport<>(action.id(), false, now.isProduction(), changes.changed(), result);
    }

    /** The console's own schema, made on the first write that needs it. */
    private void prepare(DatabaseFacts now) {
        if (now.consoleVersion() < ConsoleSchema.VERSION) {
            new ConsoleRights(database).require();
            template.execute(ConsoleSchema.sql());
        }
    }

    /**
     * Runs several acts as one transaction, one group in the journal that is undone as one.
     *
     * @param keep whether the whole is kept; false takes it back at the end
     */
    public <R> R inOne(boolean keep, Supplier<R> acts) {
        if (group != null) {
            throw new IllegalStateException("groups do not nest");
        }
        group = new Group();
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                R result = acts.get();
                if (!keep) {
                    template.execute("set constraints all immediate");
                    status.setRollbackOnly();
                }
                return result;
            }));
        } finally {
            group = null;
        }
    }

    /**
     * Runs several acts that are committed one by one and are one group in the journal, so that they are undone as one, also
     * where the last of them never came. Within a script's one transaction they are part of that.
     */
    public <R> R inSteps(Supplier<R> acts) {
        if (group != null) {
            return acts.get();
        }
        group = new Group();
        try {
            return acts.get();
        } finally {
            group = null;
        }
    }

    /** Whether acts are part of a group that is in course already, such as a script that is one transaction. */
    public boolean isInGroup() {
        return group != null;
    }

    /**
     * Marks the database as what it is; also one that is marked read-only.
     *
     * @param readOnly null leaves it as it is
     * @throws socialmedia.failure.OperatorFailure (unavailable) if the server takes no writes
     */
    public void mark(String name, boolean production, @Nullable Boolean readOnly) {
        retried(() -> transaction.execute(status -> {
            DatabaseFacts now = facts.read(database);
            now.unmarked().requireWritable();
            prepare(now);
            new EnvironmentMarking(database).mark(name, production, readOnly, operator.osUser());
            return name;
        }));
    }

    /** How many rows of each table an act would touch, and what it would say; nothing is kept. */
    public <R> ChangeReport<R> tried(ActionRequest request, Function<Changes, R> act) {
        return change(request.tried(), act);
    }

    /** Who acts. */
    Operator operator() {
        return operator;
    }

    /** Whether this is the group of acts that is not finished yet. */
    boolean isInCourse(long first) {
        Group now = group;
        return now != null && now.first != null && now.first == first;
    }

    private ActionRow.@Nullable Membership group() {
        return group == null ? null : new ActionRow.Membership(group.first);
    }

    /** The acts that belong together; the first of them gives its id. */
    private static final class Group {
        private @Nullable Long first;
    }
}
