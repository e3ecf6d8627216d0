package socialmedia.transfer.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.Nearest;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Details;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.failure.OperatorFailure.Place;

/** Which of a file's columns go where: by name, by what the operator says, or nowhere. */
final class FileColumns {

    private static final int NAMED = 3;

    private final ImportTable table;
    private final ColumnNames names;
    private final Map<String, Optional<ImportColumn>> known = new HashMap<>();
    private final Set<String> ofRejects = new HashSet<>();
    private final Set<String> passedOver = new LinkedHashSet<>();

    FileColumns(ImportTable table, ColumnNames names) {
        this.table = table;
        this.names = names;
    }

    /**
     * Checks the columns of a header, or of the first record where each names its own.
     *
     * @param header of the whole file; empty where there is none
     * @throws OperatorFailure (usage) if one is unknown, two are the same, or one is missing
     */
    void check(String file, List<String> header, List<String> columns, OnConflict onConflict) {
        try {
            requireNamed(header);
            ofRejects.addAll(header);
            ofRejects.removeAll(columns);
            Map<ImportColumn, String> found = new EnumMap<>(ImportColumn.class);
            for (String name : columns) {
                Optional<ImportColumn> column = find(name);
                String before = column.map(known -> found.put(known, name)).orElse(null);
                if (before != null) {
                    throw new UnfitRow(name, "stands for " + column.get().word() + " as " + before + " does");
                }
            }
            if (!header.isEmpty()) {
                missing(found.keySet(), onConflict).ifPresent(what -> {
                    throw new UnfitRow("", "the column " + what + " is missing");
                });
            }
        } catch (UnfitRow e) {
            throw refused(file, e);
        }
    }

    private static OperatorFailure refused(String file, UnfitRow reason) {
        String message =
                reason.column().isEmpty() ? reason.reason() : "the column " + reason.column() + " " + reason.reason();
        return new OperatorFailure(
                Kind.USAGE,
                Details.of(message)
                        .place(new Place(file, 1, 0))
                        .hint("--map FROM=TO gives a column another name, --ignore COLUMN leaves one out"),
                null);
    }

    /** What the operator names has to be there: a name mistyped must not pass in silence. */
    private void requireNamed(List<String> columns) {
        Set<String> said = new TreeSet<>(names.renamed().keySet());
        said.addAll(names.ignored());
        columns.forEach(said::remove);
        if (!said.isEmpty() && !columns.isEmpty()) {
            throw new UnfitRow(said.iterator().next(), "is not in the file, which has " + String.join(", ", columns));
        }
    }

    /** What a new row cannot be made without, as {@code owner_id or owner_email}; empty where nothing is missing. */
    Optional<String> missing(Set<ImportColumn> found, OnConflict onConflict) {
        boolean updates = onConflict == OnConflict.UPDATE && found.contains(ImportColumn.ID);
        return table.needed().stream()
                .filter(one -> !updates && one.stream().noneMatch(found::contains))
                .map(one -> one.stream().map(ImportColumn::word).collect(Collectors.joining(" or ")))
                .findFirst();
    }

    /**
     * Where a column of the file goes; empty for those that are left out.
     *
     * @throws UnfitRow if nobody knows it
     */
    Optional<ImportColumn> find(String name) {
        Optional<ImportColumn> before = known.get(name);
        if (before != null) {
            return before;
        }
        Optional<ImportColumn> found = look(name);
        known.put(name, found);
        return found;
    }

    private Optional<ImportColumn> look(String name) {
        if (names.ignored().contains(name) || ofRejects.contains(name)) {
            return Optional.empty();
        }
        String meant = names.renamed().getOrDefault(name, name);
        Optional<ImportColumn> found = table.findColumn(meant);
        if (found.isEmpty()) {
            if (!meant.equals(name) || !table.passesOver(name)) {
                throw new UnfitRow(name, unknown(meant.equals(name) ? null : meant, meant));
            }
            passedOver.add(name);
        }
        return found;
    }

    private String unknown(@Nullable String mapped, String meant) {
        List<String> words = table.columns().stream().map(ImportColumn::word).toList();
        List<String> near = new ArrayList<>(Nearest.of(meant, words, NAMED));
        return (mapped == null ? "is unknown" : "is mapped to " + mapped + ", which is unknown")
                + (near.isEmpty()
                        ? ": " + table.word() + " have " + String.join(", ", words)
                        : ": did you mean " + near.get(0) + "?");
    }

    /** What the file calls one of its columns. */
    String nameIn(Map<String, @Nullable String> cells, ImportColumn column) {
        return cells.keySet().stream()
                .filter(name -> find(name).filter(column::equals).isPresent())
                .findFirst()
                .orElseGet(column::word);
    }

    /** Those of WP-CLI that were left out, in the order of the file. */
    List<String> passedOver() {
        return List.copyOf(passedOver);
    }
}
