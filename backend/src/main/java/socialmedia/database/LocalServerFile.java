package socialmedia.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/**
 * The file that only its user can read: how to reach the embedded server.
 *
 * @param port 0 before the first start
 */
record LocalServerFile(int port, String password) {

    static final String NAME = "server.properties";

    private static final int PASSWORD_BYTES = 18;

    static LocalServerFile fresh() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new LocalServerFile(0, HexFormat.of().formatHex(bytes));
    }

    LocalServerFile withPort(int value) {
        return new LocalServerFile(value, password);
    }

    static Optional<LocalServerFile> read(Path home) {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(home.resolve(NAME))) {
            properties.load(new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            String password = properties.getProperty("password", "");
            return password.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new LocalServerFile(Integer.parseInt(properties.getProperty("port", "0")), password));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whole or not at all. */
    void write(Path home) throws IOException {
        Path making = Files.createTempFile(
                home, NAME, ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(making, "port=" + port + "\npassword=" + password + "\n");
        Files.move(making, home.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
