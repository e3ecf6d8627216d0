package socialmedia.seed;

/** Users by how much they do, the keenest at rank 0: one of the people first, then others and active users as chance has it. */
final class Circle {

    private final int keenest;
    private final int people;
    private final int size;
    private final Population population;
    private final Permutation ranks;
    private final Permutation members;

    private Circle(Population population, SeedPerson keenest, int size, long key, long memberKey) {
        this.population = population;
        this.people = size - population.active();
        this.keenest = Math.min(keenest.place(), people - 1);
        this.size = size;
        ranks = new Permutation(size - 1, key);
        members = new Permutation(population.common(), memberKey);
    }

    static Circle posters(Population population, long seed) {
        return new Circle(
                population,
                SeedPerson.AUTHOR,
                population.posters(),
                SeedColumn.POSTER_RANK.key(seed),
                SeedColumn.USER_CIRCLE.key(seed));
    }

    static Circle voters(Population population, long seed) {
        return new Circle(
                population,
                SeedPerson.VOTER,
                population.voters(),
                SeedColumn.VOTER_RANK.key(seed),
                SeedColumn.USER_CIRCLE.key(seed));
    }

    int size() {
        return size;
    }

    /** The place of the user of that rank. */
    int user(int rank) {
        if (rank == 0) {
            return keenest;
        }
        int other = ranks.at(rank - 1);
        if (other < people - 1) {
            return other < keenest ? other : other + 1;
        }
        return population.common(members.at(other - (people - 1)));
    }
}
