package socialmedia.migration;

/**
 * Where to go, and how.
 *
 * @param storedScripts take the scripts stored in the database instead of the U files
 * @param oneTransaction the whole run in one transaction instead of one for each revision
 */
public record MigrationRequest(boolean up, RevisionTarget target, boolean storedScripts, boolean oneTransaction) {

    public static MigrationRequest upgrade(String target) {
        return new MigrationRequest(true, RevisionTarget.parse(target), false, false);
    }

    public static MigrationRequest downgrade(String target) {
        return new MigrationRequest(false, RevisionTarget.parse(target), false, false);
    }

    public MigrationRequest withStoredScripts(boolean value) {
        return new MigrationRequest(up, target, value, oneTransaction);
    }

    public MigrationRequest inOneTransaction(boolean value) {
        return new MigrationRequest(up, target, storedScripts, value);
    }
}
