package socialmedia.shell.output;

/** The terminal that a pager takes over for a while. */
public interface PagingTerminal {

    /** In rows; 0 where that is not known, and nothing is paged. */
    int rows();

    /** In columns; 0 where that is not known. */
    int columns();

    void pagerBegins();

    void pagerEnded();
}
