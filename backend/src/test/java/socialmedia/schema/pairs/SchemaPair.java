package socialmedia.schema.pairs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two schemas, each as the SQL that makes it of an empty database.
 *
 * @param kind the folder it is in: what it is mostly about
 * @param topic the file it is in
 * @param since the first major version of PostgreSQL that takes it
 * @param needs an extension that must be to be had; null for none
 * @param beyond whether it holds what a script cannot express, so that saying so is the right answer
 */
record SchemaPair(
        String kind,
        String topic,
        String name,
        List<String> before,
        List<String> after,
        int since,
        @Nullable String needs,
        boolean beyond) {

    SchemaPair {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    @Override
    public String toString() {
        return kind + "/" + topic + ": " + name;
    }
}
