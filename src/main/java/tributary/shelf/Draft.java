package tributary.shelf;

import java.time.Instant;
import java.util.function.Function;
import tributary.press.Sheet;

/// A document before it has a date: when the newest of what it shows came to us (`Instant.EPOCH`: it shows nothing
/// that has a date), and how it is written as of the moment it last changed.
public record Draft(Instant newest, Function<Instant, Sheet> write) {}
