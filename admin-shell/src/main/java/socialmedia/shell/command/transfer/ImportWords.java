package socialmedia.shell.command.transfer;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import socialmedia.shell.input.GlobalOptions;
import socialmedia.shell.input.Option;
import socialmedia.shell.input.Suggestions;
import socialmedia.shell.input.Words;
import socialmedia.transfer.load.ColumnNames;
import socialmedia.transfer.load.ImportSettings;
import socialmedia.transfer.load.OnConflict;

/** The words that imports share. */
final class ImportWords {

    private static final int MOST_ROWS = 1_000_000;

    static final Option<OnConflict> ON_CONFLICT = Option.choice(
                    "--on-conflict", "WHAT", "with rows whose record is there: fail, skip or update", OnConflict.class)
            .defaultsTo("fail");
    static final Option<Boolean> ATOMIC = Option.flag("--atomic", "all rows or none");
    static final Option<Integer> BATCH = Option.optional(
                    "--batch", "ROWS", "how many rows are committed at once", ImportWords::rows)
            .defaultsTo(String.valueOf(ImportSettings.DEFAULT_BATCH));
    static final Option<Path> REJECTS = Option.optional(
                    "--rejects", "FILE", "where rejected rows go (beside the file unless said)", GlobalOptions::path)
            .suggesting(Suggestions.FILES);
    static final Option<Path> REJECTS_DIRECTORY = Option.optional(
                    "--rejects", "DIR", "where rejected rows go (beside the files unless said)", GlobalOptions::path)
            .suggesting(Suggestions.FILES);
    static final Option<Map.Entry<String, String>> MAP = Option.optional(
                    "--map", "FROM=TO", "the file's column FROM is the table's TO", ImportWords::renaming)
            .repeatable();
    static final Option<String> IGNORE = Option.optional(
                    "--ignore", "COLUMN", "leave out a column of the file", Function.<String>identity())
            .repeatable();

    private ImportWords() {}

    static ImportSettings settings(Words words) {
        Map<String, String> renamed = new HashMap<>();
        words.all(MAP).forEach(one -> renamed.put(one.getKey(), one.getValue()));
        return new ImportSettings(
                words.get(ON_CONFLICT),
                words.has(ATOMIC),
                words.get(BATCH),
                new ColumnNames(renamed, Set.copyOf(words.all(IGNORE))));
    }

    private static int rows(String word) {
        int rows = word.matches("[0-9]{1,7}") ? Integer.parseInt(word) : 0;
        if (rows < 1 || rows > MOST_ROWS) {
            throw new IllegalArgumentException("a number from 1 to " + MOST_ROWS);
        }
        return rows;
    }

    private static Map.Entry<String, String> renaming(String word) {
        int at = word.lastIndexOf('=');
        if (at < 1 || at == word.length() - 1) {
            throw new IllegalArgumentException("a column of the file and one of the table, as mail=email");
        }
        return Map.entry(word.substring(0, at), word.substring(at + 1));
    }
}
