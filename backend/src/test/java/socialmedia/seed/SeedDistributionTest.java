package socialmedia.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import socialmedia.testing.ProjectFiles;

/** How the rows of {@code large} are spread; {@code -Dfigures.write=1} writes the page of the documentation. */
final class SeedDistributionTest {

    private static final Path PAGE = ProjectFiles.get("docs/seed-distribution.md");
    private static final SeedPlan LARGE = new SeedPlan(
            SeedPlan.DEFAULT_SEED,
            SeedPreset.LARGE.users(),
            SeedPreset.LARGE.posts(),
            SeedPreset.LARGE.votes(),
            SeedPlan.DEFAULT_AS_OF,
            null);

    private static SeedFigures figures;

    @BeforeAll
    static void compute() {
        figures = SeedFigures.of(LARGE);
    }

    @Test
    void thePageShowsWhatTheRowsAre() throws IOException {
        String text = new DistributionPage(LARGE, figures).text();
        if (System.getProperty("figures.write") != null) {
            Files.writeString(PAGE, text);
        }

        assertThat(text).isEqualTo(Files.readString(PAGE));
    }

    @Test
    void countsAreExact() {
        assertThat(figures.votesOfPosts().total()).isEqualTo(LARGE.votes());
        assertThat(figures.votesOfVoters().total()).isEqualTo(LARGE.votes());
        assertThat(figures.postsOfAuthors().total()).isEqualTo(LARGE.posts());
    }

    @Test
    void threeInTenAreLurkers() {
        assertThat((double) figures.lurkers() / LARGE.users()).isBetween(0.30, 0.31);
    }

    @Test
    void aFewHaveMost() {
        assertThat(figures.votesOfPosts().topShare(0.01)).isBetween(0.35, 0.50);
        assertThat(figures.postsOfAuthors().topShare(0.01)).isBetween(0.15, 0.35);
        assertThat(figures.votesOfVoters().topShare(0.01)).isBetween(0.15, 0.30);
        assertThat(figures.votesOfPosts().gini()).isBetween(0.6, 0.8);
        assertThat(figures.postsOfAuthors().gini()).isBetween(0.5, 0.7);
        assertThat(figures.votesOfVoters().gini()).isBetween(0.5, 0.7);
    }

    /** Under a density of x to the power of -a, the number between x and 2x falls by 2 to the power of 1 - a at each doubling. */
    @Test
    void theTailsFallAsPowerLawsDo() {
        assertThat(slope(figures.votesOfPosts(), 16, 1024)).isBetween(-1.3, -1.0);
        assertThat(slope(figures.votesOfVoters(), 16, 512)).isBetween(-1.6, -1.1);
        assertThat(slope(figures.postsOfAuthors(), 8, 256)).isBetween(-1.7, -1.0);
    }

    @Test
    void thereAreBusyHoursAndDaysAndMoreUsersEachQuarter() {
        assertThat(busiest(figures.postsByHour())).isEqualTo(20);
        assertThat(busiest(figures.postsByWeekday())).isEqualTo(6);
        assertThat(figures.usersByQuarter()).isSorted();
    }

    private static double slope(Spread spread, int from, int to) {
        double falls = Math.log((double) spread.between(to, 2 * to) / spread.between(from, 2 * from));
        return falls / Math.log((double) to / from);
    }

    private static int busiest(List<Integer> counts) {
        return counts.indexOf(Collections.max(counts));
    }
}
