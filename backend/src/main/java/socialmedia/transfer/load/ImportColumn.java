package socialmedia.transfer.load;

import java.util.List;
import java.util.Locale;

/** A column that files have for one of the tables. */
public enum ImportColumn {
    ID(Kind.ID),
    EMAIL(Kind.EMAIL, "user_email"),
    PASSWORD(Kind.HASH),
    PLAIN_PASSWORD(Kind.PLAIN_PASSWORD, "user_pass"),
    CREATED_AT(Kind.INSTANT, "user_registered"),
    PHONE_NUMBER(Kind.TEXT),
    TITLE(Kind.TITLE),
    CONTENT(Kind.TEXT),
    OWNER_ID(Kind.ID),
    OWNER_EMAIL(Kind.TEXT),
    PUBLISHED(Kind.FLAG),
    USER_ID(Kind.ID),
    USER_EMAIL(Kind.TEXT),
    POST_ID(Kind.ID);

    /** What its values are. */
    enum Kind {
        ID,
        TEXT,
        TITLE,
        EMAIL,
        HASH,
        PLAIN_PASSWORD,
        INSTANT,
        FLAG
    }

    private final Kind kind;
    private final List<String> otherNames;

    ImportColumn(Kind kind, String... otherNames) {
        this.kind = kind;
        this.otherNames = List.of(otherNames);
    }

    /** As the table calls it: {@code created_at}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Kind kind() {
        return kind;
    }

    /** Whether a file may call it so; the other names are those of WP-CLI's list of users. */
    boolean isCalled(String name) {
        return word().equals(name) || otherNames.contains(name);
    }

    /** Whether null is a value of its own rather than a missing one. */
    boolean isNullable() {
        return this == PHONE_NUMBER;
    }
}
