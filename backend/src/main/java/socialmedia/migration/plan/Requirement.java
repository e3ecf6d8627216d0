package socialmedia.migration.plan;

import org.jspecify.annotations.Nullable;

/**
 * Something that all rows of a table must meet from a statement on.
 *
 * @param what the number of rows stands before it: {@code rows of public.posts have no title}
 * @param count a query on the live database for how many rows, or groups of them, do not; null where it cannot be asked
 */
record Requirement(long table, String what, @Nullable String count) {}
