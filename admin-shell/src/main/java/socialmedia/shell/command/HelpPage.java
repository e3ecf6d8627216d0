package socialmedia.shell.command;

import socialmedia.shell.input.Argument;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Definition.Effect;
import socialmedia.shell.input.GlobalOptions;
import socialmedia.shell.input.Option;

/** One command for people: how it is written, what its words mean, and examples. */
final class HelpPage {

    private final StringBuilder text = new StringBuilder();

    private HelpPage() {}

    static String of(Definition definition) {
        HelpPage page = new HelpPage();
        page.text.append(definition.usage()).append("\n\n");
        page.text.append(definition.summary()).append(".\n");
        if (!definition.description().isEmpty()) {
            page.text.append('\n');
            definition
                    .description()
                    .strip()
                    .lines()
                    .flatMap(line -> AlignedLines.wrapped(line, AlignedLines.COLUMNS).stream())
                    .forEach(line -> page.text.append(line).append('\n'));
        }
        page.section("Arguments", arguments(definition));
        page.section("Options", options(definition));
        page.section("Examples", examples(definition));
        if (definition.revision() > 0) {
            page.text
                    .append("\nIt needs a database at revision ")
                    .append(definition.revision())
                    .append(" or later.");
        }
        page.text.append("\nEvery command also takes the options of `help options`.");
        if (definition.seeAlso() != null) {
            page.text.append("\nSee also: ").append(definition.seeAlso());
        }
        return page.text.toString();
    }

    /** {@code -m, --message TEXT}, and what it is. */
    static void add(Option<?> option, AlignedLines lines) {
        String spelling = (option.shortName() == null ? "" : option.shortName() + ", ") + option.name();
        String value = option.valueName() == null ? "" : " " + option.valueName();
        String more = option.choices().isEmpty() ? "" : ": " + String.join(", ", option.choices());
        String usual = option.defaultText() == null ? "" : " (" + option.defaultText() + " unless said)";
        String needed = option.required() ? " (needed)" : "";
        String often = option.repeated() ? " (may be repeated)" : "";
        lines.add(spelling + value, option.help() + more + usual + needed + often);
    }

    private void section(String title, AlignedLines lines) {
        if (!lines.isEmpty()) {
            text.append('\n').append(title).append('\n').append(lines.text());
        }
    }

    private static AlignedLines arguments(Definition definition) {
        AlignedLines lines = new AlignedLines();
        for (Argument<?> argument : definition.arguments()) {
            lines.add(argument.name(), argument.help());
        }
        return lines;
    }

    private static AlignedLines options(Definition definition) {
        AlignedLines lines = new AlignedLines();
        definition.options().forEach(option -> add(option, lines));
        boolean ownFormat = definition.options().stream().anyMatch(one -> one.isSpelled(GlobalOptions.FORMAT.name()));
        if (definition.effect() != Effect.PLAIN && !ownFormat) {
            add(GlobalOptions.FORMAT, lines);
        }
        if (definition.effect() == Effect.READING) {
            add(GlobalOptions.FIELDS, lines);
        }
        return lines;
    }

    private static AlignedLines examples(Definition definition) {
        AlignedLines lines = new AlignedLines();
        definition.examples().forEach(example -> lines.add(example.line(), example.purpose()));
        return lines;
    }
}
