package socialmedia.transfer.file;

import java.io.IOException;
import java.io.Reader;

/**
 * Gives text out line by line, so that whoever reads from it never has more than the line it is at; knows the number of that line
 * and the text since the record began, which may not exceed {@link RecordReader#LONGEST_RECORD}.
 *
 * <p>A line ends with LF, CR or CRLF; the LF of a CRLF comes with the line that follows.
 */
final class LineReader extends Reader {

    private static final int BUFFER = 1 << 13;

    private final Reader source;
    private final InputName name;
    private final char[] buffer = new char[BUFFER];
    private final StringBuilder record = new StringBuilder();
    private int position;
    private int limit;
    private long line;
    private long recordLine = 1;
    private boolean atLineStart = true;
    private boolean afterCarriageReturn;
    private boolean toldOfEnd;

    LineReader(Reader source, InputName name) {
        this.source = source;
        this.name = name;
    }

    /** The line that was last read from, from 1; 0 before the first. */
    long line() {
        return line;
    }

    /** The line where the next record begins, if nothing is left of the one before. */
    void beginRecord() {
        record.setLength(0);
        recordLine = line + 1;
    }

    long recordLine() {
        return recordLine;
    }

    /** What was read since the record began, without the end of its last line. */
    String recordText() {
        int end = record.length();
        while (end > 0 && isLineEnd(record.charAt(end - 1))) {
            end--;
        }
        int begin = 0;
        while (begin < end && isLineEnd(record.charAt(begin))) {
            begin++;
        }
        return record.substring(begin, end);
    }

    /** Takes what is left of a line's end, for a reader that would see an empty line in it. */
    void endLine() throws IOException {
        if (afterCarriageReturn && !isAtEnd() && buffer[position] == '\n') {
            take(position + 1);
        }
    }

    private boolean isAtEnd() throws IOException {
        return position == limit && !fill();
    }

    /** Whether a reader was told that there is no more. */
    boolean hasToldOfEnd() {
        return toldOfEnd;
    }

    /** Reads the rest of the line as a record of its own; false at the end of the file. */
    boolean nextLine() throws IOException {
        beginRecord();
        while (!isAtEnd()) {
            take(endOfLine(limit));
            if (atLineStart) {
                return true;
            }
        }
        return record.length() > 0;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (isAtEnd()) {
            toldOfEnd = true;
            return -1;
        }
        int begin = position;
        int end = endOfLine((int) Math.min(limit, (long) position + length));
        System.arraycopy(buffer, begin, into, offset, end - begin);
        take(end);
        return end - begin;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, source.read(buffer, 0, buffer.length));
        return limit > 0;
    }

    /** Behind the line's end, or {@code most} if the line goes on there. */
    private int endOfLine(int most) {
        int at = position;
        if (afterCarriageReturn && at < most && buffer[at] == '\n') {
            at++;
        }
        while (at < most) {
            if (isLineEnd(buffer[at++])) {
                return at;
            }
        }
        return at;
    }

    private void take(int end) {
        boolean isOnlyTheLineFeed = afterCarriageReturn && end == position + 1 && buffer[position] == '\n';
        if (atLineStart && !isOnlyTheLineFeed) {
            line++;
        }
        record.append(buffer, position, end - position);
        if (record.length() > RecordReader.LONGEST_RECORD) {
            throw name.tooLong(recordLine);
        }
        afterCarriageReturn = buffer[end - 1] == '\r';
        atLineStart = isOnlyTheLineFeed || isLineEnd(buffer[end - 1]);
        position = end;
    }

    private static boolean isLineEnd(char character) {
        return character == '\n' || character == '\r';
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
