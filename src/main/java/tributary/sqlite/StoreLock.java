package tributary.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import tributary.store.StoreFailure;

/// The right to be the one process on a database: a lock of the operating system on the file `NAME.lock` beside it,
/// which ends with the process however it ends.
///
/// The file also says which process has it, and whether the database was left in good order: `open` is written once
/// it holds something, `closed` when it was closed.
public final class StoreLock implements AutoCloseable {
    private static final int MAX_TEXT = 200;

    /// How the process before left the database.
    enum Left {
        NEVER_OPENED,
        OPEN,
        CLOSED
    }

    private final FileChannel channel;
    private final Left left;

    private StoreLock(FileChannel channel, Left left) {
        this.channel = channel;
        this.left = left;
    }

    /// Makes the folder when it is missing and takes the lock.
    ///
    /// @throws StoreFailure with a message for the user: no folder, read-only, or held by another process
    public static StoreLock take(Path database) {
        DatabaseFile.prepareFolder(database);
        Path file = database.resolveSibling(database.getFileName() + ".lock");
        FileChannel channel = open(file);
        try {
            if (lock(channel) == null) {
                throw new StoreFailure("another process" + holder(read(channel)) + " works on " + database
                        + " and holds the lock " + file + "; stop it first");
            }
            return new StoreLock(channel, left(read(channel)));
        } catch (IOException e) {
            throw new StoreFailure("cannot lock " + file + ": " + e.getMessage(), e);
        }
    }

    Left left() {
        return left;
    }

    public void opened() {
        write("open");
    }

    public void closed() {
        write("closed");
    }

    /// True until the lock is given back.
    public boolean held() {
        return channel.isOpen();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreFailure("cannot give the lock back: " + e.getMessage(), e);
        }
    }

    private static FileChannel open(Path file) {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new StoreFailure("cannot write " + file + ": the folder is read-only or the disk is full", e);
        }
    }

    /// A channel whose lock was refused stays open on purpose: closing it would end the lock that this very process
    /// may hold through another channel (POSIX).
    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        var buffer = ByteBuffer.allocate(MAX_TEXT);
        channel.read(buffer, 0);
        return StandardCharsets.UTF_8.decode(buffer.flip()).toString();
    }

    private static String holder(String text) {
        String process = text.lines().findFirst().orElse("");
        return process.matches("[0-9]+") ? " (" + process + ")" : "";
    }

    private static Left left(String text) {
        return switch (text.lines().skip(1).findFirst().orElse("")) {
            case "open" -> Left.OPEN;
            case "closed" -> Left.CLOSED;
            default -> Left.NEVER_OPENED;
        };
    }

    private void write(String state) {
        String text = ProcessHandle.current().pid() + "\n" + state + "\n";
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException e) {
            throw new StoreFailure("cannot write the lock: " + e.getMessage(), e);
        }
    }
}
