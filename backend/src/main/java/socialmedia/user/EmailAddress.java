package socialmedia.user;

import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import java.net.IDN;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An email that the application takes too, written as it stores it: the domain in lower case, the part before the @ as it is.
 *
 * <p>The application's rules are those of Python's email-validator, without asking the domain name system.
 */
public record EmailAddress(String text) {

    private static final int MOST_BYTES = 254;

    /**
     * What JMail lets through and the application does not: quotes, comments, unseen characters, spaces of any kind, and accents
     * on nothing.
     */
    private static final Pattern UNWANTED = Pattern.compile("[\"()<>\\\\,:;\\[\\]\\p{C}\\p{Z}]|(?:^|@|\\.)\\p{M}");

    /** Java knows IDNA 2003 alone, where these letters stand for others, and so for somebody else's domain. */
    private static final Pattern READ_OTHERWISE = Pattern.compile(".*[\u00df\u1e9e\u03c2].*");

    private static final Pattern ENDS_IN_A_LETTER = Pattern.compile(".*[A-Za-z]");
    private static final Pattern DASHED = Pattern.compile("(?:.*\\.)?(?!xn)..--.*");
    private static final List<String> SPECIAL_USE = List.of("arpa", "invalid", "local", "localhost", "onion", "test");

    private static final EmailValidator SYNTAX = JMail.strictValidator()
            .requireTopLevelDomain()
            .disallowIpDomain()
            .disallowQuotedIdentifiers()
            .disallowExplicitSourceRouting()
            .disallowObsoleteWhitespace();

    /**
     * Reads one as it is typed.
     *
     * @throws IllegalArgumentException saying what it should be
     */
    public static EmailAddress parse(String word) {
        if (UNWANTED.matcher(word).find() || !SYNTAX.isValid(word)) {
            throw new IllegalArgumentException("an email such as ana@example.org");
        }
        int at = word.lastIndexOf('@');
        String domain = asciiDomain(word.substring(at + 1));
        if (SPECIAL_USE.stream().anyMatch(special -> domain.endsWith("." + special))) {
            throw new IllegalArgumentException("an email that can be reached: "
                    + domain.substring(domain.lastIndexOf('.')) + " is for special use");
        }
        String local = Normalizer.normalize(word.substring(0, at), Normalizer.Form.NFC);
        EmailAddress address = new EmailAddress(local + "@" + IDN.toUnicode(domain));
        if (address.bytes() > MOST_BYTES) {
            throw new IllegalArgumentException("an email of at most " + MOST_BYTES + " bytes");
        }
        return address;
    }

    private static String asciiDomain(String domain) {
        try {
            String ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            if (!READ_OTHERWISE.matcher(domain).matches()
                    && ENDS_IN_A_LETTER.matcher(ascii).matches()
                    && !DASHED.matcher(ascii).matches()) {
                return ascii;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("an email with a domain that there can be", e);
        }
        throw new IllegalArgumentException("an email with a domain that there can be");
    }

    private int bytes() {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    }

    @Override
    public String toString() {
        return text;
    }
}
