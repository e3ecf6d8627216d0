package socialmedia.transfer.load;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What was decided on a staged row; all but the first are reasons why it did not go in. */
enum Verdict {
    DONE(false, "", ""),
    SAME(false, "", ""),
    TAKEN_ID(true, "id", "is taken: %1$s %2$s is there already"),
    TAKEN_EMAIL(true, "email", "is the one of user %3$s already"),
    TAKEN_VOTE(true, "post_id", "has the vote of this user already"),
    DUPLICATE_ID(true, "id", "is that of an earlier line"),
    DUPLICATE_EMAIL(true, "email", "is that of an earlier line"),
    DUPLICATE_VOTE(true, "post_id", "has the vote of this user by an earlier line"),
    OTHERS_EMAIL(true, "email", "is the one of user %3$s, and the row is about another"),
    ABSENT(false, "id", "is that of no %1$s, and the row has too little to make one"),
    NO_OWNER(false, "owner_id", "is that of no user"),
    NO_OWNER_EMAIL(false, "owner_email", "is that of no user"),
    OTHER_OWNER(false, "owner_email", "is not that of the user whom owner_id names"),
    OTHER_USER(false, "user_email", "is not that of the user whom user_id names"),
    NO_USER(false, "user_id", "is that of no user"),
    NO_USER_EMAIL(false, "user_email", "is that of no user"),
    NO_POST(false, "post_id", "is that of no post");

    private static final Set<Verdict> THERE_ALREADY = EnumSet.of(TAKEN_ID, TAKEN_EMAIL, TAKEN_VOTE);

    private final boolean conflict;
    private final String column;
    private final String reason;

    /** @param reason what a message says of the column, of the table's singular, the row's id and the other user's */
    Verdict(boolean conflict, String column, String reason) {
        this.conflict = conflict;
        this.column = column;
        this.reason = reason;
    }

    /** Whether the row was left out without being wrong. */
    boolean isSkipped(OnConflict onConflict) {
        return this == SAME || (onConflict != OnConflict.FAIL && THERE_ALREADY.contains(this));
    }

    RejectedRow reject(CheckedRow row, ImportTable table, FileColumns columns, int other) {
        ImportColumn about = ImportColumn.valueOf(column.toUpperCase(Locale.ROOT));
        return new RejectedRow(
                row.record(),
                columns.nameIn(row.record().values(), about),
                reason.formatted(table.singular(), row.text(ImportColumn.ID), other),
                conflict);
    }
}
