package socialmedia.shell.command.post;

import socialmedia.post.Post;
import socialmedia.post.PostRepository;
import socialmedia.post.PostUpdate;
import socialmedia.shell.command.Editor;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.ChangeOptions;
import socialmedia.shell.input.ConsoleCommand;
import socialmedia.shell.input.Definition;
import socialmedia.shell.input.Words;
import socialmedia.shell.output.Screen;
import socialmedia.text.TextDifference;

/** {@code post edit POST}: opens a post in the operator's editor and saves it, unless it was changed meanwhile. */
public final class PostEditCommand implements ConsoleCommand {

    private final Desk desk;
    private final Editor editor;

    public PostEditCommand(Desk desk, Editor editor) {
        this.desk = desk;
        this.editor = editor;
    }

    @Override
    public Definition definition() {
        return Definition.changingData(PostWords.GROUP, "post edit", "Edit a post in $VISUAL or $EDITOR")
                .description("The title stands on the first line, the content after an empty one. What differs is shown"
                        + " and asked about. If somebody changed the post meanwhile, nothing is saved (code 5) and the"
                        + " edited text is kept.")
                .needs(6)
                .arguments(PostWords.POST)
                .example("post edit 12", "title and content")
                .seeAlso("post update, post show");
    }

    @Override
    public ExitCode run(Words words, Screen screen) {
        Post post = desk.read(words, screen, definition(), reading -> new PostRepository(reading.database())
                .get(words.get(PostWords.POST)));
        String before = new PostDraft(post.title(), post.content()).text();
        TextInEditor edited = TextInEditor.edit(
                before, editor, screen, "`post update " + post.id() + "` takes --title, --content and --content-file");
        boolean dryRun = words.has(ChangeOptions.DRY_RUN);
        ExitCode code = edited.keptUnlessDone(() -> {
            PostDraft draft = PostDraft.parse(edited.text());
            ask(post, before, draft, dryRun, screen);
            return save(words, screen, post, draft);
        });
        edited.deleteUnless(dryRun, screen);
        return code;
    }

    private static void ask(Post post, String before, PostDraft draft, boolean dryRun, Screen screen) {
        if (isAsBefore(post, draft)) {
            return;
        }
        screen.note(TextDifference.of(before, draft.text()));
        if (!dryRun) {
            screen.confirm("Save post " + post.id() + "?");
        }
    }

    private static boolean isAsBefore(Post post, PostDraft draft) {
        return draft.equals(new PostDraft(post.title(), post.content()));
    }

    private ExitCode save(Words words, Screen screen, Post post, PostDraft draft) {
        return desk.change(words, screen, definition(), changes -> new PostUpdate(changes)
                        .updateUnchanged(post, draft.title(), draft.content()))
                .show(
                        PostWords::fields,
                        saved -> (isAsBefore(post, draft) ? "Left as it was: post " : "Saved post ") + saved.id());
    }
}
