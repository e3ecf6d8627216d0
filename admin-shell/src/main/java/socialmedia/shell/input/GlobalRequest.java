package socialmedia.shell.input;

import java.util.List;
import java.util.Optional;
import socialmedia.shell.input.CommandLine.Given;

/** What global options ask for where no command is named: the version, a script, or nothing but a session. */
record GlobalRequest(List<Given> options, List<Token> arguments) {

    CommandLine line() {
        if (given(GlobalOptions.VERSION).isPresent()) {
            return new CommandLine("version", List.of(), arguments);
        }
        Optional<Given> script = given(GlobalOptions.SCRIPT);
        if (script.isEmpty()) {
            return new CommandLine(null, options, arguments);
        }
        Token at = script.get().at();
        List<Given> others = options.stream()
                .filter(given -> !given.isOf(GlobalOptions.SCRIPT))
                .toList();
        Token file = new Token(script.get().text(), true, at.line(), at.column(), at.source());
        return new CommandLine("run", others, List.of(file));
    }

    private Optional<Given> given(Option<?> option) {
        return options.stream().filter(given -> given.isOf(option)).findFirst();
    }
}
