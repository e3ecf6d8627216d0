package socialmedia.shell.command.vote;

import java.util.List;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;
import socialmedia.vote.VoteDistribution;
import socialmedia.vote.VoteDistribution.Bucket;

/** {@code vote stats}: shows how votes are spread. */
public final class VoteStatsCommand implements ConsoleCommand {

    private final Desk desk;

    public VoteStatsCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.reading("Votes", "vote stats", "Show how votes are spread over posts and voters")
                .needs(6)
                .example(
                        "vote stats", "how many posts have, and how many users cast, none, one, 2 to 5 votes and so on")
                .example("vote stats --format json", "for programs")
                .seeAlso("vote audit, stats");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        List<Bucket> buckets =
                desk.read(words, screen, definition(), reading -> new VoteDistribution(reading.database()).read());
        screen.table(
                List.of("votes", "posts", "voters"),
                buckets.stream().map(VoteStatsCommand::fields).toList());
        return ExitCode.DONE;
    }

    private static Fields fields(Bucket bucket) {
        return Fields.of("votes", range(bucket)).and("posts", bucket.posts()).and("voters", bucket.voters());
    }

    private static String range(Bucket bucket) {
        Integer end = bucket.to();
        if (end == null) {
            return bucket.from() + "+";
        }
        return end == bucket.from() ? String.valueOf(end) : bucket.from() + "-" + end;
    }
}
