package socialmedia.migration.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong with a statement, in one word; see docs/plan.md. */
public enum Rule {
    FAILS_ON_ROWS("the statement stops where rows do not meet it", "put the rows right first, in a revision before"),
    DATA_LOSS(
            "rows or values go that no way down brings back",
            "keep them in another column or table until nobody misses them"),
    REWRITE(
            "the whole table is copied while nobody can read it",
            "add a new column, fill it in batches, and take the old one away in a later revision"),
    INDEX_REBUILD(
            "an index is built anew while the table is locked",
            "build another index with CREATE INDEX CONCURRENTLY, then drop the old one"),
    SCAN(
            "the whole table is read while writes, or reads too, wait",
            "add the constraint NOT VALID, and VALIDATE it in a revision of its own"),
    NOT_CONCURRENT(
            "an index is built or dropped while writes, or reads too, wait",
            "say CONCURRENTLY, in a revision of its own"),
    BLOCKS_READS(
            "nobody can read the table for longer than one quick statement",
            "put the quick and the slow into two revisions"),
    BLOCKS_WRITES(
            "nobody can write to the table for longer than one quick statement",
            "put the quick and the slow into two revisions"),
    BACKFILL("many rows are written in one transaction", "write the rows in batches, outside the migration"),
    BREAKS_PROGRAM(
            "what the program that still runs asks for is gone or has another name",
            "add the new beside the old, and take the old away once no program uses it"),
    UNVALIDATED("a constraint is left that old rows were never checked against", "VALIDATE it in the next revision"),
    LEFTOVER(
            "a failure midway leaves something that the next run keeps or trips over",
            "give concurrent statements a revision of their own, each after DROP INDEX CONCURRENTLY IF EXISTS"),
    UNGUARDED("triggers, row security or crash safety are switched off", "switch it on again in the same revision"),
    NOT_RUNNABLE("the console or PostgreSQL refuses the statement", "mend the script"),
    ALLOW("an allow comment that is not right", "name a rule, give a reason, and take away what silences nothing");

    private final String meaning;
    private final String safeWay;

    Rule(String meaning, String safeWay) {
        this.meaning = meaning;
        this.safeWay = safeWay;
    }

    /** As it is written: {@code fails-on-rows}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String meaning() {
        return meaning;
    }

    /** What to do instead, in one line. */
    public String safeWay() {
        return safeWay;
    }

    public static Optional<Rule> find(String word) {
        return Arrays.stream(values()).filter(rule -> rule.word().equals(word)).findFirst();
    }
}
