package socialmedia.migration;

/** What a revision's two scripts hold: whether the way up fits a transaction, and whether there is a way down. */
public record ScriptFacts(boolean transactional, boolean reversible) {}
