package socialmedia.migration.check;

import java.nio.file.Path;
import java.util.List;

/**
 * A revision of the application's own Alembic directory.
 *
 * @param line where its id stands
 * @param parents none for the first, several for one that merges heads
 * @param parentLine where these stand
 */
record AlembicRevision(String id, Path file, int line, List<String> parents, int parentLine) {

    AlembicRevision {
        parents = List.copyOf(parents);
    }
}
