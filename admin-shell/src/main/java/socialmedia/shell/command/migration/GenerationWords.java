package socialmedia.shell.command.migration;

import java.util.List;
import java.util.Set;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.autogenerate.Autogeneration.Wishes;
import socialmedia.migration.autogenerate.Generated;
import socialmedia.migration.autogenerate.Rename;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;

/** The words of what writes scripts from one schema to another, and how it is told what came of them. */
final class GenerationWords {

    static final Option<String> RENAME = Option.optional(
                    "--rename",
                    "OLD:NEW",
                    "OLD is called NEW afterwards, such as public.users.email:public.users.mail",
                    (String word) -> word)
            .repeatable();

    private GenerationWords() {}

    /** @param large the tables that must stay writable */
    static Wishes wishes(Words words, Screen screen, Set<String> large) {
        return new Wishes(words.all(RENAME), rename -> isRename(rename, screen), large);
    }

    static void requireNone(Words words, String needed) {
        if (!words.all(RENAME).isEmpty()) {
            throw new OperatorFailure(Kind.USAGE, "--rename is for scripts", "give " + needed + " too");
        }
    }

    /** {@code --yes} says nothing of what was renamed: the wrong answer loses data. */
    private static boolean isRename(Rename rename, Screen screen) {
        if (!screen.canAsk() || screen.settings().yes()) {
            screen.warning("Perhaps renamed, then it is: --rename " + shellWord(rename.word()));
            return false;
        }
        try {
            screen.confirm("Is " + rename.to() + " the " + rename.kind().label() + " " + rename.from()
                    + " under a new name? Without a yes the old one is dropped and the new one made empty.");
            return true;
        } catch (OperatorFailure e) {
            if (e.kind() == Kind.NOT_CONFIRMED) {
                return false;
            }
            throw e;
        }
    }

    private static String shellWord(String word) {
        return word.matches("[\\w.:]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** Adds what every such command tells programs. */
    static Fields fields(Fields fields, Generated generated) {
        return fields.and("statements", generated.statements())
                .and("losses", generated.losses())
                .and("up_loses", generated.upLoses())
                .and("down_loses", generated.downLoses())
                .and("warnings", generated.warnings())
                .and("renames", generated.renames().stream().map(Rename::word).toList())
                .and("proven", generated.isProven())
                .and("unproven", generated.unproven());
    }

    /** Says what everybody should know before they run it. */
    static void tell(Generated generated, Screen screen) {
        generated.renames().forEach(rename -> screen.note("Renamed: " + rename));
        warn("Loses ", generated.losses(), screen);
        warn("The way up loses ", without(generated.upLoses(), generated.losses()), screen);
        warn("", generated.warnings(), screen);
        warn("UNPROVEN: ", generated.unproven(), screen);
        if (generated.isProven() && !generated.isEmpty()) {
            screen.note("Proven: up, down and up again on a throw-away database with rows");
        }
    }

    private static List<String> without(List<String> measured, List<String> marked) {
        return measured.stream()
                .filter(loss -> marked.stream().noneMatch(mark -> mark.contains(loss)))
                .toList();
    }

    private static void warn(String word, List<String> texts, Screen screen) {
        texts.forEach(text -> screen.warning(
                word.isEmpty() && !text.isEmpty()
                        ? Character.toUpperCase(text.charAt(0)) + text.substring(1)
                        : word + text));
    }
}
