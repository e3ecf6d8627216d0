package socialmedia.shell.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import socialmedia.shell.input.Definition;

/** All commands by their groups, and where to read on. */
final class HelpOverview {

    private HelpOverview() {}

    static String of(List<Definition> definitions) {
        return """
                admin-shell [OPTIONS] COMMAND ...     run one command
                admin-shell [OPTIONS] --script FILE   run the commands in a file, - for standard input
                admin-shell [OPTIONS]                 begin a session

                %s
                `help COMMAND` and `COMMAND --help` show a command with examples; `help TOPIC` shows one of
                %s.""".formatted(list(definitions), String.join(", ", HelpTopic.names()));
    }

    /** Only the commands, each with its summary. */
    static String list(List<Definition> definitions) {
        Map<String, AlignedLines> groups = new LinkedHashMap<>();
        for (Definition definition : definitions) {
            groups.computeIfAbsent(definition.group(), group -> new AlignedLines())
                    .add(shortUsage(definition), definition.summary());
        }
        StringBuilder text = new StringBuilder();
        groups.forEach((group, lines) ->
                text.append(group).append('\n').append(lines.text()).append('\n'));
        return text.toString().stripTrailing() + (groups.size() > 1 ? "\n" : "");
    }

    private static String shortUsage(Definition definition) {
        return definition.usage().replace(" [OPTIONS]", "");
    }
}
