package socialmedia.transfer;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Texts that a file can trip over, as contents of posts. */
final class HostileTexts {

    static final List<String> ALL = List.of(
            "",
            " ",
            "\\.",
            "\\N",
            "NULL",
            "null",
            "\"",
            "\"\"",
            "a,b;c\td",
            "one\ntwo",
            "one\rtwo\r\nthree",
            "\n\\.\n",
            "back\\slash \\n \\u0000 \\x01",
            "\u0001\u0002\u0003\u0008\u000b\u000c\u001b[31m\u001f\u007f\u0085\u009b",
            "\u202eright to left\u2066\u2069\u200f\ufeff",
            "שלום مرحبا 你好 \ud83d\ude00\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "\uffff\ufffd\ud800\udc00\udbff\udfff\u2028\u2029",
            "007",
            "1e5",
            "=1+2",
            "-0",
            "true",
            "2026-01-01",
            "O'Brien \\ :owner $1 ${x} %s",
            "{\"a\": [1, \"\\\"\"]}");

    private HostileTexts() {}

    /** Posts 101 and on, of user 1, in the order of the list, and a user whose email is no better. */
    static void fill(JdbcClient database) {
        for (int i = 0; i < ALL.size(); i++) {
            database.sql("insert into posts (id, title, content, owner_id) values (:id, :title, :content, 1)")
                    .param("id", 101 + i)
                    .param("title", ALL.get(i).isEmpty() ? "empty" : ALL.get(i))
                    .param("content", ALL.get(i))
                    .update();
        }
        database.sql("insert into users (id, email, password) values (101, :email, 'x')")
                .param("email", "it's %:id\\\\\"quoted\",\n\\.\n\ud83d\ude00")
                .update();
    }

    /** As PostgreSQL reads it. */
    static String contentOf(String jsonLine, JdbcClient database) {
        return database.sql("select :line::json ->> 'content'")
                .param("line", jsonLine)
                .query(String.class)
                .single();
    }
}
