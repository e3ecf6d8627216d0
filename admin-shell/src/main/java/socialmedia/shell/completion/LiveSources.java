package socialmedia.shell.completion;

import java.util.List;
import java.util.function.Function;

/**
 * Where values to offer are looked up; each is given what was typed so far.
 *
 * @param users emails
 * @param posts ids
 * @param actions ids in the journal
 * @param topics of help, beside the commands
 */
public record LiveSources(
        Function<String, List<Suggestion>> revisions,
        Function<String, List<Suggestion>> users,
        Function<String, List<Suggestion>> posts,
        Function<String, List<Suggestion>> actions,
        Function<String, List<Suggestion>> topics) {}
