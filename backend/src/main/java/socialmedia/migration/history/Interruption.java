package socialmedia.migration.history;

/**
 * A step of single statements that stopped midway.
 *
 * @param up whether it was on its way up
 * @param statement the statement it stopped at, from 1
 * @param statements how many there are
 */
public record Interruption(int number, String id, String message, boolean up, int statement, int statements) {

    @Override
    public String toString() {
        return "interrupted at " + statement + " of " + statements;
    }
}
