package tributary.extract;

import java.io.IOException;
import java.nio.file.Path;
import tributary.page.Page;

/// What is found on labelled pages, compared with the labels: a row of the table that [Ablation] prints.
public final class Scoring {
    private final Marks marks = new Marks();

    /// Reads all labelled pages of a folder.
    public Scoring(Path data) throws IOException {
        for (Labelled page : Labelled.in(data)) {
            marks.add(page, Extract.page(Page.of(page.bytes())).text());
        }
    }

    @Override
    public String toString() {
        return marks.toString();
    }
}
