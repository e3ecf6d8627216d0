package socialmedia.migration.plan;

/**
 * One thing that is dangerous about a statement.
 *
 * @param message what it is here, in one line
 * @param safeWay what to do instead, in one line
 */
public record Hazard(Rule rule, String message, String safeWay) {

    static Hazard of(Rule rule, String message) {
        return new Hazard(rule, message, rule.safeWay());
    }

    @Override
    public String toString() {
        return rule.word() + ": " + message;
    }
}
