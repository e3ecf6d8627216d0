package socialmedia.schema.pairs;

/**
 * How one way of a pair went.
 *
 * @param detail what was said, failed or different; empty for right
 * @param script the statements that were written
 * @param withRows what the same script said with rows in all tables, once it was right without; empty for right
 */
record PairVerdict(SchemaPair pair, Way way, Answer answer, String detail, String script, String withRows) {

    enum Way {
        UP,
        DOWN
    }

    enum Answer {
        /** The script makes the other schema, by the reader and, where it was asked, by the oracle. */
        RIGHT,
        /** It says that there is something it cannot express. */
        SAID,
        /** The script does not run, which the proof finds. */
        FAILED,
        /** The script leaves differences, which the proof finds. */
        UNEQUAL,
        /** The script runs and the reader sees no difference, but pg_dump does: the one that must not be. */
        WRONG,
        /** PostgreSQL does not take one of its sides: the pair itself is at fault. */
        INVALID
    }

    static PairVerdict right(SchemaPair pair, Way way, String script) {
        return new PairVerdict(pair, way, Answer.RIGHT, "", script, "");
    }

    PairVerdict withRows(String said) {
        return new PairVerdict(pair, way, answer, detail, script, said);
    }

    /** As it should be: right, or said where that is all there is to do. */
    boolean isGood() {
        return pair.beyond() ? answer == Answer.SAID || answer == Answer.RIGHT : answer == Answer.RIGHT;
    }

    boolean isRight() {
        return answer == Answer.RIGHT;
    }
}
