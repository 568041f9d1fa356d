package tributary.aftermath;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import tributary.article.Doubt;
import tributary.store.Awaited;

/// The pages by which it is found out first whether a source cuts its short texts.
///
/// Where it cuts only some of them, those are rarely as long as those that are whole: so the longest, the shortest and
/// the one in the middle are asked about first, then the others in their order.
final class Probes {
    private Probes() {}

    /// The pages by the surest doubt; those first that tell most, where a doubt is still open.
    static List<Awaited> first(List<Awaited> due, Predicate<Doubt> isOpen) {
        var ordered = new ArrayList<Awaited>();
        for (Doubt doubt : Doubt.values()) {
            List<Awaited> alike = due.stream().filter(it -> it.doubt() == doubt).toList();
            boolean isAsked = !doubt.isEvident() && !alike.isEmpty() && isOpen.test(doubt);
            ordered.addAll(isAsked ? telling(alike) : alike);
        }
        return ordered;
    }

    private static List<Awaited> telling(List<Awaited> alike) {
        List<Awaited> byLength = alike.stream()
                .sorted(Comparator.comparingInt(
                        (Awaited it) -> it.article().content().length()))
                .toList();
        var first = new LinkedHashSet<Awaited>();
        first.add(byLength.getLast());
        first.add(byLength.getFirst());
        first.add(byLength.get(byLength.size() / 2));
        first.addAll(alike);
        return List.copyOf(first);
    }
}
