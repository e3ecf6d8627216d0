package socialmedia.transfer.load;

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
    private final String otherName;

    ImportColumn(Kind kind) {
        this(kind, "");
    }

    /** @param otherName what WP-CLI calls it in its lists of users */
    ImportColumn(Kind kind, String otherName) {
        this.kind = kind;
        this.otherName = otherName;
    }

    /** As the table calls it: {@code created_at}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Kind kind() {
        return kind;
    }

    /** Whether a file may call it so. */
    boolean isCalled(String name) {
        return word().equals(name) || (!name.isEmpty() && otherName.equals(name));
    }
}
