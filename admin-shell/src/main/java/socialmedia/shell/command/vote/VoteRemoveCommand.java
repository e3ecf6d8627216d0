package socialmedia.shell.command.vote;

import socialmedia.shell.command.data.Desk;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;
import socialmedia.vote.Voting;

/** {@code vote remove USER POST}: withdraws a vote. */
public final class VoteRemoveCommand implements ConsoleCommand {

    private final Desk desk;

    public VoteRemoveCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.changingData("Votes", "vote remove", "Withdraw a user's vote for a post")
                .needs(6)
                .arguments(VoteWords.USER, VoteWords.POST)
                .example("vote remove 3 12", "code 4 if there is no such vote")
                .seeAlso("vote add, vote list");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        return desk.change(words, screen, definition(), changes -> new Voting(changes)
                        .remove(VoteWords.user(words, changes), words.get(VoteWords.POST)))
                .show(
                        VoteWords::fields,
                        vote -> "User " + vote.userId() + " no longer votes for post " + vote.postId());
    }
}
