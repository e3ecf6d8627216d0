package socialmedia.shell.command.migration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import socialmedia.database.Connections;
import socialmedia.database.DatabaseSettings;
import socialmedia.database.DatabaseUrl;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.Migrations;
import socialmedia.migration.MissingRoles;
import socialmedia.migration.RevisionLine;
import socialmedia.migration.RevisionTarget;
import socialmedia.migration.RevisionTarget.Anchor;
import socialmedia.migration.SchemaFile;
import socialmedia.migration.autogenerate.DatabaseSource;
import socialmedia.migration.autogenerate.FileSource;
import socialmedia.migration.autogenerate.RevisionSource;
import socialmedia.migration.autogenerate.SchemaSource;
import socialmedia.migration.directory.RevisionCatalog;
import socialmedia.migration.history.AppliedRevisions;
import socialmedia.schema.ShadowDatabase;
import socialmedia.schema.ShadowServer;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;

/** How a schema is named on the command line: {@code live}, a revision, a file, or the URL of a database. */
public final class SchemaWords {

    static final String HELP = "live, a revision, a file of SQL, or postgresql://user@host:port/database";

    private static final Pattern URL = Pattern.compile("(jdbc:)?postgres(ql)?://.*");

    /** What to look at where a URL leads nowhere. */
    private static final String NAMED = "check the URL, PGPASSWORD or .pgpass, and that the server runs";

    private static final Pattern OTHER_URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.:-]*://.*");

    private final Function<Words, Migrations> migrations;
    private final Function<DatabaseSettings, Connections> connections;
    private final Map<String, String> environment;
    private final ShadowWords shadows;

    /** @param connections to the database that a URL names */
    public SchemaWords(
            Function<Words, Migrations> migrations,
            Function<DatabaseSettings, Connections> connections,
            Map<String, String> environment,
            ShadowWords shadows) {
        this.migrations = migrations;
        this.connections = connections;
        this.environment = Map.copyOf(environment);
        this.shadows = shadows;
    }

    Migrations migrations(Words words) {
        return migrations.apply(words);
    }

    /**
     * The schema that a word names; nothing is read of it yet but a file's text.
     *
     * @throws OperatorFailure (usage) for a file that cannot be read, a URL with a password or of another system, (not found) for an
     *     unknown revision
     */
    SchemaSource source(String word, Words words, Screen screen) {
        return source(word, words, screen, MissingRoles.left());
    }

    /** Whether a word names a file, so that no database is needed for it. */
    static boolean isFile(String word) {
        return !word.equals("live")
                && !OTHER_URL.matcher(word).matches()
                && (word.endsWith(".sql") || word.contains("/") || Files.isRegularFile(Path.of(word)));
    }

    /** The same; {@code roles} are those that a file may want made. */
    SchemaSource source(String word, Words words, Screen screen, MissingRoles roles) {
        if (word.equals("live")) {
            return new DatabaseSource("live", migrations.apply(words).connections());
        }
        if (URL.matcher(word).matches()) {
            Connections database = connections.apply(settings(word));
            return new DatabaseSource(database.settings().display(), database, NAMED);
        }
        if (OTHER_URL.matcher(word).matches()) {
            throw new OperatorFailure(
                    Kind.USAGE,
                    "a URL of " + word.substring(0, word.indexOf("://")) + " is not taken",
                    "a database is named postgresql://user@host:port/database");
        }
        if (isFile(word)) {
            return new FileSource(SchemaFile.read(Path.of(word)), roles, screen::warning);
        }
        return revision(word, words);
    }

    /** A revision that is counted from the current one asks the database where that is; others need none. */
    SchemaSource revision(String word, Words words) {
        Migrations source = migrations.apply(words);
        RevisionTarget target = RevisionTarget.parse(word);
        RevisionCatalog catalog = source.catalog().requireSound();
        RevisionLine line = target.anchor() == Anchor.CURRENT
                ? source.status().line()
                : new RevisionLine(catalog, AppliedRevisions.assumed(List.of(), catalog.alembicIds()));
        int number = line.resolve(target);
        if (number > catalog.revisions().size()) {
            throw new OperatorFailure(Kind.NOT_FOUND, word + " is applied, but the directory does not have its files");
        }
        return new RevisionSource(
                number == 0 ? "base" : "revision " + line.display(number),
                catalog.revisions().subList(0, number),
                source.connections());
    }

    /** Throw-away databases beside the first of these that is a database, else where no live one is asked; each note is said once. */
    Supplier<ShadowDatabase> shadows(Words words, Screen screen, List<SchemaSource> sources) {
        ShadowServer server = once(shadows.server(words, screen));
        Optional<Connections> beside = sources.stream()
                .filter(DatabaseSource.class::isInstance)
                .findFirst()
                .or(() -> sources.stream()
                        .filter(source -> source.server().isPresent())
                        .findFirst())
                .flatMap(SchemaSource::server);
        return () ->
                beside.map(live -> ShadowDatabase.create(live, server)).orElseGet(() -> ShadowDatabase.create(server));
    }

    private static ShadowServer once(ShadowServer server) {
        Set<String> said = new HashSet<>();
        return ShadowServer.of(server.named(), server::elsewhere, text -> {
            if (said.add(text)) {
                server.note(text);
            }
        });
    }

    private DatabaseSettings settings(String url) {
        DatabaseSettings settings;
        try {
            settings = DatabaseUrl.parse(url);
        } catch (IllegalArgumentException e) {
            throw new OperatorFailure(Kind.USAGE, "a word that begins like a URL is not " + e.getMessage());
        }
        if (settings.password() != null) {
            throw new OperatorFailure(
                    Kind.USAGE,
                    "everyone on the machine can see a password in a URL",
                    "PGPASSWORD and .pgpass are the places for it");
        }
        @Nullable String password = environment.get("PGPASSWORD");
        return password == null || password.isEmpty() ? settings : settings.withPassword(password);
    }
}
