package socialmedia.schema;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import socialmedia.database.Connections;

/** Where throw-away databases are made if not beside the live one. */
@FunctionalInterface
public interface ShadowServer {

    /** A server where the role may create databases, asked for only where it may not on the live database's own. */
    Connections elsewhere();

    /** The server that the operator named, which is taken before any other. */
    default Optional<Connections> named() {
        return Optional.empty();
    }

    /** Told what the operator should know of the choice. */
    default void note(String text) {}

    /** One that the operator may have named. */
    static ShadowServer of(Optional<Connections> named, Supplier<Connections> elsewhere, Consumer<String> notes) {
        return new ShadowServer() {
            @Override
            public Connections elsewhere() {
                return elsewhere.get();
            }

            @Override
            public Optional<Connections> named() {
                return named;
            }

            @Override
            public void note(String text) {
                notes.accept(text);
            }
        };
    }
}
