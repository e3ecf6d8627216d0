package socialmedia.seed;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import socialmedia.database.RowSink;
import socialmedia.fake.FakePeople;
import socialmedia.fake.Mix;

/** The users of a seed, each computed by itself; they are told apart by their place from 0. */
final class UserRows {

    private static final int PER_MILLE = 1000;
    private static final int WITH_YEAR = 250;
    private static final int WITH_TAG = 10;
    private static final int WITH_PHONE = 400;
    private static final int HUNDRED = 100;
    private static final String SEPARATORS = "....._-";
    private static final String[] TOPS = {"com", "com", "org", "net"};

    private final long seed;
    private final Population population;
    private final Registrations registrations;
    private final FakePeople fakes = new FakePeople();
    private final Permutation names;
    private final long addressKey;
    private final long phoneKey;
    private final String[] domains = new String[TOPS.length];

    UserRows(long seed, Population population, Registrations registrations) {
        this.seed = seed;
        this.population = population;
        this.registrations = registrations;
        names = new Permutation(fakes.pairs(), SeedColumn.USER_NAME.key(seed));
        addressKey = SeedColumn.USER_ADDRESS.key(seed);
        phoneKey = SeedColumn.USER_PHONE_NUMBER.key(seed);
        for (int i = 0; i < TOPS.length; i++) {
            domains[i] = SeedDomain.of(seed, TOPS[i]);
        }
    }

    void write(int user, SeedStart start, RowSink sink) {
        sink.number((long) start.firstUserId() + user);
        sink.text(email(user));
        sink.text(SeedPassword.HASH);
        sink.instant(Timeline.instant(registrations.timeOf(user)));
        if (start.phoneNumbers()) {
            sink.text(phoneNumber(user));
        }
        sink.endRow();
    }

    /** Nobody else's, not even in another case, unless this is a double. */
    String email(int user) {
        if (user < population.people()) {
            return SeedPerson.at(user).email(seed);
        }
        int original = population.originalOf(user);
        return original < 0 ? ownEmail(user) : otherCase(ownEmail(original), user);
    }

    /** As long as names last nobody shares one; after that numbers with three digits or more tell people apart. */
    private String ownEmail(int user) {
        long chance = Mix.of(addressKey, user);
        StringBuilder email = new StringBuilder(48);
        char separator = SEPARATORS.charAt(Mix.below(SEPARATORS.length(), Mix.of(chance, 0)));
        fakes.pair(names.at(user % fakes.pairs()), separator, email);
        int round = user / fakes.pairs();
        if (round > 0) {
            email.append(round * HUNDRED + Mix.below(HUNDRED, Mix.of(chance, 1)));
        } else if (Mix.below(PER_MILLE, Mix.of(chance, 2)) < WITH_YEAR) {
            email.append(10 + Mix.below(HUNDRED - 10, Mix.of(chance, 1)));
        }
        if (Mix.below(PER_MILLE, Mix.of(chance, 3)) < WITH_TAG) {
            email.append("+posts");
        }
        return email.append('@')
                .append(domains[Mix.below(TOPS.length, Mix.of(chance, 4))])
                .toString();
    }

    private static String otherCase(String email, int user) {
        int at = email.indexOf('@');
        String local = email.substring(0, at).toUpperCase(Locale.ROOT);
        boolean isAllUpper = user % 2 == 0;
        return isAllUpper ? local + email.substring(at) : local.charAt(0) + email.substring(1);
    }

    @Nullable
    String phoneNumber(int user) {
        long chance = Mix.of(phoneKey, user);
        return Mix.below(PER_MILLE, chance) < WITH_PHONE ? fakes.phone(chance) : null;
    }
}
