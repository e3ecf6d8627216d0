package socialmedia.shell.input;

import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.output.Screen;

/** One command: its words as data, and one method that acts. */
public interface ConsoleCommand {

    Definition definition();

    /**
     * Refuses words that are right one by one but not together, or not here. It is asked before anything of a script
     * runs, and must not connect to anything.
     *
     * @throws socialmedia.failure.OperatorFailure (usage) saying what to change
     */
    default void check(Words words) {}

    /**
     * Acts on words that were read and checked against {@link #definition()}.
     *
     * @return how it ended where that is no failure: done, or a "no", or findings
     * @throws socialmedia.failure.OperatorFailure for all that went wrong
     */
    ExitCode run(Words words, Screen screen);
}
