package socialmedia.shell.input;

import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure.Place;

/**
 * Where a line came from.
 *
 * @param command its words as they could be typed again, secrets masked
 * @param place in a script; null where it was typed or came as the program's arguments
 */
public record LineOrigin(String command, @Nullable Place place) {}
