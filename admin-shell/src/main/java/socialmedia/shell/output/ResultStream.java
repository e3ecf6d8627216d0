package socialmedia.shell.output;

import java.io.IOException;
import java.io.OutputStream;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/**
 * Standard output that does not lose errors, as PrintStream does: the first one is thrown, unchecked, through the
 * PrintStream around it; what comes later goes nowhere.
 */
final class ResultStream extends OutputStream {

    private final OutputStream target;
    private boolean broken;

    ResultStream(OutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int octet) {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int offset, int length) {
        attempt(() -> target.write(octets, offset, length));
    }

    @Override
    public void flush() {
        attempt(target::flush);
    }

    private void attempt(Attempt attempt) {
        if (broken) {
            return;
        }
        try {
            attempt.run();
        } catch (IOException e) {
            broken = true;
            throw explained(e);
        }
    }

    private static RuntimeException explained(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("Broken pipe") || message.contains("Connection reset")
                ? new OutputClosed()
                : new OperatorFailure(Kind.FAILED, "the output cannot be written: " + message);
    }

    @FunctionalInterface
    private interface Attempt {
        void run() throws IOException;
    }
}
