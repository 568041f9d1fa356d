package tributary.desk;

import tributary.answer.Answer;
import tributary.answer.Ask;
import tributary.answer.Qualities;
import tributary.pages.ErrorPage;
import tributary.press.Format;
import tributary.press.Site;
import tributary.query.Parameters;

/// What is said to whoever asked for something that is not there, or not like that. No answer repeats the request.
final class Refusal {
    private Refusal() {}

    /// The reason in one line: on a page for browsers, bare for programs.
    static Answer badRequest(Site site, Ask ask, Parameters.BadValue bad) {
        String reason = String.valueOf(bad.getMessage());
        boolean page = Qualities.best(ask.header("accept")) == Format.HTML;
        return (page ? Answer.page(400, ErrorPage.write(site, "Bad request", reason)) : Answer.line(400, reason))
                .with("Vary", "Accept");
    }

    /// For what is not there: a page for browsers, a line for programs.
    static Answer notFound(Site site, Ask ask) {
        if (Qualities.best(ask.header("accept")) != Format.HTML) {
            return Answer.line(404, "Not found.").with("Vary", "Accept");
        }
        byte[] page = ErrorPage.write(
                site,
                "Not found",
                "There is nothing here. The feeds may have been renamed; the home page lists them all.");
        return Answer.page(404, page).with("Vary", "Accept");
    }
}
