package socialmedia.shell.command.vote;

import java.util.List;
import socialmedia.journal.JournaledDatabase.Reading;
import socialmedia.post.PostRepository;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.data.Limit;
import socialmedia.shell.command.data.Page;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Fields;
import socialmedia.shell.output.Screen;
import socialmedia.text.RecordId;
import socialmedia.user.UserSelection;
import socialmedia.vote.Vote;
import socialmedia.vote.VoteRepository;
import socialmedia.vote.VoteRepository.NamedVote;

/** {@code vote list}: lists votes by user and post. */
public final class VoteListCommand implements ConsoleCommand {

    private static final List<String> NAMES = List.of("user_id", "post_id", "email", "title");
    private static final Option<Vote> AFTER =
            Option.optional("--after", "USER:POST", "go on after this vote", VoteListCommand::vote);
    private static final Option<Integer> LIMIT = Limit.of(50);

    private final Desk desk;

    public VoteListCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.reading("Votes", "vote list", "List votes by user and post")
                .needs(6)
                .options(VoteWords.BY, VoteWords.FOR, LIMIT, AFTER)
                .example("vote list --for 12", "who voted for post 12")
                .example("vote list --by 3 --format csv", "what user 3 voted for")
                .example("vote list --after 3:12 --limit 100", "the next hundred")
                .seeAlso("vote stats, vote audit");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        Page<NamedVote> page = desk.read(
                words, screen, definition(), reading -> Page.of(words.get(LIMIT), most -> list(words, reading, most)));
        screen.table(NAMES, page.rows().stream().map(VoteListCommand::fields).toList());
        page.tell(
                screen,
                "No votes",
                last -> last.vote().userId() + ":" + last.vote().postId() + " goes on");
        return ExitCode.DONE;
    }

    private static List<NamedVote> list(Words words, Reading reading, int most) {
        return new VoteRepository(reading.database())
                .list(
                        VoteWords.filter(
                                words, new UserSelection(reading.database()), new PostRepository(reading.database())),
                        words.find(AFTER).orElse(null),
                        most);
    }

    private static Fields fields(NamedVote named) {
        return VoteWords.fields(named.vote()).and("email", named.email()).and("title", named.title());
    }

    private static Vote vote(String word) {
        String[] ids = word.split(":", -1);
        if (ids.length != 2) {
            throw new IllegalArgumentException("a vote such as 3:12");
        }
        return new Vote(RecordId.parse(ids[0]), RecordId.parse(ids[1]));
    }
}
