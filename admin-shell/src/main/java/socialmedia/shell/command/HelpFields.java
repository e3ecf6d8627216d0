package socialmedia.shell.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import socialmedia.shell.input.Argument;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.output.Fields;

/** A command's definition for programs. */
final class HelpFields {

    private HelpFields() {}

    static Fields of(Definition definition) {
        return Fields.of("name", definition.name())
                .and("group", definition.group())
                .and("summary", definition.summary())
                .and("description", definition.description().isEmpty() ? null : definition.description())
                .and("usage", definition.usage())
                .and("effect", word(definition.effect()))
                .and("revision", definition.revision() == 0 ? null : definition.revision())
                .and(
                        "arguments",
                        definition.arguments().stream().map(HelpFields::of).toList())
                .and(
                        "options",
                        definition.options().stream().map(HelpFields::of).toList())
                .and(
                        "examples",
                        definition.examples().stream().map(HelpFields::of).toList())
                .and("see_also", seeAlso(definition));
    }

    private static Fields of(Argument<?> argument) {
        return Fields.of("name", argument.name()).and("help", argument.help()).and("arity", word(argument.arity()));
    }

    private static Fields of(Option<?> option) {
        return Fields.of("name", option.name())
                .and("short", option.shortName())
                .and("value", option.valueName())
                .and("help", option.help())
                .and("default", option.defaultText())
                .and("required", option.required())
                .and("repeated", option.repeated())
                .and("secret", option.secret())
                .and("choices", option.choices());
    }

    private static Fields of(Definition.Example example) {
        return Fields.of("line", example.line()).and("purpose", example.purpose());
    }

    private static List<String> seeAlso(Definition definition) {
        String names = definition.seeAlso();
        return names == null
                ? List.of()
                : Arrays.stream(names.split(",\\s*", -1)).toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
