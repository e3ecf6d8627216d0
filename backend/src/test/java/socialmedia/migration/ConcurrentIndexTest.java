package socialmedia.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConcurrentIndexTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create index concurrently a on posts (id) | true | a",
                "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS a ON posts (id) | true | a",
                "create index concurrently \"on top\" on posts (id) | true | \"on top\"",
                "create index concurrently once on posts (id) | true | once",
                "drop index concurrently if exists public.a | false | public.a",
                "drop index concurrently a cascade | false | a"
            })
    void findsTheIndexOfAStatement(String sql, boolean create, String name) {
        assertThat(ConcurrentIndex.find(sql)).contains(new ConcurrentIndex(create, name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"create index a on posts (id)", "drop index a", "reindex index concurrently a"})
    void findsNoneInOtherStatements(String sql) {
        assertThat(ConcurrentIndex.find(sql)).isEmpty();
    }

    @Test
    void knowsAnIndexWithoutAName() {
        assertThat(ConcurrentIndex.isUnnamed("create index concurrently on posts (id)"))
                .isTrue();
        assertThat(ConcurrentIndex.isUnnamed("create index concurrently once on posts (id)"))
                .isFalse();
    }
}
