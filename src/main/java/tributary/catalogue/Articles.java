package tributary.catalogue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tributary.article.ArticleId;
import tributary.article.CategoryPath;
import tributary.press.Entry;
import tributary.store.Library;
import tributary.store.Store;

/// Every article of a place that is wanted, newest first, read from the store some at a time.
///
/// Articles may arrive or go meanwhile: the stretches overlap, so that none is missed. What a stretch shares with the
/// one before comes once.
final class Articles implements Iterator<Entry> {
    private static final int STRETCH = 200;
    private static final int OVERLAP = 20;

    private final Library store;
    private final Catalogue catalogue;
    private final CategoryPath place;
    private final Predicate<Entry> wanted;
    private final UnaryOperator<Entry> styled;
    private final Deque<Entry> read = new ArrayDeque<>();
    private Set<ArticleId> before = Set.of();
    private int offset;
    private boolean ended;

    Articles(
            Library store,
            Catalogue catalogue,
            CategoryPath place,
            Predicate<Entry> wanted,
            UnaryOperator<Entry> styled) {
        this.store = store;
        this.catalogue = catalogue;
        this.place = place;
        this.wanted = wanted;
        this.styled = styled;
    }

    @Override
    public boolean hasNext() {
        while (read.isEmpty() && !ended) {
            List<Store.Listed> stretch = store.newest(place, STRETCH, offset);
            stretch.stream()
                    .filter(listed -> !before.contains(listed.article().id()))
                    .map(listed -> catalogue.entry(listed, place))
                    .filter(wanted)
                    .map(styled)
                    .forEach(read::add);
            before = stretch.stream().map(listed -> listed.article().id()).collect(Collectors.toSet());
            ended = stretch.size() < STRETCH;
            offset += STRETCH - OVERLAP;
        }
        return !read.isEmpty();
    }

    @Override
    public Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return read.remove();
    }
}
