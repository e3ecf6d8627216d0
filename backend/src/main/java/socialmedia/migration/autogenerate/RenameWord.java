package socialmedia.migration.autogenerate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import socialmedia.failure.Nearest;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.SchemaObject;

/** A rename as an operator gives it: {@code public.users.email:public.users.mail}, or shorter, {@code users.email:mail}. */
record RenameWord(String word, String from, String to) {

    /**
     * Reads it.
     *
     * @throws OperatorFailure (usage) if it is not two names with a colon between them
     */
    static RenameWord parse(String word) {
        boolean quoted = false;
        for (int at = 0; at < word.length(); at++) {
            if (word.charAt(at) == '"') {
                quoted = !quoted;
            } else if (word.charAt(at) == ':' && !quoted && at > 0 && at < word.length() - 1) {
                return new RenameWord(
                        word,
                        word.substring(0, at).strip(),
                        word.substring(at + 1).strip());
            }
        }
        throw new OperatorFailure(
                Kind.USAGE,
                "--rename " + word + " is not OLD:NEW",
                "say --rename public.users.email:public.users.mail");
    }

    /** The object it means: there under the old name, wanted under the new one. */
    Rename resolve(DatabaseSchema before, DatabaseSchema after, List<Rename> done) {
        Set<String> names = oldNames(done);
        List<SchemaObject> old = before.objects().stream()
                .filter(object -> RenameSyntax.isKnown(object.kind()) && names.contains(bare(object, from)))
                .toList();
        if (old.isEmpty()) {
            throw refused("there is nothing called " + from, nearest(from, before));
        }
        Optional<Rename> found = old.stream()
                .flatMap(
                        object -> newNames(object).stream().map(name -> new Rename(object.kind(), object.name(), name)))
                .filter(rename -> after.entries().containsKey(rename.after())
                        && !before.entries().containsKey(rename.after()))
                .findFirst();
        return found.orElseThrow(() -> refused(
                "there is no new " + old.get(0).kind().label() + " called " + to + " in the schema that is wanted",
                nearest(to, after)));
    }

    /** A routine may be named without its arguments. */
    private static String bare(SchemaObject object, String word) {
        return word.contains("(")
                ? object.name()
                : String.join(".", QualifiedName.of(object.name()).parts());
    }

    private Set<String> oldNames(List<Rename> done) {
        Set<String> names = new LinkedHashSet<>(List.of(from, "public." + from));
        done.forEach(rename -> List.copyOf(names).stream()
                .filter(name -> name.startsWith(rename.from() + "."))
                .forEach(name ->
                        names.add(rename.to() + name.substring(rename.from().length()))));
        return names;
    }

    private Set<String> newNames(SchemaObject object) {
        QualifiedName old = QualifiedName.of(object.name());
        String arguments = to.contains("(") ? "" : old.arguments();
        return new LinkedHashSet<>(List.of(to + arguments, "public." + to + arguments, old.sibling(to)));
    }

    private static String nearest(String name, DatabaseSchema schema) {
        Set<String> names = schema.objects().stream()
                .filter(object -> RenameSyntax.isKnown(object.kind()))
                .map(SchemaObject::name)
                .collect(Collectors.toSet());
        List<String> near = Nearest.of(name.contains(".") ? name : "public." + name, names, 2);
        return near.isEmpty()
                ? "names are written public.users or public.users.email"
                : "did you mean " + near.get(0) + "?";
    }

    private OperatorFailure refused(String what, String hint) {
        return new OperatorFailure(Kind.USAGE, "--rename " + word + ": " + what, hint);
    }
}
