package tributary.wire;

import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/// The title and the two bodies of an entry, from the places they hide in, in order of rank.
final class EntryTexts {
    private @Nullable String title;
    private @Nullable String otherTitle;
    private @Nullable String content;
    private boolean contentIsHtml;
    private @Nullable String summary;
    private @Nullable String otherSummary;
    private @Nullable String lastSummary;

    void title(Element element) {
        title = title == null ? Markup.of(element, null).plain() : title;
    }

    void otherTitle(Element element) {
        otherTitle = otherTitle == null ? Markup.of(element, null).plain() : otherTitle;
    }

    /// The first content, but HTML before plain text.
    void content(Element element, @Nullable String base) {
        if (!Markup.attribute(element, "src").isEmpty() && element.getContentSize() == 0) {
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

    @Nullable
    String content() {
        return content;
    }

    @Nullable
    String summary() {
        return summary != null ? summary : otherSummary != null ? otherSummary : lastSummary;
    }
}
