package socialmedia.seed;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The emails of a seed's users. */
final class SeedEmails {

    private final SeedPlan plan;

    SeedEmails(SeedPlan plan) {
        this.plan = plan;
    }

    /** The first that some user has already. */
    Optional<String> findTaken(JdbcClient database) {
        Set<String> there =
                new HashSet<>(database.sql("select email from users where split_part(email, '@', 2) = any(:domains)")
                        .param(
                                "domains",
                                Stream.of("com", "org", "net")
                                        .map(top -> SeedDomain.of(plan.seed(), top))
                                        .toArray(String[]::new))
                        .query(String.class)
                        .list());
        if (there.isEmpty()) {
            return Optional.empty();
        }
        Population population = Layout.of(plan).population();
        UserRows users = new UserRows(plan.seed(), population, new Registrations(plan, population));
        return IntStream.range(0, plan.users())
                .mapToObj(users::email)
                .filter(there::contains)
                .findFirst();
    }
}
