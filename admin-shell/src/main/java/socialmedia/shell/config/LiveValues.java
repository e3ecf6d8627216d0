package socialmedia.shell.config;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.database.Connections;
import socialmedia.database.LookupConnection;
import socialmedia.journal.ActionSuggestions;
import socialmedia.migration.directory.RevisionCatalog;
import socialmedia.post.PostSuggestions;
import socialmedia.shell.command.HelpTopic;
import socialmedia.shell.completion.LiveSources;
import socialmedia.shell.completion.Suggestion;
import socialmedia.shell.input.Words;
import socialmedia.user.UserSuggestions;

/** What Tab looks up: in the database on a connection of its own, and in the migrations directory. */
final class LiveValues implements AutoCloseable {

    private final Workplace workplace;
    private final Words words;
    private final LookupConnection lookups;

    /** @param connections asked at the first lookup, and where the connection was lost */
    LiveValues(Workplace workplace, Words words, Supplier<Connections> connections) {
        this.workplace = workplace;
        this.words = words;
        this.lookups = new LookupConnection(connections);
    }

    LiveSources sources() {
        return new LiveSources(
                typed -> revisions(),
                typed -> ask(database -> users(database, typed)),
                typed -> ask(database -> posts(database, typed)),
                typed -> ask(LiveValues::actions),
                typed -> topics());
    }

    private List<Suggestion> ask(Function<JdbcClient, List<Suggestion>> lookup) {
        return lookups.ask(lookup);
    }

    private List<Suggestion> revisions() {
        return RevisionCatalog.read(workplace.directory(words)).revisions().stream()
                .map(revision -> new Suggestion(revision.id(), revision.number() + ", " + revision.message()))
                .toList();
    }

    private static List<Suggestion> users(JdbcClient database, String typed) {
        return new UserSuggestions(database)
                .beginningWith(typed).stream()
                        .map(email -> new Suggestion(email, ""))
                        .toList();
    }

    private static List<Suggestion> posts(JdbcClient database, String typed) {
        return new PostSuggestions(database)
                .beginningWith(typed).stream()
                        .map(post -> new Suggestion(String.valueOf(post.id()), post.title()))
                        .toList();
    }

    private static List<Suggestion> actions(JdbcClient database) {
        return new ActionSuggestions(database)
                .newest().stream()
                        .map(action -> new Suggestion(String.valueOf(action.id()), action.command()))
                        .toList();
    }

    private static List<Suggestion> topics() {
        return HelpTopic.names().stream()
                .map(topic -> new Suggestion(topic, "help topic"))
                .toList();
    }

    @Override
    public void close() {
        lookups.close();
    }
}
