package socialmedia.migration.loss;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a step's rehearsal found.
 *
 * @param suspects what it drops, rewrites or changes
 * @param losses what goes, counted
 * @param uncounted why it could not be counted, null where it was
 */
public record StepLosses(
        List<Suspect> suspects, List<Loss> losses, @Nullable String uncounted) {

    public static final StepLosses NONE = new StepLosses(List.of(), List.of(), null);

    public StepLosses {
        suspects = List.copyOf(suspects);
        losses = List.copyOf(losses);
    }

    public static StepLosses uncounted(String why) {
        return new StepLosses(List.of(), List.of(), why);
    }

    StepLosses and(List<Loss> more) {
        List<Loss> all = new ArrayList<>(losses);
        all.addAll(more);
        return new StepLosses(suspects, all, uncounted);
    }
}
