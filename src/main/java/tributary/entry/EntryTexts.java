package tributary.entry;

import java.util.Arrays;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import tributary.draft.Draft;

/// The title and the two bodies of an entry, from the places they hide in, in order of rank.
final class EntryTexts {
    private @Nullable String title;
    private boolean titleIsText;
    private @Nullable String otherTitle;
    private @Nullable Body content;
    private @Nullable Body description;
    private @Nullable Body notes;
    private @Nullable Body summary;
    private @Nullable Body otherSummary;
    private @Nullable Body lastSummary;

    /// HTML, and whether it was published as HTML.
    private record Body(String html, boolean wasHtml) {
        static @Nullable Body of(Element element, @Nullable String base) {
            Markup markup = Markup.of(element, base);
            String html = markup.html();
            return html == null ? null : new Body(html, markup.isHtml());
        }

        boolean isLonger(Body other) {
            return html.length() > other.html.length();
        }
    }

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
        Body body = Body.of(element, base);
        if (body != null && (content == null || (!content.wasHtml && body.wasHtml))) {
            content = body;
        }
    }

    void summary(Element element, @Nullable String base) {
        summary = summary == null ? Body.of(element, base) : summary;
    }

    void description(Element element, @Nullable String base) {
        description = description == null ? Body.of(element, base) : description;
    }

    /// Show notes: longer than the description they are the content.
    void podcast(Element element, @Nullable String base) {
        notes = notes == null ? Body.of(element, base) : notes;
    }

    void otherSummary(Element element, @Nullable String base) {
        otherSummary = otherSummary == null ? Body.of(element, base) : otherSummary;
    }

    void lastSummary(Element element, @Nullable String base) {
        lastSummary = lastSummary == null ? Body.of(element, base) : lastSummary;
    }

    @Nullable
    String title() {
        return title == null ? otherTitle : title;
    }

    @Nullable
    String content() {
        Body body = contentBody();
        return body == null ? null : body.html;
    }

    @Nullable
    String summary() {
        Body body = summaryBody();
        return body == null ? null : body.html;
    }

    Draft.Plain plain() {
        return new Draft.Plain(title != null && titleIsText, isPlain(summaryBody()), isPlain(contentBody()));
    }

    private static boolean isPlain(@Nullable Body body) {
        return body != null && !body.wasHtml;
    }

    /// The content proper; else the longer of two texts that both describe the entry.
    private @Nullable Body contentBody() {
        if (content != null || description == null) {
            return content;
        }
        if (summary != null && !summary.html.equals(description.html)) {
            return description;
        }
        return notes != null && notes.isLonger(description) ? notes : null;
    }

    private @Nullable Body summaryBody() {
        for (Body each : Arrays.asList(summary, description, notes, otherSummary, lastSummary)) {
            if (each != null) {
                return each;
            }
        }
        return null;
    }
}
