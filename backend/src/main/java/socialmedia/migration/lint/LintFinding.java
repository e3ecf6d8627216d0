package socialmedia.migration.lint;

import socialmedia.migration.directory.Revision;
import socialmedia.migration.plan.Rule;

/**
 * One hazard of a revision, at a line of its file.
 *
 * @param file below the migrations directory; {@code line} counts from 1
 * @param safeWay what to do instead
 */
public record LintFinding(Rule rule, Revision revision, String file, int line, String message, String safeWay) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + rule.word() + ": " + message;
    }
}
