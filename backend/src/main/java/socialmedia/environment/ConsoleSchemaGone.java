package socialmedia.environment;

/** The console's own schema was removed since it was last seen: what is under way begins anew. */
public final class ConsoleSchemaGone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConsoleSchemaGone(Throwable cause) {
        super("the schema admin_shell is gone", cause);
    }
}
