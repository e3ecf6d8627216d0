package socialmedia.database;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** How user name and password stand in the environment: the application pastes them into a URL. */
final class PercentEncoding {

    private PercentEncoding() {}

    /** Decodes {@code %} with two hexadecimal digits and nothing else: {@code +} and {@code 50%off} stay as they are. */
    static String decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '%' && i + 2 < raw.length && digit(raw[i + 1]) >= 0 && digit(raw[i + 2]) >= 0) {
                bytes.write(digit(raw[i + 1]) * 16 + digit(raw[i + 2]));
                i += 2;
            } else {
                bytes.write(raw[i]);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Encodes all that a URL's user part would take apart, and {@code %} itself. */
    static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (one & 0xff);
            boolean plain = letter < 128 && (Character.isLetterOrDigit(letter) || "-._~".indexOf(letter) >= 0);
            encoded.append(plain ? String.valueOf(letter) : String.format("%%%02X", one & 0xff));
        }
        return encoded.toString();
    }

    private static int digit(byte letter) {
        return Character.digit(letter, 16);
    }
}
