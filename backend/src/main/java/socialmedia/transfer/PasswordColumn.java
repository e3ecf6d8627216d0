package socialmedia.transfer;

/** What stands in the column {@code password} of exported users. */
public enum PasswordColumn {
    /** There is none. */
    LEFT_OUT,
    /** A well-formed hash that no password matches, one for all: whoever loads the file gives passwords himself. */
    STAND_IN,
    /** The hashes as they are; of a suspended user the one that keeps him out. */
    HASHES;

    static final String NAME = "password";

    /** Salt and hash of zeroes, in bcrypt's own base 64. */
    static final String NOBODYS = "$2b$12$" + ".".repeat(53);
}
