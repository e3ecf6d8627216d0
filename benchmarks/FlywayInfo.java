import org.flywaydb.core.Flyway;

/** Stock Flyway's library asked for what it knows of a database: the smallest program that can. */
final class FlywayInfo {

    private FlywayInfo() {}

    public static void main(String[] arguments) {
        Flyway flyway = Flyway.configure()
                .dataSource(arguments[0], System.getenv("DATABASE_USERNAME"), System.getenv("DATABASE_PASSWORD"))
                .locations("filesystem:" + arguments[1])
                .load();
        System.out.println(flyway.info().current().getVersion());
    }
}
