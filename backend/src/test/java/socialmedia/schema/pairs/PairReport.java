package socialmedia.schema.pairs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import socialmedia.schema.pairs.PairVerdict.Answer;
import socialmedia.testing.ProjectFiles;

/** Verdicts for people: a table by kind, and the pairs that are not as they should be. */
record PairReport(List<PairVerdict> verdicts) {

    private static final String HEADER = """
            | kind | pairs | right both ways | said rightly | said | failed | unequal | wrong without a word | rows in the way |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            """;

    PairReport {
        verdicts = List.copyOf(verdicts);
    }

    /** How many pairs of each kind went how; a pair is counted once, by the worse of its ways. */
    String table() {
        Map<String, List<PairVerdict>> kinds = new TreeMap<>(worse().stream()
                .collect(Collectors.groupingBy(verdict -> verdict.pair().kind())));
        return HEADER
                + kinds.entrySet().stream()
                        .map(kind -> row(kind.getKey(), kind.getValue()))
                        .collect(Collectors.joining())
                + row("all", worse());
    }

    private static String row(String name, List<PairVerdict> pairs) {
        return "| %s | %d | %d | %d | %d | %d | %d | %d | %d |%n"
                .formatted(
                        name,
                        pairs.size(),
                        count(pairs, Answer.RIGHT, false) + count(pairs, Answer.RIGHT, true),
                        count(pairs, Answer.SAID, true),
                        count(pairs, Answer.SAID, false),
                        count(pairs, Answer.FAILED, false) + count(pairs, Answer.FAILED, true),
                        count(pairs, Answer.UNEQUAL, false) + count(pairs, Answer.UNEQUAL, true),
                        count(pairs, Answer.WRONG, false) + count(pairs, Answer.WRONG, true),
                        pairs.stream()
                                .filter(verdict -> !verdict.withRows().isEmpty())
                                .count());
    }

    private static long count(List<PairVerdict> pairs, Answer answer, boolean beyond) {
        return pairs.stream()
                .filter(verdict -> verdict.answer() == answer && verdict.pair().beyond() == beyond)
                .count();
    }

    /** The worse way of each pair; where both are right the one that rows are in the way of. */
    private List<PairVerdict> worse() {
        Map<SchemaPair, PairVerdict> worst = verdicts.stream()
                .collect(Collectors.toMap(PairVerdict::pair, verdict -> verdict, (up, down) -> {
                    Comparator<PairVerdict> order = Comparator.comparing(PairVerdict::answer)
                            .thenComparing(verdict -> !verdict.withRows().isEmpty());
                    return order.compare(up, down) >= 0 ? up : down;
                }));
        return List.copyOf(worst.values());
    }

    /** What must never be: wrong without a word, or a pair that is none. */
    List<PairVerdict> wrong() {
        return verdicts.stream()
                .filter(verdict -> verdict.answer().compareTo(Answer.WRONG) >= 0)
                .toList();
    }

    /** Everything that is not as it should be, one line each. */
    List<String> faults() {
        return verdicts.stream()
                .filter(verdict -> !verdict.isGood())
                .map(verdict -> verdict.pair() + " (" + verdict.way() + "): " + verdict.answer())
                .toList();
    }

    /** Pairs that say what they could not express, fail, are unequal or wrong, with the script; then those that rows are in the way of. */
    String failures() {
        StringBuilder text = new StringBuilder();
        for (PairVerdict verdict : verdicts) {
            if (!verdict.isGood()) {
                text.append("=== %s (%s) %s%n".formatted(verdict.pair(), verdict.way(), verdict.answer()))
                        .append(verdict.detail().strip())
                        .append("\n--- script\n")
                        .append(verdict.script())
                        .append('\n');
            }
        }
        for (PairVerdict verdict : verdicts) {
            if (!verdict.withRows().isEmpty()) {
                text.append("=== %s (%s) with rows%n".formatted(verdict.pair(), verdict.way()))
                        .append(verdict.withRows().strip())
                        .append("\n--- script\n")
                        .append(verdict.script())
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** To {@code target/schema-pairs}, for whoever mends them. */
    Path write(String file) {
        Path path = ProjectFiles.get("backend/target/schema-pairs").resolve(file);
        try {
            Files.createDirectories(path.getParent());
            return Files.writeString(path, table() + "\n" + failures());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
