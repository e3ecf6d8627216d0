package socialmedia.schema.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dumps without a database. */
final class DumpTextTest {

    private static final String DUMP = """
            --
            -- PostgreSQL database dump
            --
            \\restrict abc
            SET statement_timeout = 0;
            SELECT pg_catalog.set_config('search_path', '', false);
            CREATE FUNCTION public.f() RETURNS text
                LANGUAGE sql
                AS $_$ select 'a;b' -- not; a comment
            $_$;
            CREATE FUNCTION public.g(x integer) RETURNS integer
                LANGUAGE sql
                BEGIN ATOMIC
             SELECT CASE WHEN x > 1 THEN 1 ELSE 2 END;
             SELECT 3;
            END;
            CREATE TABLE public.t (
                id integer NOT NULL,
                price numeric(10,2) DEFAULT 1.5,
                s text DEFAULT 'a, (b'::text,
                CONSTRAINT c CHECK ((id > 0))
            );
            CREATE RULE r AS ON INSERT TO public.t DO ( INSERT INTO public.l VALUES (1); DELETE FROM public.l; );
            ALTER PUBLICATION p ADD TABLE ONLY public.t (id, s) WHERE ((id > 5));
            CREATE STATISTICS public.st ON id, price FROM public.t;
            COMMENT ON TABLE public.t IS 'it''s; one';
            GRANT SELECT ON TABLE public.t TO a;
            SET SESSION AUTHORIZATION a;
            GRANT SELECT ON TABLE public.t TO b;
            RESET SESSION AUTHORIZATION;
            """;

    @Test
    void splitsAtTheEndsOfStatementsOnly() {
        assertThat(DumpText.of(DUMP).statements())
                .hasSize(9)
                .anySatisfy(statement -> assertThat(statement)
                        .startsWith("CREATE FUNCTION public.g")
                        .endsWith("END"))
                .contains(
                        "COMMENT ON TABLE public.t IS 'it''s; one'",
                        "SET SESSION AUTHORIZATION a; GRANT SELECT ON TABLE public.t TO b");
    }

    @Test
    void doesNotMindTheOrderOfStatementsAndColumns() {
        String other = DUMP.replace("    id integer NOT NULL,\n", "")
                .replace("    CONSTRAINT c", "    id integer NOT NULL,\n    CONSTRAINT c")
                .replace("(id, s)", "(s, id)")
                .replace("id, price FROM", "price, id FROM")
                .replace(
                        "CREATE STATISTICS public.st",
                        "GRANT SELECT ON TABLE public.t TO c;\nCREATE STATISTICS public.st")
                .replace("GRANT SELECT ON TABLE public.t TO a;", "")
                .replace("TO c;", "TO a;");

        assertThat(other).isNotEqualTo(DUMP);
        assertThat(DumpText.difference(DumpText.of(DUMP), DumpText.of(other))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "integer NOT NULL|integer",
                "DEFAULT 1.5|DEFAULT 1.6",
                "'a, (b'|'a, (c'",
                "numeric(10,2)|numeric(2,10)",
                "id > 0|id > 1",
                "CONSTRAINT c|CONSTRAINT d",
                "not; a comment|still; a comment",
                "it''s|its",
                "TO b|TO c",
                "SET SESSION AUTHORIZATION a;|",
                "GRANT SELECT ON TABLE public.t TO a;|",
                "(id, s)|(id)",
                "VALUES (1)|VALUES (2)",
                "SELECT 3|SELECT 4",
            })
    void tellsApartWhatIsNotTheSame(String change) {
        String[] words = change.split("\\|", -1);
        String other = DUMP.replace(words[0], words[1]);

        assertThat(other).isNotEqualTo(DUMP);
        assertThat(DumpText.difference(DumpText.of(DUMP), DumpText.of(other))).contains("- ");
    }
}
