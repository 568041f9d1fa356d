package tributary.wire;

import java.util.Arrays;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/// The title and the two bodies of an entry, from the places they hide in, in order of rank.
final class EntryTexts {
    private @Nullable String title;
    private boolean titleIsText;
    private @Nullable String otherTitle;
    private @Nullable String content;
    private boolean contentIsHtml;
    private @Nullable String description;
    private @Nullable String notes;
    private @Nullable String summary;
    private @Nullable String otherSummary;
    private @Nullable String lastSummary;

    void title(Element element) {
        if (title == null) {
            Markup markup = Markup.of(element, null);
            title = markup.plain();
            titleIsText = !markup.isHtml();
        }
    }

    void otherTitle(Element element) {
        otherTitle = otherTitle == null ? Markup.of(element, null).plain() : otherTitle;
    }

    /// The first content, but HTML before plain text.
    void content(Element element, @Nullable String base) {
        if (!Markup.attribute(element, "src").isEmpty()) {
            return;
        }
        String type = Markup.attribute(element, "type");
        if (type.startsWith("image/") || type.startsWith("video/") || type.startsWith("audio/")) {
            return;
        }
        Markup markup = Markup.of(element, base);
        String html = markup.html();
        if (html != null && (content == null || (!contentIsHtml && markup.isHtml()))) {
            content = html;
            contentIsHtml = markup.isHtml();
        }
    }

    void summary(Element element, @Nullable String base) {
        summary = summary == null ? Markup.of(element, base).html() : summary;
    }

    void description(Element element, @Nullable String base) {
        description = description == null ? Markup.of(element, base).html() : description;
    }

    /// Show notes: longer than the description they are the content.
    void podcast(Element element, @Nullable String base) {
        notes = notes == null ? Markup.of(element, base).html() : notes;
    }

    void otherSummary(Element element, @Nullable String base) {
        otherSummary = otherSummary == null ? Markup.of(element, base).html() : otherSummary;
    }

    void lastSummary(Element element, @Nullable String base) {
        lastSummary = lastSummary == null ? Markup.of(element, base).html() : lastSummary;
    }

    @Nullable
    String title() {
        return title == null ? otherTitle : title;
    }

    boolean titleIsText() {
        return title != null && titleIsText;
    }

    /// The content proper; else the longer of two texts that both describe the entry.
    @Nullable
    String content() {
        if (content != null || description == null) {
            return content;
        }
        if (summary != null && !summary.equals(description)) {
            return description;
        }
        return notes != null && notes.length() > description.length() ? notes : null;
    }

    @Nullable
    String summary() {
        for (String each : Arrays.asList(summary, description, notes, otherSummary, lastSummary)) {
            if (each != null) {
                return each;
            }
        }
        return null;
    }
}
