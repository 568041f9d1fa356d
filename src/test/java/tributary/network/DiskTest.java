package tributary.network;

import static org.assertj.core.api.Assertions.assertThat;
import static tributary.network.HttpFetcherTest.assertFailed;
import static tributary.network.HttpFetcherTest.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tributary.fetch.Failure;
import tributary.fetch.Reply;
import tributary.fetch.Request;
import tributary.fetch.Validators;

class DiskTest {
    @TempDir
    Path root;

    private Path folder;

    @BeforeEach
    void files() throws IOException {
        folder = Files.createDirectories(root.resolve("inside/samples"));
        Files.writeString(folder.resolve("feed.xml"), "<rss/>");
        Files.writeString(root.resolve("secret"), "s3cret");
    }

    @Test
    void aFileIsReadOnceAndThenOnlyWhenItChanges() throws IOException {
        Reply first = read("samples/feed.xml", Validators.NONE);
        assertThat(text(first)).isEqualTo("<rss/>");
        Validators validators = ((Reply.Fresh) first).answer().validators();

        assertThat(read("samples/feed.xml", validators)).isInstanceOf(Reply.Unchanged.class);

        Files.setLastModifiedTime(folder.resolve("feed.xml"), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        assertThat(read("samples/feed.xml", validators)).isInstanceOf(Reply.Fresh.class);
    }

    @Test
    void nothingOutsideOfTheFolderIsRead() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.xml"), root.resolve("secret"));

        assertFailed(read("../secret", Validators.NONE), Failure.FILE, "lies outside");
        assertFailed(read("samples/link.xml", Validators.NONE), Failure.FILE, "lies outside");
        assertFailed(read(root.resolve("secret").toString(), Validators.NONE), Failure.FILE, "lies outside");
    }

    @Test
    void whatIsNoFileIsTold() {
        assertFailed(read("samples", Validators.NONE), Failure.FILE, "is not a plain file");
        assertFailed(read("missing.xml", Validators.NONE), Failure.FILE, "the file missing.xml does not exist");
    }

    @Test
    void aFileHasTheSameLimitAsAnAnswer() {
        var request = new Request.File(Path.of("samples/feed.xml"), root.resolve("inside"), Validators.NONE, 5);

        assertFailed(new Disk().read(request), Failure.TOO_LARGE, "larger than 5 bytes");
    }

    private Reply read(String file, Validators validators) {
        return new Disk().read(new Request.File(Path.of(file), root.resolve("inside"), validators, 1000));
    }
}
