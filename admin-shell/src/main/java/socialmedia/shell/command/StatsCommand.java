package socialmedia.shell.command;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.data.Limit;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.SafeText;
import socialmedia.shell.output.Screen;
import socialmedia.shell.output.Sparkline;
import socialmedia.stats.Stats;
import socialmedia.stats.Stats.Day;
import socialmedia.stats.StatsReader;

/** {@code stats}: the whole at a glance. */
public final class StatsCommand implements ConsoleCommand {

    private static final Option<Integer> DAYS = Option.optional(
                    "--days", "N", "how many days of growth", StatsCommand::days)
            .defaultsTo("30");
    private static final Option<Integer> TOP = Option.optional("--top", "N", "how many users and posts", Limit::count)
            .defaultsTo("5");

    private final Desk desk;

    public StatsCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.reading("Database", "stats", "Show rows, growth, sizes, and who and what stands out")
                .needs(6)
                .options(DAYS, TOP)
                .example("stats", "the last thirty days")
                .example("stats --days 90 --top 10 --format json", "for cron")
                .seeAlso("vote stats, user top, post top");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        Stats stats = desk.read(words, screen, definition(), reading -> new StatsReader(reading.database())
                .read(words.get(DAYS), words.get(TOP)));
        screen.show(fields(stats), () -> screen.line(text(stats)));
        return ExitCode.DONE;
    }

    private static Fields fields(Stats stats) {
        return Fields.of(
                        "tables",
                        stats.tables().stream()
                                .map(table -> Fields.of("table", table.table())
                                        .and("rows", table.rows())
                                        .and("bytes", table.bytes()))
                                .toList())
                .and(
                        "growth",
                        stats.growth().stream()
                                .map(day -> Fields.of("date", day.date().toString())
                                        .and("users", day.users())
                                        .and("posts", day.posts()))
                                .toList())
                .and(
                        "top_users",
                        stats.topUsers().stream()
                                .map(user -> Fields.of("id", user.id())
                                        .and("email", user.email())
                                        .and("posts", user.posts())
                                        .and("votes", user.votes()))
                                .toList())
                .and(
                        "top_posts",
                        stats.topPosts().stream()
                                .map(post -> Fields.of("id", post.id())
                                        .and("title", post.title())
                                        .and("votes", post.votes()))
                                .toList());
    }

    private static String text(Stats stats) {
        StringBuilder text = new StringBuilder("Rows and sizes with indexes\n");
        stats.tables()
                .forEach(table -> text.append(String.format(
                        Locale.ROOT, "  %-6s %,12d  %10s%n", table.table(), table.rows(), size(table.bytes()))));
        text.append("\nNew by day, the last ").append(stats.growth().size()).append(" days\n");
        growth(text, "users", stats.growth(), Day::users);
        growth(text, "posts", stats.growth(), Day::posts);
        text.append("\nUsers with the most votes for their posts\n");
        stats.topUsers()
                .forEach(user -> text.append(String.format(
                        Locale.ROOT,
                        "  %,10d  %s (user %d, %,d posts)%n",
                        user.votes(),
                        SafeText.line(user.email()),
                        user.id(),
                        user.posts())));
        text.append("\nPosts with the most votes\n");
        stats.topPosts()
                .forEach(post -> text.append(String.format(
                        Locale.ROOT, "  %,10d  %s (post %d)%n", post.votes(), SafeText.line(post.title()), post.id())));
        return text.toString().stripTrailing();
    }

    private static void growth(StringBuilder text, String name, List<Day> days, ToLongFunction<Day> count) {
        List<Long> values = days.stream().map(count::applyAsLong).toList();
        long sum = values.stream().mapToLong(Long::longValue).sum();
        text.append(String.format(Locale.ROOT, "  %-6s %,12d  %s%n", name, sum, Sparkline.of(values)));
    }

    private static String size(long bytes) {
        return bytes < 10 << 20
                ? String.format(Locale.ROOT, "%,d kB", bytes >> 10)
                : String.format(Locale.ROOT, "%,d MB", bytes >> 20);
    }

    private static Integer days(String word) {
        if (!word.matches("[0-9]{1,4}") || Integer.parseInt(word) < 1 || Integer.parseInt(word) > 3650) {
            throw new IllegalArgumentException("a number of days from 1 to 3650");
        }
        return Integer.valueOf(word);
    }
}
