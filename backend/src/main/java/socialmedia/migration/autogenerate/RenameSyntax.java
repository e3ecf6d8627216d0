package socialmedia.migration.autogenerate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import socialmedia.schema.ObjectKind;

/** What has an {@code alter ... rename}, and how it is written. */
final class RenameSyntax {

    private RenameSyntax() {}

    static boolean isKnown(ObjectKind kind) {
        return switch (kind.label()) {
            case "column", "constraint", "domain constraint", "trigger", "rule", "policy" -> true;
            default -> !word(kind).isEmpty();
        };
    }

    /** What PostgreSQL gives a name of its own making, after a table and its columns. */
    static boolean isNamedByItself(ObjectKind kind) {
        return switch (kind.label()) {
            case "constraint", "index", "sequence" -> true;
            default -> false;
        };
    }

    /** The name that an object named after something renamed would have; empty where it is not named so. */
    static Optional<String> followed(String name, Rename rename) {
        QualifiedName object = QualifiedName.of(name);
        String old = plain(QualifiedName.of(rename.from()).last());
        String last = plain(object.last());
        String replaced =
                switch (rename.kind().label()) {
                    case "table" -> last.startsWith(old + "_") ? renamed(rename) + last.substring(old.length()) : last;
                    case "column" ->
                        last.replaceFirst(
                                "(?<=_)" + Pattern.quote(old) + "(?=_|$)", Matcher.quoteReplacement(renamed(rename)));
                    default -> last;
                };
        return replaced.equals(last) ? Optional.empty() : Optional.of(object.sibling(quoted(replaced)));
    }

    private static String renamed(Rename rename) {
        return plain(QualifiedName.of(rename.to()).last());
    }

    private static String plain(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }

    static String quoted(String name) {
        return name.matches("[a-z_][a-z0-9_]*") ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    static List<String> statements(ObjectKind kind, String from, String to) {
        QualifiedName before = QualifiedName.of(from);
        QualifiedName after = QualifiedName.of(to);
        return switch (kind.label()) {
            case "column", "constraint" ->
                List.of("alter table " + before.parent() + " rename " + kind.label() + " " + before.last() + " to "
                        + after.last());
            case "trigger", "rule", "policy" ->
                List.of("alter " + kind.label() + " " + before.last() + " on " + before.parent() + " rename to "
                        + after.last());
            case "domain constraint" ->
                List.of("alter domain " + before.parent() + " rename constraint " + before.last() + " to "
                        + after.last());
            case "schema", "event trigger", "publication", "server", "language", "foreign data wrapper" ->
                List.of("alter " + kind.label() + " " + from + " rename to " + to);
            default -> inSchema(word(kind), before, after);
        };
    }

    private static List<String> inSchema(String word, QualifiedName before, QualifiedName after) {
        List<String> statements = new ArrayList<>();
        String name = String.join(".", before.parts()) + before.arguments();
        if (!before.parent().equals(after.parent())) {
            statements.add("alter " + word + " " + name + " set schema " + after.parent());
            name = after.parent() + "." + before.last() + before.arguments();
        }
        if (!before.last().equals(after.last())) {
            statements.add("alter " + word + " " + name + " rename to " + after.last());
        }
        return statements;
    }

    /** Empty for what cannot be renamed so. */
    private static String word(ObjectKind kind) {
        return switch (kind.label()) {
            case "table" -> "table";
            case "view" -> "view";
            case "materialized view" -> "materialized view";
            case "sequence" -> "sequence";
            case "index" -> "index";
            case "domain" -> "domain";
            case "enum", "composite type", "range type" -> "type";
            case "routine" -> "routine";
            case "aggregate" -> "aggregate";
            case "schema", "event trigger", "publication", "server", "language", "foreign data wrapper" -> kind.label();
            case "statistics", "statistics object" -> "statistics";
            case "collation",
                    "conversion",
                    "foreign table",
                    "text search parser",
                    "text search template",
                    "text search dictionary",
                    "text search configuration" -> kind.label();
            default -> "";
        };
    }
}
