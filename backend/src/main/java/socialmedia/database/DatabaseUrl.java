package socialmedia.database;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code postgresql://user[:password]@host[:port][/database][?sslmode=...]}, as libpq and the application write it. */
public final class DatabaseUrl {

    private static final Pattern URL = Pattern.compile("(?:jdbc:)?postgres(?:ql)?://"
            + "(?<user>[^:@/?]+)(?::(?<password>[^@/?]*))?@"
            + "(?<host>\\[[^\\]/]+\\]|[^:/?\\[\\]@]+)(?::(?<port>[0-9]{1,5}))?"
            + "(?:/(?<database>[^/?]*))?(?:\\?(?<parameters>.*))?");

    private static final Pattern PARAMETER =
            Pattern.compile("(sslmode|sslrootcert|sslcert|sslkey|options)=(.*)", Pattern.DOTALL);

    private DatabaseUrl() {}

    /**
     * The settings that a URL stands for; port 5432 and the database {@code postgres} unless it says others.
     *
     * @throws IllegalArgumentException with what it should be; the URL itself, which may hold a password, is not in it
     */
    public static DatabaseSettings parse(String text) {
        Matcher url = URL.matcher(text.strip());
        if (!url.matches()) {
            throw new IllegalArgumentException("a URL postgresql://user@host:port/database");
        }
        int port = url.group("port") == null ? 5432 : Integer.parseInt(url.group("port"));
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a URL with a port from 1 to 65535");
        }
        return new DatabaseSettings(
                url.group("host").replaceAll("[\\[\\]]", ""),
                port,
                decoded(url.group("database"), "postgres"),
                PercentEncoding.decode(url.group("user")),
                url.group("password") == null ? null : PercentEncoding.decode(url.group("password")),
                parameters(url.group("parameters")),
                false);
    }

    private static String decoded(@Nullable String part, String usual) {
        return part == null || part.isEmpty() ? usual : PercentEncoding.decode(part);
    }

    private static Map<String, String> parameters(@Nullable String text) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (text == null || text.isEmpty()) {
            return parameters;
        }
        for (String one : text.split("&", -1)) {
            Matcher parameter = PARAMETER.matcher(one);
            if (!parameter.matches()) {
                throw new IllegalArgumentException(
                        "a URL whose parameters are sslmode, sslrootcert, sslcert, sslkey or options");
            }
            parameters.put(parameter.group(1), PercentEncoding.decode(parameter.group(2)));
        }
        return parameters;
    }
}
