package socialmedia.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The public application's own hasher; on Debian: {@code python3-passlib python3-bcrypt}. */
public final class PasslibProgram {

    private static final String PYTHON = "/usr/bin/python3";
    private static final String CONTEXT = """
            import os
            from passlib.context import CryptContext
            context = CryptContext(schemes=["bcrypt"], deprecated="auto")
            """;

    private PasslibProgram() {}

    public static boolean isInstalled() {
        return Files.isExecutable(Path.of(PYTHON))
                && ProgramRun.of(List.of(PYTHON, "-c", "import passlib, bcrypt"), Map.of())
                                .exitCode()
                        == 0;
    }

    public static String hash(String password) {
        return run("print(context.hash(os.environ['WORD']))", password, "");
    }

    public static boolean verify(String password, String hash) {
        return run("print(context.verify(os.environ['WORD'], os.environ['HASH']))", password, hash)
                .equals("True");
    }

    private static String run(String line, String password, String hash) {
        return ProgramRun.of(
                        List.of(PYTHON, "-c", CONTEXT + line),
                        Map.of("WORD", password, "HASH", hash, "PYTHONUTF8", "1"))
                .expectSuccess()
                .strip();
    }
}
