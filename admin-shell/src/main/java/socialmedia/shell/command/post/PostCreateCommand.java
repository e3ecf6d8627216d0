package socialmedia.shell.command.post;

import java.util.Optional;
import java.util.function.Function;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.post.NewPost;
import socialmedia.post.PostCreation;
import socialmedia.shell.command.Editor;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ChangeOptions;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;
import socialmedia.user.UserSelection;
import socialmedia.user.UserSelector;

/** {@code post create}: makes a post for a user. */
public final class PostCreateCommand implements ConsoleCommand {

    private static final Option<UserSelector> OWNER =
            Option.required("--owner", "USER", "whose it is, by id or email", UserSelector::parse);
    private static final Option<String> TITLE = Option.required("--title", "TITLE", "its title", Function.identity());
    private static final Option<Boolean> UNPUBLISHED = Option.flag("--unpublished", "do not publish it yet");

    private static final String WAY_OUT = "--content TEXT or --content-file FILE gives its text";

    private final Desk desk;
    private final Editor editor;

    public PostCreateCommand(Desk desk, Editor editor) {
        this.desk = desk;
        this.editor = editor;
    }

    @Override
    public Definition definition() {
        return Definition.changingData(PostWords.GROUP, "post create", "Make a post")
                .description("Without --content and --content-file its text is written in $VISUAL or $EDITOR.")
                .needs(6)
                .options(OWNER, TITLE, PostWords.CONTENT, PostWords.CONTENT_FILE, UNPUBLISHED)
                .example(
                        "post create --owner ana@example.org --title Hello --content 'Hello, all'", "published at once")
                .example(
                        "post create --owner 42 --title News --content-file news.txt --unpublished", "text from a file")
                .example("post create --owner 42 --title News", "text from the editor")
                .seeAlso("post edit, post update, post publish");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        Optional<String> content = new PostContent(desk.standardInput()).find(words);
        if (content.isPresent()) {
            return create(words, screen, content.get());
        }
        TextInEditor written = TextInEditor.edit("", editor, screen, WAY_OUT);
        ExitCode code = written.keptUnlessDone(() -> create(words, screen, written(written.text())));
        written.deleteUnless(words.has(ChangeOptions.DRY_RUN), screen);
        return code;
    }

    private static String written(String text) {
        if (text.isBlank()) {
            throw new OperatorFailure(Kind.NOT_CONFIRMED, "no text was written, so no post was made", WAY_OUT);
        }
        return text.stripTrailing();
    }

    private ExitCode create(Words words, Screen screen, String content) {
        boolean dryRun = words.has(ChangeOptions.DRY_RUN);
        return desk.change(words, screen, definition(), changes -> new PostCreation(changes)
                        .create(new NewPost(
                                new UserSelection(changes.database()).resolve(words.get(OWNER)),
                                words.get(TITLE),
                                content,
                                !words.has(UNPUBLISHED))))
                .show(
                        post -> dryRun
                                ? PostWords.fields(post).and("id", null).and("created_at", null)
                                : PostWords.fields(post),
                        post -> "Made post " + (dryRun ? "(new)" : post.id()) + " of user " + post.ownerId());
    }
}
