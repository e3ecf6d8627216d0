package socialmedia.journal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/** Tables that are none of ours, whose rows PostgreSQL would delete or empty along with ours, behind the journal's back. */
public final class UnknownDependents {

    private final JdbcClient database;
    private final List<Link> links;

    private UnknownDependents(JdbcClient database, List<Link> links) {
        this.database = database;
        this.links = List.copyOf(links);
    }

    /** A foreign key that does more than refuse; {@code match} joins its table {@code d} to the parent {@code t}. */
    private record Link(JournaledTable parent, String table, String match) {}

    /** Reads from the catalog which there are. */
    public static UnknownDependents read(JdbcClient database) {
        List<Link> links = database.sql("""
                        select p.relname as parent, f.conrelid::regclass::text as dependent,
                               string_agg(format('d.%I = t.%I', ca.attname, pa.attname), ' and ') as match
                        from pg_catalog.pg_constraint f
                        join pg_catalog.pg_class p on p.oid = f.confrelid
                        cross join unnest(f.conkey, f.confkey) as k (child, parent)
                        join pg_catalog.pg_attribute ca on ca.attrelid = f.conrelid and ca.attnum = k.child
                        join pg_catalog.pg_attribute pa on pa.attrelid = f.confrelid and pa.attnum = k.parent
                        where f.contype = 'f' and f.confdeltype in ('c', 'n', 'd') and f.conparentid = 0
                          and f.confrelid in (to_regclass('users'), to_regclass('posts'), to_regclass('votes'))
                        group by f.oid, f.conrelid, p.relname
                        having f.conrelid::regclass::text || '.' || string_agg(ca.attname, ',')
                            not in ('posts.owner_id', 'votes.user_id', 'votes.post_id')
                        order by dependent, match
                        """)
                .query((row, number) -> new Link(
                        JournaledTable.valueOf(row.getString("parent").toUpperCase(Locale.ROOT)),
                        row.getString("dependent"),
                        row.getString("match")))
                .list();
        return new UnknownDependents(database, links);
    }

    /**
     * Sees to it that deleting rows of ours touches no others.
     *
     * @param condition SQL over the table, named {@code t}
     * @throws OperatorFailure (refused) if rows the journal could not bring back would change too
     */
    public void refuse(JournaledTable table, String condition, Map<String, ? extends @Nullable Object> parameters) {
        for (Link link : links) {
            if (link.parent == table) {
                refuse(link, condition, parameters);
            }
        }
    }

    private void refuse(Link link, String condition, Map<String, ? extends @Nullable Object> parameters) {
        long rows = database.sql("select count(*) from " + link.table + " d join " + link.parent.sqlName() + " t on "
                        + link.match + " where " + condition)
                .params(parameters)
                .query(Long.class)
                .single();
        if (rows > 0) {
            throw new OperatorFailure(
                    Kind.REFUSED,
                    "%,d %s of the table %s would change with these %s, and the journal could not bring them back"
                            .formatted(rows, rows == 1 ? "row" : "rows", link.table, link.parent.word()),
                    "`sql` shows them; delete or move them first");
        }
    }
}
