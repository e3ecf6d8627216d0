package socialmedia.transfer.load;

import java.util.List;
import java.util.Map;
import socialmedia.journal.JournaledTable;

/**
 * What is particular to one table in merging staged rows, as SQL over {@code pg_temp.import_row}.
 *
 * <p>A row's verdict is null until it is decided; one that waits is decided after an earlier line that names the same record.
 * All take the parameters {@code ours} (the transactions of this import, as text) and {@code own} (the one in course).
 */
interface MergeStatements {

    /** The columns that rows are staged with, beside their line. */
    List<ImportColumn> staged();

    /** Finds parents by the names that rows give them, and decides what no other row of the file can change. */
    List<String> judging();

    /** Makes those wait that name a record which an earlier line names. */
    String waiting();

    /** Decides on rows that do not wait. */
    List<String> deciding();

    /** Updates the records of rows that do not wait, each statement with the table it is about. */
    List<Map.Entry<JournaledTable, String>> updating();

    /** Inserts the rest of those that do not wait; what somebody else inserted meanwhile is left out. */
    String inserting();

    /** Marks as done those whose records were written. */
    String marking();
}
