package tributary.network;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import tributary.connect.Reasons;
import tributary.fetch.Answer;
import tributary.fetch.Failure;
import tributary.fetch.Reply;
import tributary.fetch.Request;

/// Files below the folder of feeds.yaml, asked like web addresses: the time and the size of a file are its validator.
final class Disk {
    private final Bodies bodies = new Bodies();

    Reply read(Request.File request) {
        Path name = request.file().getFileName() == null
                ? request.file()
                : request.file().getFileName();
        try {
            Path folder = request.folder().toRealPath();
            Path file = folder.resolve(request.file()).toRealPath();
            if (!file.startsWith(folder)) {
                return failed(name, "lies outside of the folder of feeds.yaml");
            }
            var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile() ? read(request, file, attributes) : failed(name, "is not a plain file");
        } catch (NoSuchFileException e) {
            return failed(name, "does not exist");
        } catch (Bodies.TooLarge e) {
            return Reasons.failure(Failure.TOO_LARGE, "the file " + name + " is " + e.getMessage());
        } catch (IOException e) {
            return failed(name, "cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private Reply read(Request.File request, Path file, BasicFileAttributes attributes) throws IOException {
        String etag = "\"" + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS) + "-" + attributes.size() + "\"";
        var headers = Map.of("etag", List.of(etag));
        if (etag.equals(request.validators().etag())) {
            return new Reply.Unchanged(new Answer(304, file.toUri(), headers));
        }
        try (var channel = Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
                var in = Channels.newInputStream(channel)) {
            return new Reply.Fresh(new Answer(200, file.toUri(), headers), bodies.read(in, "", request.maxBytes()));
        }
    }

    private static Reply failed(Path name, String what) {
        return Reasons.failure(Failure.FILE, "the file " + name + " " + what);
    }
}
