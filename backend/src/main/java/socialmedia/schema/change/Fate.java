package socialmedia.schema.change;

/** What becomes of an object between two schemas. */
enum Fate {
    KEPT,
    CREATED,
    ALTERED,
    /** Dropped and created anew. */
    REPLACED,
    DROPPED
}
