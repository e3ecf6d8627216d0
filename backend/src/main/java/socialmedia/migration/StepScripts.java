package socialmedia.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Details;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.failure.OperatorFailure.Place;
import socialmedia.migration.directory.Revision;
import socialmedia.migration.history.Scripts;
import socialmedia.text.TextDifference;

/** Chooses the script of each step: the file where there is one, else what the database stored. */
final class StepScripts {

    private final FlywayAdapter flyway;
    private final Function<String, Optional<Scripts>> stored;
    private final List<String> notes = new ArrayList<>();
    private final Set<String> fromDatabase = new HashSet<>();

    StepScripts(FlywayAdapter flyway, Function<String, Optional<Scripts>> stored) {
        this.flyway = flyway;
        this.stored = stored;
    }

    /**
     * A way down.
     *
     * @param place the file, or where in the database it is
     */
    record Down(String place, List<ScriptStatement> statements, Scripts scripts) {}

    List<String> notes() {
        return List.copyOf(notes);
    }

    boolean isFromDatabase(String id) {
        return fromDatabase.contains(id);
    }

    List<ScriptStatement> up(Revision file) {
        String name = file.upFile().toString();
        List<ScriptStatement> statements = ScriptCheck.check(name, flyway.parse(name, file.up()));
        if (statements.isEmpty()) {
            throw refused(
                    name,
                    "the way up of " + file.id() + " has no statement",
                    "write it with `edit " + file.number() + "`");
        }
        return statements;
    }

    Down down(int number, String id, String upFile, @Nullable Revision file, boolean preferStored) {
        if (file != null && file.irreversible() != null) {
            throw refused(file.upFile().toString(), id + " has no way down: " + file.irreversible(), null);
        }
        String fromFile = file == null ? null : file.down();
        Optional<Scripts> remembered = stored.apply(id);
        String fromTable = remembered.map(Scripts::down).orElse(null);
        boolean takeStored = fromTable != null && (fromFile == null || preferStored);
        String text = takeStored ? fromTable : fromFile;
        String name = file != null ? file.downFile().toString() : "U" + number + "__" + id;
        if (text == null) {
            throw refused(
                    name,
                    "the way down of " + id + " is missing"
                            + (file == null ? ", in the directory and in the database" : ""),
                    "write it, or say `-- Irreversible: reason` in the V file");
        }
        if (takeStored && fromFile == null) {
            fromDatabase.add(id);
            notes.add("the way down of " + id + " has no file; the script stored in the database is taken");
        } else if (fromFile != null && fromTable != null && !fromFile.equals(fromTable)) {
            notes.add("the way down of " + id + " differs from the one stored when it was applied; "
                    + (takeStored ? "the stored one is taken" : "the file is taken (--stored takes the other)"));
        }
        String place = takeStored ? name + " (stored in the database)" : name;
        List<ScriptStatement> statements = ScriptCheck.check(place, flyway.parse(place, text));
        if (statements.isEmpty()) {
            throw refused(
                    name,
                    "the way down of " + id + " has no statement",
                    "write it, or say `-- Irreversible: reason` in the V file");
        }
        return new Down(place, statements, scripts(upFile, file, remembered, name, text));
    }

    private static Scripts scripts(
            String upFile, @Nullable Revision file, Optional<Scripts> remembered, String downPath, String down) {
        String downFile = downPath.substring(downPath.lastIndexOf(java.io.File.separatorChar) + 1);
        String up = file != null ? file.up() : remembered.map(Scripts::up).orElse("");
        return new Scripts(
                file == null ? remembered.map(Scripts::upFile).orElse(upFile) : file.upName(),
                up,
                file == null ? remembered.map(Scripts::downFile).orElse(downFile) : downFile,
                down);
    }

    /** An interrupted script is only gone on with if it still says the same. */
    void requireAsBegun(Revision file) {
        Optional<Scripts> begun = stored.apply(file.id());
        if (begun.isPresent() && !begun.get().up().equals(file.up())) {
            throw changed(file);
        }
    }

    OperatorFailure changed(Revision file) {
        String before = stored.apply(file.id()).map(Scripts::up).orElse(null);
        Details details = Details.of("this file was changed after it was applied")
                .hint("bring the old text back, or `repair` accepts the new one")
                .place(new Place(file.upFile().toString(), 0, 0))
                .excerpt(before == null ? "" : TextDifference.of(before, file.up()));
        return new OperatorFailure(Kind.FINDINGS, details, null);
    }

    private static OperatorFailure refused(String file, String message, @Nullable String hint) {
        Details details = Details.of(message).place(new Place(file, 0, 0));
        return new OperatorFailure(Kind.REFUSED, hint == null ? details : details.hint(hint), null);
    }
}
