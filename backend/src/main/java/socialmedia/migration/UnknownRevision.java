package socialmedia.migration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import socialmedia.failure.Nearest;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.RevisionTarget.Anchor;

/** Says of a revision that is not there which ones are near. */
final class UnknownRevision {

    private static final int NEAREST = 3;

    private UnknownRevision() {}

    static OperatorFailure failure(RevisionTarget target, List<RevisionState> states) {
        String hint;
        if (target.anchor() == Anchor.NUMBER) {
            String begin = states.stream()
                    .map(RevisionState::id)
                    .filter(id -> id.startsWith(target.name()))
                    .collect(Collectors.joining(", "));
            hint = "there are " + states.size() + " revisions"
                    + (begin.isEmpty() ? "" : "; ids that begin so: " + begin);
        } else {
            List<String> words = new ArrayList<>(List.of("head", "base", "current"));
            states.forEach(state -> words.add(state.id()));
            List<String> near = nearest(target.name(), words);
            hint = near.isEmpty() ? "`history` lists them all" : "the nearest: " + String.join(", ", near);
        }
        return new OperatorFailure(Kind.NOT_FOUND, "there is no revision " + target, hint);
    }

    /** A mistyped beginning of an id is compared with as much of each id. */
    private static List<String> nearest(String name, List<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(word -> Nearest.distance(name, beginning(word, name))))
                .filter(word -> Nearest.distance(name, beginning(word, name)) <= Math.max(1, name.length() / 2))
                .limit(NEAREST)
                .toList();
    }

    private static String beginning(String word, String name) {
        return word.length() > name.length() && word.length() == 12 ? word.substring(0, name.length()) : word;
    }
}
