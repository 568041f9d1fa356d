package tributary.tool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tributary.extract.Extract;
import tributary.extract.Extracted;
import tributary.gist.Blocks;
import tributary.gist.Wall;
import tributary.html.Texts;
import tributary.page.Page;
import tributary.wire.Envelope;

/// Finds the article in a web page, up to where that asks its reader to pay, as articles of feeds have it.
final class ExtractTool implements Tool {
    private final Documents documents;

    ExtractTool(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Map<String, ?> answer(Line line) {
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("file", line.text("file").orElse(null));
        switch (documents.of(line)) {
            case Documents.Got.Document(Envelope envelope) -> add(page(envelope, line), answer);
            case Documents.Got.Nothing(String reason) -> answer.put("error", reason);
        }
        return answer;
    }

    private static Extracted page(Envelope envelope, Line line) {
        return Extract.page(new Page(
                envelope.body(),
                envelope.uri(),
                envelope.contentType(),
                line.text("title").orElse(null),
                line.text("summary").orElse(null)));
    }

    private static void add(Extracted found, Map<String, @Nullable Object> answer) {
        List<String> authors = found.authors();
        answer.put("title", found.title());
        answer.put("author", authors.isEmpty() ? null : authors.size() == 1 ? authors.getFirst() : authors);
        answer.put("published", found.published());
        answer.put("image", found.image());
        answer.put("language", found.language());
        Blocks.Rest story = Wall.without(found.html(), found.text());
        answer.put("html", story.html());
        answer.put("text", story.removed().isEmpty() ? found.text() : Texts.paragraphs(story.html()));
    }
}
