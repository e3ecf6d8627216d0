package socialmedia.migration.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import socialmedia.migration.directory.Revision;
import socialmedia.migration.plan.Rule;

/** The {@code -- lint: allow RULE reason} comments of a script: each silences one rule at one statement. */
final class AllowComments {

    private static final Pattern COMMENT =
            Pattern.compile("--\\s*lint:\\s*(\\w*)\\s*(\\S*)\\s*(.*)", Pattern.CASE_INSENSITIVE);

    private final Revision revision;
    private final String file;
    private final List<Allowed> allowed = new ArrayList<>();
    private final List<LintFinding> faults = new ArrayList<>();
    private final Set<Allowed> used = new HashSet<>();

    /** The lines a statement takes, from its first word to its last. */
    record Span(int first, int last) {}

    /** One rule at the statement that begins in a line. */
    private record Allowed(int line, Rule rule, int statement) {}

    AllowComments(Revision revision, String file, String script, List<Span> statements) {
        this.revision = revision;
        this.file = file;
        List<String> lines = script.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher comment = COMMENT.matcher(lines.get(i));
            if (comment.find()) {
                read(i + 1, comment, statements);
            }
        }
    }

    private void read(int line, Matcher comment, List<Span> statements) {
        Optional<Rule> rule = Rule.find(comment.group(2)).filter(one -> one != Rule.ALLOW);
        Optional<Span> statement = statementAt(line, statements);
        if (!comment.group(1).equalsIgnoreCase("allow")) {
            fault(line, "`" + comment.group(1) + "` is not known: a comment says `-- lint: allow RULE reason`");
        } else if (rule.isEmpty()) {
            fault(line, comment.group(2).isEmpty() ? "it names no rule" : "there is no rule " + comment.group(2));
        } else if (comment.group(3).isBlank()) {
            fault(line, "it gives no reason for allowing " + rule.get().word());
        } else if (statement.isEmpty()) {
            fault(line, "no statement follows it");
        } else {
            allowed.add(new Allowed(line, rule.get(), statement.get().first()));
        }
    }

    /** The statement that the comment stands in or behind, else the next one. */
    private static Optional<Span> statementAt(int line, List<Span> statements) {
        return statements.stream()
                .filter(one -> one.first() <= line && line <= one.last())
                .findFirst()
                .or(() -> statements.stream()
                        .filter(one -> one.first() > line)
                        .min(Comparator.comparingInt(Span::first)));
    }

    /** Whether a finding is allowed; that is remembered. */
    boolean allow(LintFinding finding) {
        List<Allowed> matching = allowed.stream()
                .filter(one -> one.statement() == finding.line() && one.rule() == finding.rule())
                .toList();
        used.addAll(matching);
        return !matching.isEmpty();
    }

    /** What is wrong with the comments themselves, once all findings were asked about. */
    List<LintFinding> faults() {
        List<LintFinding> all = new ArrayList<>(faults);
        for (Allowed one : allowed) {
            if (!used.contains(one)) {
                all.add(finding(one.line(), "it allows " + one.rule().word() + ", which is not found there"));
            }
        }
        return all;
    }

    private void fault(int line, String message) {
        faults.add(finding(line, message));
    }

    private LintFinding finding(int line, String message) {
        return new LintFinding(Rule.ALLOW, revision, file, line, message, Rule.ALLOW.safeWay());
    }
}
