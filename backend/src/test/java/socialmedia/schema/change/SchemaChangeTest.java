package socialmedia.schema.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.SchemaComparison;
import socialmedia.schema.SchemaReader;
import socialmedia.testing.FreshDatabase;
import socialmedia.testing.TestDatabase;

final class SchemaChangeTest {

    private static final String SHOP = """
            create table users (id serial primary key, email varchar not null unique, created_at timestamptz not null default now());
            create table posts (
                id serial primary key,
                title varchar(20) not null default 'none' check (title <> ''),
                owner_id integer not null references users on delete cascade
            );
            create index ix_posts_owner_id on posts (owner_id);
            create view titles as select id, title from posts;
            create view short_titles as select left(title, 3) from titles;
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alter table users add phone_number varchar
            alter table posts drop column title cascade
            drop view short_titles; drop view titles; alter table posts alter column title type varchar(50); create view titles as select id, title from posts
            alter table posts add best integer; create view best as select best from posts; alter table posts add constraint b foreign key (best) references posts
            drop table users cascade
            create table a (id integer primary key); create table b (id integer primary key, a integer references a); alter table a add b integer references b
            """)
    void leadsThereAndBack(String change) throws SQLException {
        try (FreshDatabase before = TestDatabase.create();
                FreshDatabase after = TestDatabase.create()) {
            run(before, SHOP);
            run(after, SHOP);
            run(after, change);
            DatabaseSchema from = read(before);
            DatabaseSchema to = read(after);

            SchemaScript up = SchemaChange.between(from, to);
            run(before, up.text());

            assertThat(up.inexpressible()).isEmpty();
            assertThat(SchemaComparison.between(to, read(before))).isEmpty();

            SchemaScript down = SchemaChange.between(to, from);
            run(before, down.text());

            assertThat(SchemaComparison.between(from, read(before))).isEmpty();
        }
    }

    private static DatabaseSchema read(FreshDatabase database) throws SQLException {
        try (Connection connection = database.connections().open()) {
            return SchemaReader.read(connection);
        }
    }

    private static void run(FreshDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connections().open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
