package socialmedia.seed;

/** The one password of all seeded users, which is no secret. */
public final class SeedPassword {

    /** What one logs in with. */
    public static final String TEXT = "seed-password";

    /**
     * What is stored: bcrypt at cost 12, with a salt that names {@link SeedRows#VERSION}. Written down, since hashing it anew takes
     * longer than making a hundred thousand users.
     */
    public static final String HASH = "$2b$12$socialmedia.seed.v1...j7e5YDt86xqlHVKIXgZttO0XLK4FuJS";

    private SeedPassword() {}
}
