package socialmedia.post;

/** What a post is made of; it has a title, and only text that PostgreSQL stores. */
public record NewPost(int ownerId, String title, String content, boolean published) {

    /**
     * Checks both texts.
     *
     * @throws socialmedia.failure.OperatorFailure (usage) if the title is blank, or a text has a NUL character
     */
    public NewPost {
        PostText.require(title, content);
    }
}
