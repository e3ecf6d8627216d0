package socialmedia.shell.input;

/** What Tab offers for a value. */
public enum Suggestions {
    NONE,
    REVISIONS,
    USERS,
    POSTS,
    ACTIONS,
    FILES,
    HELP_TOPICS,
    SEED_PRESETS,
    HAZARD_RULES
}
