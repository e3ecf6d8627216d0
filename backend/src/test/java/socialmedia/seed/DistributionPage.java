package socialmedia.seed;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The page of the documentation that shows how a seed is spread. */
record DistributionPage(SeedPlan plan, SeedFigures figures) {

    private static final int WIDTH = 40;

    String text() {
        return """
                # How seeded rows are spread

                What `seed large` makes, seed 1. `SeedDistributionTest` computes these figures from the rows themselves and compares
                them with this page; `-Dfigures.write=1` writes it anew. How it comes about is in [decision 6](decisions/0006-seeds.md).

                """
                + table()
                + String.format(
                        Locale.ROOT,
                        "%nOf %,d users %.1f%% are lurkers, who have neither posts nor votes.%n",
                        plan.users(),
                        100.0 * figures.lurkers() / plan.users())
                + shares()
                + "\n## From one to the most\n\nEach bar is as long as the logarithm of its number, so that a power law is an even"
                + " slope.\n"
                + histogram("Votes of a post", "posts", figures.votesOfPosts())
                + histogram("Posts of an author", "authors", figures.postsOfAuthors())
                + histogram("Votes of a voter", "voters", figures.votesOfVoters())
                + times();
    }

    private String table() {
        return """
                | | posts, by votes | authors, by posts | voters, by votes |
                | --- | --: | --: | --: |
                """
                + line("how many have any", spread -> String.format(Locale.ROOT, "%,d", spread.holders()))
                + line("mean", spread -> String.format(Locale.ROOT, "%.1f", (double) spread.total() / spread.holders()))
                + line("median", spread -> String.format(Locale.ROOT, "%,d", spread.median()))
                + line("most", spread -> String.format(Locale.ROOT, "%,d", spread.most()))
                + line("share of the top 1%", spread -> percent(spread.topShare(0.01)))
                + line("share of the top 10%", spread -> percent(spread.topShare(0.1)))
                + line("Gini", spread -> String.format(Locale.ROOT, "%.2f", spread.gini()));
    }

    private List<Spread> spreads() {
        return List.of(figures.votesOfPosts(), figures.postsOfAuthors(), figures.votesOfVoters());
    }

    private String line(String name, Function<Spread, String> cell) {
        return "| " + name + " | "
                + String.join(" | ", spreads().stream().map(cell).toList()) + " |\n";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    private String shares() {
        StringBuilder text = new StringBuilder("\n## What the first have of all\n\n```text\n");
        List<String> names =
                List.of("votes, of the first posts", "posts, of the first authors", "votes, of the first voters");
        for (int i = 0; i < names.size(); i++) {
            text.append(names.get(i)).append('\n');
            for (double part : new double[] {0.001, 0.01, 0.1, 0.5}) {
                double share = spreads().get(i).topShare(part);
                text.append(String.format(Locale.ROOT, "%5.1f%%  %5.1f%%  %s%n", 100 * part, 100 * share, bar(share)));
            }
        }
        return text.append("```\n").toString();
    }

    private static String histogram(String title, String whose, Spread spread) {
        StringBuilder text = new StringBuilder("\n" + title + ":\n\n```text\n");
        double longest = Math.log(spread.holders() + 1.0);
        for (int from = 1; from <= spread.most(); from *= 2) {
            long number = spread.between(from, 2 * from);
            String range = from == 1 ? "1" : from + "-" + (2 * from - 1);
            text.append(String.format(
                    Locale.ROOT, "%12s  %,9d %s  %s%n", range, number, whose, bar(Math.log(number + 1.0) / longest)));
        }
        return text.append("```\n").toString();
    }

    private String times() {
        return "\n## When\n\n```text\nusers by quarter of a year\n"
                + bars(figures.usersByQuarter(), numbers(1, 12))
                + "posts by weekday\n"
                + bars(figures.postsByWeekday(), List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"))
                + "posts by hour, UTC\n"
                + bars(figures.postsByHour(), numbers(0, 23))
                + "```\n";
    }

    private static List<String> numbers(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(String::valueOf).toList();
    }

    private static String bars(List<Integer> counts, List<String> names) {
        int most = Collections.max(counts);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < counts.size(); i++) {
            int count = counts.get(i);
            text.append(String.format(Locale.ROOT, "%4s  %,7d  %s%n", names.get(i), count, bar((double) count / most)));
        }
        return text.toString();
    }

    private static String bar(double share) {
        return "█".repeat((int) Math.round(share * WIDTH));
    }
}
