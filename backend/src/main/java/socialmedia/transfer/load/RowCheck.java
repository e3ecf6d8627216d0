package socialmedia.transfer.load;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import socialmedia.failure.OperatorFailure;
import socialmedia.transfer.file.InputRecord;
import socialmedia.user.EmailAddress;
import socialmedia.user.Password;
import socialmedia.user.PasswordHash;

/**
 * Checks the values of rows before the database sees any of them.
 *
 * <p>A row with both its id and its time is a copy of a record that there was, in this database or another: its texts stay as
 * they are. What all others say of people and posts keeps the rules of a new one.
 */
final class RowCheck {

    /** PostgreSQL's index of emails takes no more than 2,704 bytes. */
    private static final int MOST_CHARACTERS = 650;

    /** As crypt, phpass, WordPress and their like write them; nobody could log in with the password that was meant. */
    private static final Pattern HASH =
            Pattern.compile("\\$(?:[1567HPy]|gy|sha1|wp|2[abxy]?|argon2(?:id|i|d)|scrypt|pbkdf2[-a-z0-9]*)\\$.{16,}");

    private final FileColumns columns;
    private final OnConflict onConflict;
    private long odd;
    private long firstOdd;

    RowCheck(FileColumns columns, OnConflict onConflict) {
        this.columns = columns;
        this.onConflict = onConflict;
    }

    /**
     * The row with its values.
     *
     * @throws UnfitRow if one of them is not what its column takes, or one is missing
     */
    CheckedRow check(InputRecord.Values record) {
        Map<ImportColumn, String> texts = new EnumMap<>(ImportColumn.class);
        Map<ImportColumn, String> names = new EnumMap<>(ImportColumn.class);
        record.values().forEach((name, text) -> columns.find(name).ifPresent(column -> {
            if (names.put(column, name) != null) {
                throw new UnfitRow(name, "is given twice");
            }
            if (text != null) {
                texts.put(column, text);
            }
        }));
        requireNotNull(names, texts);
        columns.missing(texts.keySet(), onConflict).ifPresent(what -> {
            throw new UnfitRow(what, "is missing");
        });
        boolean isCopy = texts.containsKey(ImportColumn.ID) && texts.containsKey(ImportColumn.CREATED_AT);
        Map<ImportColumn, Object> values = new EnumMap<>(ImportColumn.class);
        Password password = null;
        for (Map.Entry<ImportColumn, String> entry : texts.entrySet()) {
            ImportColumn column = entry.getKey();
            String name = names.getOrDefault(column, column.word());
            if (column == ImportColumn.PLAIN_PASSWORD) {
                password = password(name, entry.getValue(), texts.containsKey(ImportColumn.PASSWORD));
            } else if (column == ImportColumn.EMAIL) {
                values.put(column, email(name, entry.getValue(), isCopy, record.line()));
            } else {
                values.put(column, read(column, name, entry.getValue(), isCopy));
            }
        }
        return new CheckedRow(record, values, names.containsKey(ImportColumn.PHONE_NUMBER), password);
    }

    /** Columns that cannot be null have a value where they are given at all; those with a default may go without. */
    private static void requireNotNull(Map<ImportColumn, String> names, Map<ImportColumn, String> texts) {
        names.forEach((column, name) -> {
            boolean isNeeded =
                    switch (column) {
                        case EMAIL, TITLE, CONTENT, POST_ID -> true;
                        case OWNER_ID -> !names.containsKey(ImportColumn.OWNER_EMAIL);
                        case OWNER_EMAIL -> !names.containsKey(ImportColumn.OWNER_ID);
                        case USER_ID -> !names.containsKey(ImportColumn.USER_EMAIL);
                        case USER_EMAIL -> !names.containsKey(ImportColumn.USER_ID);
                        case ID, PASSWORD, PLAIN_PASSWORD, CREATED_AT, PHONE_NUMBER, PUBLISHED -> false;
                    };
            if (isNeeded && !texts.containsKey(column)) {
                throw new UnfitRow(
                        name, "is null" + (column == ImportColumn.CONTENT ? "; \"\" is the empty text" : ""));
            }
        });
    }

    private static Object read(ImportColumn column, String name, String text, boolean isCopy) {
        try {
            return switch (column.kind()) {
                case ID -> Cells.id(text);
                case FLAG -> Cells.flag(text);
                case INSTANT -> Cells.instant(text);
                case HASH -> hash(text);
                case TITLE -> title(text, isCopy);
                case TEXT -> storable(text);
                case EMAIL, PLAIN_PASSWORD -> throw new IllegalStateException(column.word());
            };
        } catch (IllegalArgumentException e) {
            throw new UnfitRow(name, String.valueOf(e.getMessage()));
        }
    }

    private static String title(String text, boolean isCopy) {
        if (!isCopy && text.isBlank()) {
            throw new IllegalArgumentException("is empty");
        }
        return storable(text);
    }

    private static String storable(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("has a NUL character, which PostgreSQL does not store");
        }
        return text;
    }

    private static String hash(String text) {
        return PasswordHash.find(text)
                .map(PasswordHash::text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "is no bcrypt hash; passwords in plain text belong in a column plain_password"));
    }

    private static Password password(String name, String text, boolean hasHash) {
        if (hasHash) {
            throw new UnfitRow(name, "stands beside a hash; one of the two is enough");
        }
        if (HASH.matcher(text).matches()) {
            throw new UnfitRow(
                    name,
                    "looks like a hash, not a password; a hash belongs in the column password (bcrypt only), "
                            + "--ignore leaves the column out");
        }
        try {
            return new Password(text);
        } catch (OperatorFailure e) {
            throw new UnfitRow(name, "is refused: " + e.details().message());
        }
    }

    /** A new one is checked and written as the application does it. */
    private String email(String name, String text, boolean isCopy, long line) {
        Optional<EmailAddress> address = find(text);
        if (!isCopy) {
            return address.map(EmailAddress::text)
                    .orElseThrow(() -> new UnfitRow(name, "is not " + whatItShouldBe(text)));
        }
        if (text.indexOf('\0') >= 0 || text.length() > MOST_CHARACTERS) {
            throw new UnfitRow(name, "is not an email that PostgreSQL can keep: too long, or with a NUL character");
        }
        if (address.isEmpty()) {
            firstOdd = odd++ == 0 ? line : firstOdd;
        }
        return text;
    }

    private static Optional<EmailAddress> find(String text) {
        try {
            return Optional.of(EmailAddress.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String whatItShouldBe(String text) {
        try {
            return EmailAddress.parse(text).text();
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** How many emails of copies are none that the application would take for a new account. */
    long oddEmails() {
        return odd;
    }

    /** The line of the first of those. */
    long firstOddEmail() {
        return firstOdd;
    }
}
