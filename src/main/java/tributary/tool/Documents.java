package tributary.tool;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tributary.fetch.Fetcher;
import tributary.fetch.Reply;
import tributary.fetch.Request;
import tributary.fetch.Validators;
import tributary.wire.Envelope;

/// Gets the document that a line names: the bytes of its file, or what its URL answers.
public final class Documents {
    private static final int MAX_BYTES = 64 << 20;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Supplier<Fetcher> fetcher;

    /// The fetcher is made only when a line names no file.
    public Documents(Supplier<Fetcher> fetcher) {
        this.fetcher = fetcher;
    }

    /// What came of it: an envelope, or why there is none.
    public sealed interface Got {
        record Document(Envelope envelope) implements Got {}

        record Nothing(String reason) implements Got {}
    }

    public Got of(Line line) {
        URI uri = line.uri("url").orElse(null);
        String file = line.text("file").orElse(null);
        if (file != null && !file.equals(line.text("url").orElse(null))) {
            return read(file, uri, line);
        }
        return uri == null ? new Got.Nothing("no file and no url to read") : fetched(uri);
    }

    private static Got read(String file, @Nullable URI uri, Line line) {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            byte[] body = in.readNBytes(MAX_BYTES + 1);
            if (body.length > MAX_BYTES) {
                return new Got.Nothing(file + " is larger than " + MAX_BYTES + " bytes");
            }
            return new Got.Document(new Envelope(
                    body,
                    uri,
                    line.header("content-type").orElse(null),
                    line.header("content-location").orElse(null)));
        } catch (IOException | InvalidPathException e) {
            return new Got.Nothing(file + " cannot be read: " + Unreadable.why(e));
        }
    }

    private Got fetched(URI uri) {
        Reply reply = fetcher.get().fetch(new Request.Http(uri, Validators.NONE, Map.of(), TIMEOUT, MAX_BYTES));
        return switch (reply instanceof Reply.Moved moved ? moved.reply() : reply) {
            case Reply.Fresh(var answer, byte[] body, String _) ->
                new Got.Document(new Envelope(
                        body,
                        answer.uri(),
                        answer.header("content-type").orElse(null),
                        answer.header("content-location").orElse(null)));
            case Reply.Failed failed -> new Got.Nothing(failed.reason());
            case Reply.Throttled throttled -> status(uri, throttled.answer().status());
            case Reply.Unchanged unchanged -> status(uri, unchanged.answer().status());
            case Reply.Gone gone -> status(uri, gone.answer().status());
            case Reply.Moved moved -> new Got.Nothing("redirected twice over: " + moved.to());
        };
    }

    private static Got status(URI uri, int status) {
        return new Got.Nothing(uri.getHost() + " answered " + status);
    }
}
