package socialmedia.transfer.load;

import static socialmedia.transfer.load.ImportColumn.CONTENT;
import static socialmedia.transfer.load.ImportColumn.CREATED_AT;
import static socialmedia.transfer.load.ImportColumn.EMAIL;
import static socialmedia.transfer.load.ImportColumn.ID;
import static socialmedia.transfer.load.ImportColumn.OWNER_EMAIL;
import static socialmedia.transfer.load.ImportColumn.OWNER_ID;
import static socialmedia.transfer.load.ImportColumn.PASSWORD;
import static socialmedia.transfer.load.ImportColumn.PHONE_NUMBER;
import static socialmedia.transfer.load.ImportColumn.PLAIN_PASSWORD;
import static socialmedia.transfer.load.ImportColumn.POST_ID;
import static socialmedia.transfer.load.ImportColumn.PUBLISHED;
import static socialmedia.transfer.load.ImportColumn.TITLE;
import static socialmedia.transfer.load.ImportColumn.USER_EMAIL;
import static socialmedia.transfer.load.ImportColumn.USER_ID;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import socialmedia.journal.JournaledTable;

/** A table that rows of files go into; parents come before the tables whose rows hang on theirs. */
public enum ImportTable {
    USERS(JournaledTable.USERS),
    POSTS(JournaledTable.POSTS),
    VOTES(JournaledTable.VOTES);

    /** What WP-CLI writes of people and no table here has. */
    private static final String PASSED_OVER = "ID,user_login,user_nicename,user_url,user_activation_key,user_status,"
            + "display_name,first_name,last_name,nickname,description,role,roles,send_email";

    private final JournaledTable journaled;

    ImportTable(JournaledTable journaled) {
        this.journaled = journaled;
    }

    /** {@code users}; its files are named so too. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code user}, for messages. */
    public String singular() {
        return word().substring(0, word().length() - 1);
    }

    public JournaledTable journaled() {
        return journaled;
    }

    List<ImportColumn> columns() {
        return switch (this) {
            case USERS -> List.of(ID, EMAIL, PASSWORD, PLAIN_PASSWORD, CREATED_AT, PHONE_NUMBER);
            case POSTS -> List.of(ID, TITLE, CONTENT, OWNER_ID, OWNER_EMAIL, PUBLISHED, CREATED_AT);
            case VOTES -> List.of(USER_ID, USER_EMAIL, POST_ID);
        };
    }

    /** What a new row cannot do without: one of each. */
    List<List<ImportColumn>> needed() {
        return switch (this) {
            case USERS -> List.of(List.of(EMAIL));
            case POSTS -> List.of(List.of(TITLE), List.of(CONTENT), List.of(OWNER_ID, OWNER_EMAIL));
            case VOTES -> List.of(List.of(USER_ID, USER_EMAIL), List.of(POST_ID));
        };
    }

    boolean passesOver(String name) {
        return this == USERS && List.of(PASSED_OVER.split(",", -1)).contains(name);
    }

    Optional<ImportColumn> findColumn(String name) {
        return columns().stream().filter(column -> column.isCalled(name)).findFirst();
    }
}
