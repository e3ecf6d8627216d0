package socialmedia.user;

/**
 * A user of whom nothing is left.
 *
 * @param deleted what went with him
 * @param journalRows how many rows of the journal were emptied, those of this action included
 * @param journalActions how many actions named one of his emails
 */
public record ErasedUser(DeletedUsers deleted, long journalRows, long journalActions) {}
