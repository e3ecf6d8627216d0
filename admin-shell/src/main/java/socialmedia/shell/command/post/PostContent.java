package socialmedia.shell.command.post;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import socialmedia.failure.FileProblem;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.shell.command.data.StandardInput;
import socialmedia.shell.input.Words;

/** The content that a command's words give, or say where to find. */
final class PostContent {

    private static final String FROM_STANDARD_INPUT = "-";

    private final StandardInput standardInput;

    PostContent(StandardInput standardInput) {
        this.standardInput = standardInput;
    }

    /** @throws OperatorFailure (usage) if it is given twice, or the file cannot be read */
    Optional<String> find(Words words) {
        Optional<String> text = words.find(PostWords.CONTENT);
        Optional<String> file = words.find(PostWords.CONTENT_FILE);
        if (text.isPresent() && file.isPresent()) {
            throw new OperatorFailure(
                    Kind.USAGE, "--content and --content-file exclude each other", "give one of them");
        }
        return text.or(
                () -> file.map(name -> name.equals(FROM_STANDARD_INPUT) ? standardInput.rest(words) : read(name)));
    }

    private static String read(String file) {
        try {
            return read(Path.of(file));
        } catch (InvalidPathException e) {
            throw new OperatorFailure(Kind.USAGE, "--content-file: this is not the name of a file");
        }
    }

    /** All of a file, which has to be UTF-8. */
    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new OperatorFailure(Kind.USAGE, file + " is not UTF-8");
        } catch (IOException e) {
            throw new OperatorFailure(Kind.USAGE, file + " cannot be read: " + FileProblem.reason(e));
        }
    }
}
