package socialmedia.shell.command.vote;

import java.util.List;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.data.Limit;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;
import socialmedia.vote.VoteAudit;
import socialmedia.vote.VoteSuspicion;

/** {@code vote audit}: names users whose votes look agreed upon. */
public final class VoteAuditCommand implements ConsoleCommand {

    private static final List<String> NAMES =
            List.of("sure", "kind", "user_id", "email", "other_id", "other_email", "reason");
    private static final Option<Integer> LIMIT = Limit.of(20);

    private final Desk desk;

    public VoteAuditCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.reading("Votes", "vote audit", "Name users whose votes look agreed upon")
                .needs(6)
                .description("""
                        Three patterns: votes for one's own posts (certain, being facts), pairs that vote for each other, and
                        pairs that vote alike on posts with 2 to 50 votes. How sure it is grows with their number and with the
                        share of all their votes. None of it proves intent.""")
                .options(LIMIT)
                .example("vote audit", "the surest first")
                .example("vote audit --limit 100 --format csv", "for a closer look")
                .seeAlso("vote stats, user suspend");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        List<VoteSuspicion> found = desk.read(
                words, screen, definition(), reading -> new VoteAudit(reading.database()).run(words.get(LIMIT)));
        screen.table(NAMES, found.stream().map(VoteAuditCommand::fields).toList());
        if (found.isEmpty()) {
            screen.note("Nothing looks agreed upon");
        }
        return ExitCode.DONE;
    }

    private static Fields fields(VoteSuspicion suspicion) {
        return Fields.of("sure", suspicion.sure().word())
                .and("kind", suspicion.kind().word())
                .and("user_id", suspicion.userId())
                .and("email", suspicion.email())
                .and("other_id", suspicion.otherId())
                .and("other_email", suspicion.otherEmail())
                .and("reason", suspicion.reason());
    }
}
