package socialmedia.migration;

import socialmedia.migration.loss.DataLoss;

/**
 * Where to go, and how.
 *
 * @param storedScripts take the scripts stored in the database instead of the U files
 * @param oneTransaction the whole run in one transaction instead of one for each revision
 * @param dataLoss what is to become of data that a way down would take along; refused unless said
 */
public record MigrationRequest(
        boolean up, RevisionTarget target, boolean storedScripts, boolean oneTransaction, DataLoss dataLoss) {

    public static MigrationRequest upgrade(String target) {
        return new MigrationRequest(true, RevisionTarget.parse(target), false, false, DataLoss.REFUSED);
    }

    public static MigrationRequest downgrade(String target) {
        return new MigrationRequest(false, RevisionTarget.parse(target), false, false, DataLoss.REFUSED);
    }

    public MigrationRequest withStoredScripts(boolean value) {
        return new MigrationRequest(up, target, value, oneTransaction, dataLoss);
    }

    public MigrationRequest inOneTransaction(boolean value) {
        return new MigrationRequest(up, target, storedScripts, value, dataLoss);
    }

    public MigrationRequest withDataLoss(DataLoss value) {
        return new MigrationRequest(up, target, storedScripts, oneTransaction, value);
    }
}
