package tributary.tool;

import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;

/// A file that could not be had.
final class Unreadable {
    private Unreadable() {}

    /// Why, in words for a person.
    static String why(Exception fault) {
        return switch (fault) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "it may not be read";
            case InvalidPathException _ -> "that is no file name";
            default -> fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
        };
    }
}
