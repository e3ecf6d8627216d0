package socialmedia.shell.config;

import java.util.Map;
import socialmedia.shell.command.Editor;
import socialmedia.shell.command.data.Desk;
import socialmedia.shell.command.post.PostCreateCommand;
import socialmedia.shell.command.post.PostDeleteCommand;
import socialmedia.shell.command.post.PostEditCommand;
import socialmedia.shell.command.post.PostListCommand;
import socialmedia.shell.command.post.PostPublishCommand;
import socialmedia.shell.command.post.PostReassignCommand;
import socialmedia.shell.command.post.PostSearchCommand;
import socialmedia.shell.command.post.PostShowCommand;
import socialmedia.shell.command.post.PostTopCommand;
import socialmedia.shell.command.post.PostUnpublishCommand;
import socialmedia.shell.command.post.PostUpdateCommand;
import socialmedia.shell.input.CommandCatalog;

/** The commands on posts. */
final class PostCommands {

    private PostCommands() {}

    static void addTo(CommandCatalog catalog, Desk desk, Map<String, String> environment) {
        catalog.add("post list", () -> new PostListCommand(desk))
                .add("post search", () -> new PostSearchCommand(desk))
                .add("post show", () -> new PostShowCommand(desk))
                .add("post create", () -> new PostCreateCommand(desk, new Editor(environment)))
                .add("post edit", () -> new PostEditCommand(desk, new Editor(environment)))
                .add("post update", () -> new PostUpdateCommand(desk))
                .add("post publish", () -> new PostPublishCommand(desk))
                .add("post unpublish", () -> new PostUnpublishCommand(desk))
                .add("post delete", () -> new PostDeleteCommand(desk))
                .add("post reassign", () -> new PostReassignCommand(desk))
                .add("post top", () -> new PostTopCommand(desk));
    }
}
