package socialmedia.shell.input;

import socialmedia.failure.OperatorFailure.Place;

/**
 * A line of a script that was read and checked.
 *
 * @param place where its command begins
 * @param mayFail whether the script goes on if it fails when it runs
 */
record ScriptLine(Step step, Place place, ScriptText source, boolean mayFail) {}
