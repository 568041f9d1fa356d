package tributary.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tributary.answer.Answer;
import tributary.answer.Ask;
import tributary.article.CategoryPath;
import tributary.json.Json;
import tributary.report.Inside;

/// `POST /api/v1/refresh`: starts a pass over the sources of a place.
final class RefreshDoor {
    private final Inside inside;
    private final Groves groves;

    RefreshDoor(Inside inside, Groves groves) {
        this.inside = inside;
        this.groves = groves;
    }

    /// 202 with the id of the pass; the body and what is in it are optional.
    Answer answer(Ask ask) {
        var server = inside.live().get().configuration().server();
        Optional<Answer> bar = Gate.barsCommand(ask, server.adminToken());
        if (bar.isPresent()) {
            return bar.get();
        }
        Optional<String> text = ask.body().get();
        if (text.isEmpty()) {
            return Answer.line(413, "The body may have " + Ask.MAX_BODY + " bytes at most.");
        }
        Optional<Map<String, Object>> body = text.get().isBlank() ? Optional.of(Map.of()) : Json.read(text.get());
        return body.map(this::refresh).orElseGet(() -> Answer.line(400, "The body is not a JSON object."));
    }

    private Answer refresh(Map<String, Object> body) {
        Object path = body.get("path");
        Object force = body.get("force");
        if (path != null && !(path instanceof String)) {
            return Answer.line(400, "path is a text such as \"tech\".");
        }
        if (force != null && !(force instanceof Boolean)) {
            return Answer.line(400, "force is true or false.");
        }
        Optional<CategoryPath> place = place(path == null ? "" : path.toString());
        if (place.isEmpty()) {
            return Answer.line(400, "path is not a path of the tree.");
        }
        if (!groves.atlas().has(place.get())) {
            return Answer.line(404, "The tree has no such path.");
        }
        long pass = inside.refresher().refresh(place.get(), Boolean.TRUE.equals(force));
        byte[] json = (Json.write(Map.of("pass", pass)) + "\n").getBytes(StandardCharsets.UTF_8);
        return Answer.fresh(202, "application/json; charset=utf-8", json);
    }

    private static Optional<CategoryPath> place(String path) {
        return path.isEmpty() ? Optional.of(CategoryPath.ALL) : Locator.place(List.of(path.split("/", -1)));
    }
}
