package socialmedia.shell;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Scanner;
import org.springframework.context.support.GenericApplicationContext;
import socialmedia.shell.config.ConsoleBeans;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.Console;
import socialmedia.shell.input.TypedLines;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.StandardStreams;

/** The console: one command, a script, or a session. */
public final class AdminShell {

    private AdminShell() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)).number());
    }

    static ExitCode run(List<String> words) {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.register(new ConsoleBeans());
            context.refresh();
            Console console = context.getBean(Console.class);
            return console.start(words, global -> withoutCommand(context, console, global));
        }
    }

    /** At a terminal a session begins; elsewhere standard input is the script. */
    private static ExitCode withoutCommand(GenericApplicationContext context, Console console, Words words) {
        return context.getBean(StandardStreams.class).isInputTerminal()
                ? session(console.session(words))
                : console.script("-", words);
    }

    private static ExitCode session(TypedLines lines) {
        Scanner input = new Scanner(System.in, StandardCharsets.UTF_8);
        while (!lines.isOver() && input.hasNextLine()) {
            lines.line(input.nextLine());
        }
        return ExitCode.DONE;
    }
}
