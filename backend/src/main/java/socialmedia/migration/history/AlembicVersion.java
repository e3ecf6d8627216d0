package socialmedia.migration.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Alembic's own bookkeeping: the table {@code alembic_version}, normally of one row.
 *
 * @param exists whether there is such a table
 * @param ids what it holds; none at base
 */
public record AlembicVersion(boolean exists, List<String> ids) {

    public AlembicVersion {
        ids = List.copyOf(ids);
    }

    boolean isAt(@Nullable String id) {
        return !exists || ids.equals(id == null ? List.of() : List.of(id));
    }

    /** The one id, null at base or where there is no such table. */
    public @Nullable String id() {
        return ids.size() == 1 ? ids.get(0) : null;
    }

    @Override
    public String toString() {
        return ids.isEmpty() ? "<base>" : String.join(", ", ids);
    }
}
