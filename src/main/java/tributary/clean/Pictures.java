package tributary.clean;

import java.util.List;

/// What becomes of the pictures of a text: whether lazy ones are made to load, and what their hosts are told of the
/// page that shows them.
public record Pictures(boolean fixesLazy, String referrer) {
    public static final List<String> POLICIES = List.of("no-referrer", "origin", "strict-origin-when-cross-origin");

    public static final Pictures USUAL = new Pictures(true, "no-referrer");

    public Pictures {
        if (!POLICIES.contains(referrer)) {
            throw new IllegalArgumentException("no policy of ours: " + referrer);
        }
    }
}
