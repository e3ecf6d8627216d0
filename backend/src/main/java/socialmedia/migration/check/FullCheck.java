package socialmedia.migration.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.Finding;
import socialmedia.migration.MigrationCheck;
import socialmedia.migration.Migrations;
import socialmedia.migration.Replay;
import socialmedia.migration.RevisionLine;
import socialmedia.migration.Verification;
import socialmedia.migration.VerifiedRevision;
import socialmedia.migration.directory.Revision;
import socialmedia.migration.directory.RevisionCatalog;
import socialmedia.migration.drift.Drift;
import socialmedia.migration.lint.Lint;
import socialmedia.migration.lint.LintFinding;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.SchemaDifference;
import socialmedia.schema.ShadowDatabase;
import socialmedia.schema.ShadowServer;

/** Looks at all that can be wrong with a directory and its database, part by part; the revisions are replayed once for all. */
public final class FullCheck {

    private final Migrations migrations;
    private final ShadowServer shadows;
    private final RevisionLine line;
    private final Set<CheckPart> parts;
    private final Drift drift;
    private final Map<Integer, DatabaseSchema> replayed = new TreeMap<>();

    /** @param shadows where the throw-away databases are made; {@code line} what the database says of itself */
    public FullCheck(Migrations migrations, ShadowServer shadows, RevisionLine line, Set<CheckPart> parts) {
        this.migrations = migrations;
        this.shadows = shadows;
        this.line = line;
        this.parts = Set.copyOf(parts);
        this.drift = new Drift(migrations, shadows);
    }

    /**
     * Runs the parts that are wanted, in their order.
     *
     * @param application the directory of the application's Alembic, for that part
     * @throws OperatorFailure (usage) if that directory holds no revisions, or if there was nothing to look at in any part
     */
    public List<PartResult> run(@Nullable Path application) {
        List<PartResult> results = new ArrayList<>();
        for (CheckPart part : CheckPart.values()) {
            if (parts.contains(part) && (part != CheckPart.ALEMBIC || application != null)) {
                results.add(run(part, application));
            }
        }
        if (results.stream().allMatch(PartResult::isSkipped)) {
            throw new OperatorFailure(
                    Kind.USAGE,
                    "there is nothing to check"
                            + results.stream()
                                    .map(one -> ": " + one.part().word() + " is skipped, " + one.note())
                                    .collect(Collectors.joining()),
                    "name other parts with --only or --skip");
        }
        return List.copyOf(results);
    }

    /**
     * To be called where the part {@code schema} is named as wanted.
     *
     * @throws OperatorFailure (usage) if the directory has no file for it
     */
    public void requireSchemaFile() {
        if (!Files.exists(catalog().directory().resolve(WantedSchema.FILE))) {
            throw new OperatorFailure(
                    Kind.USAGE,
                    "--only schema: there is no " + WantedSchema.FILE + " in "
                            + catalog().directory());
        }
    }

    private PartResult run(CheckPart part, @Nullable Path application) {
        return switch (part) {
            case PENDING -> pending();
            case VERIFY -> onSoundDirectory(part, this::verify);
            case LINT -> onSoundDirectory(part, this::lint);
            case DRIFT -> onSoundDirectory(part, this::drift);
            case SCHEMA -> onSoundDirectory(part, this::schema);
            case ALEMBIC -> alembic(application);
        };
    }

    private PartResult pending() {
        List<Finding> findings = new MigrationCheck(line).run();
        return PartResult.done(CheckPart.PENDING, findings, line.applied().number() + " applied");
    }

    /** What a part cannot do without is no failure of the whole: the others have their say. */
    private PartResult onSoundDirectory(CheckPart part, Supplier<PartResult> work) {
        if (!catalog().faults().isEmpty()) {
            return PartResult.impossible(
                    part, "the directory has a fault: " + catalog().faults().get(0));
        }
        try {
            return work.get();
        } catch (OperatorFailure e) {
            String place = e.details().place() == null ? "" : e.details().place() + ": ";
            return PartResult.impossible(part, place + e.getMessage());
        }
    }

