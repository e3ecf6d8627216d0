package socialmedia.shell.command.vote;

import socialmedia.shell.command.data.Desk;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;
import socialmedia.vote.Voting;

/** {@code vote add USER POST}: casts a vote. */
public final class VoteAddCommand implements ConsoleCommand {

    private final Desk desk;

    public VoteAddCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Definition definition() {
        return Definition.changingData("Votes", "vote add", "Cast a user's vote for a post")
                .needs(6)
                .arguments(VoteWords.USER, VoteWords.POST)
                .example("vote add 3 12", "user 3 votes for post 12; a second time is a conflict, code 5")
                .example("vote add ana@example.org 12", "the user by email")
                .seeAlso("vote remove, vote list");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        return desk.change(words, screen, definition(), changes -> new Voting(changes)
                        .add(VoteWords.user(words, changes), words.get(VoteWords.POST)))
                .show(VoteWords::fields, vote -> "User " + vote.userId() + " votes for post " + vote.postId());
    }
}
