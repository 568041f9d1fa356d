package tributary.visit;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import tributary.cadence.Cron;
import tributary.time.Steady;

/// What differs between a real run and a simulated one: the time, set by people and not, the dice, and what cron means.
public record Surroundings(InstantSource clock, Steady steady, RandomGenerator random, Cron cron) {}
