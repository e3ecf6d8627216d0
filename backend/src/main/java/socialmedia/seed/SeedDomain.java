package socialmedia.seed;

/**
 * Domains under which nobody gets mail, each seed's its own, so that two seeds never share an email.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2606#section-3">RFC 2606</a>
 */
final class SeedDomain {

    private SeedDomain() {}

    /** @param top {@code com}, {@code org} or {@code net} */
    static String of(long seed, String top) {
        return (seed == SeedPlan.DEFAULT_SEED ? "" : "seed" + seed + ".") + "example." + top;
    }
}
