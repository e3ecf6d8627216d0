package socialmedia.migration;

/** A step that was committed, and how long it took. */
public record StepResult(MigrationStep step, long milliseconds) {}