    private PartResult verify() {
        if (catalog().revisions().isEmpty()) {
            return PartResult.done(CheckPart.VERIFY, List.of(), "no revisions");
        }
        List<Finding> findings = new ArrayList<>();
        List<VerifiedRevision> verified = new ArrayList<>();
        Map<Integer, DatabaseSchema> met =
                new Verification(migrations, shadows).run(revision -> true, head(), verified::add, numbers());
        for (VerifiedRevision one : verified) {
            one.faults()
                    .forEach(fault -> findings.add(Finding.of(
                                    Finding.Kind.BROKEN,
                                    fault.file(),
                                    one.revision().id(),
                                    fault.toString())
                            .at(fault.line())));
        }
        // What a way down left behind would stand in the schemas met after it.
        if (findings.isEmpty()) {
            replayed.putAll(met);
        }
        return PartResult.done(CheckPart.VERIFY, findings, head() + " proven up, down and up again");
    }

    /** Those applied already are past changing. */
    private PartResult lint() {
        Set<String> pending = new TreeSet<>();
        line.pending().forEach(state -> pending.add(state.id()));
        if (pending.isEmpty()) {
            return PartResult.done(CheckPart.LINT, List.of(), "nothing pending");
        }
        List<Finding> findings = new Lint(catalog(), () -> ShadowDatabase.create(migrations.connections(), shadows))
                .run(revision -> pending.contains(revision.id())).stream()
                        .map(FullCheck::finding)
                        .toList();
        return PartResult.done(CheckPart.LINT, findings, pending.size() + " pending");
    }

    private static Finding finding(LintFinding found) {
        return new Finding(
                Finding.Kind.LINT,
                found.rule().word(),
                found.file(),
                found.line(),
                found.revision().id(),
                found.file() + ":" + found.line() + ": " + found.message() + "; safe: " + found.safeWay());
    }

    private PartResult drift() {
        List<Revision> applied = drift.revisions(line);
        DatabaseSchema live = drift.live(line);
        Revision last = applied.isEmpty() ? null : applied.get(applied.size() - 1);
        String file = last == null ? null : "upgrade/" + last.upName();
        List<Finding> findings = new ArrayList<>();
        for (SchemaDifference difference :
                drift.report(line, replayed(applied, applied.size()), live).differences()) {
            findings.add(Finding.of(Finding.Kind.DRIFT, file, last == null ? null : last.id(), difference.line()));
        }
        return PartResult.done(CheckPart.DRIFT, findings, "live against a replay of " + line.display(applied.size()));
    }

    private PartResult schema() {
        Optional<WantedSchema> wanted = WantedSchema.find(catalog().directory());
        if (wanted.isEmpty()) {
            return PartResult.skipped(CheckPart.SCHEMA, "the directory has no " + WantedSchema.FILE);
        }
        DatabaseSchema made = replayed(catalog().revisions(), head());
        try (ShadowDatabase shadow = ShadowDatabase.create(migrations.connections(), shadows)) {
            return PartResult.done(
                    CheckPart.SCHEMA, wanted.get().compare(made, shadow), WantedSchema.FILE + " against the revisions");
        }
    }

    private PartResult alembic(@Nullable Path application) {
        return application == null
                ? PartResult.skipped(CheckPart.ALEMBIC, "no --alembic")
                : PartResult.done(
                        CheckPart.ALEMBIC,
                        AlembicComparison.between(catalog(), application),
                        "the revisions in " + application);
    }

    /** From what was met before, where it is the same revisions; else by a replay for all who still ask. */
    private DatabaseSchema replayed(List<Revision> revisions, int number) {
        boolean asInTheDirectory = catalog().revisions().subList(0, number).equals(revisions.subList(0, number));
        if (asInTheDirectory && replayed.containsKey(number)) {
            return schema(replayed, number);
        }
        Set<Integer> numbers = asInTheDirectory && revisions.size() == head() ? numbers() : Set.of(number);
        try (ShadowDatabase shadow = ShadowDatabase.create(migrations.connections(), shadows)) {
            Map<Integer, DatabaseSchema> schemas = Replay.schemas(revisions, numbers, shadow);
            if (asInTheDirectory) {
                replayed.putAll(schemas);
            }
            return schema(schemas, number);
        }
    }

    private static DatabaseSchema schema(Map<Integer, DatabaseSchema> schemas, int number) {
        return java.util.Objects.requireNonNull(schemas.get(number));
    }

    /** The numbers whose schemas are asked for. */
    private Set<Integer> numbers() {
        Set<Integer> numbers = new TreeSet<>();
        if (parts.contains(CheckPart.DRIFT)) {
            numbers.add(Math.min(line.applied().number(), head()));
        }
        if (parts.contains(CheckPart.SCHEMA)) {
            numbers.add(head());
        }
        return numbers;
    }

    private int head() {
        return catalog().revisions().size();
    }

    private RevisionCatalog catalog() {
        return line.catalog();
    }
}
