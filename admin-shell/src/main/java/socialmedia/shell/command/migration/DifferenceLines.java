package socialmedia.shell.command.migration;

import org.jspecify.annotations.Nullable;
import socialmedia.schema.SchemaDifference;
import socialmedia.text.TextDifference;

/** How a difference between two schemas is said: what the second has is added, what only the first has removed. */
final class DifferenceLines {

    private DifferenceLines() {}

    static String word(SchemaDifference one) {
        return switch (one.kind()) {
            case MISSING -> "added";
            case UNEXPECTED -> "removed";
            case DIFFERENT -> "changed";
        };
    }

    static String of(SchemaDifference one) {
        String head = word(one) + " " + one.object();
        String before = one.actual();
        String after = one.expected();
        if (before == null || after == null) {
            return head + brief(before == null ? after : before, one);
        }
        return before.contains("\n") || after.contains("\n")
                ? head + ":\n"
                        + TextDifference.of(before, after)
                                .stripTrailing()
                                .indent(4)
                                .stripTrailing()
                : head + ": " + before + " -> " + after;
    }

    private static String brief(@Nullable String definition, SchemaDifference one) {
        return definition == null
                        || definition.isEmpty()
                        || definition.contains("\n")
                        || definition.equals(one.object().kind().label())
                ? ""
                : " (" + definition + ")";
    }
}
