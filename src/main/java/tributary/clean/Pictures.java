package tributary.clean;

import java.util.List;

/// What becomes of the pictures of a text: whether lazy ones are made to load, what their hosts are told of the page
/// that shows them, and whether those go that nobody is meant to see.
public record Pictures(boolean fixesLazy, String referrer, boolean dropsPixels) {
    public static final List<String> POLICIES = List.of("no-referrer", "origin", "strict-origin-when-cross-origin");

    public static final Pictures USUAL = new Pictures(true, "no-referrer", true);

    public Pictures {
        if (!POLICIES.contains(referrer)) {
            throw new IllegalArgumentException("no policy of ours: " + referrer);
        }
    }

    /// The same, with those that nobody is meant to see.
    public Pictures withPixels() {
        return new Pictures(fixesLazy, referrer, false);
    }
}
