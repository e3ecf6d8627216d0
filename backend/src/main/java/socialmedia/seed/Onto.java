package socialmedia.seed;

/** What a seed does with rows that are there. */
public enum Onto {
    /** It wants none. */
    EMPTY,
    /** It adds its own behind them. */
    APPEND,
    /** It removes those that seeds made, and adds its own behind what is left. */
    REPLACE
}
