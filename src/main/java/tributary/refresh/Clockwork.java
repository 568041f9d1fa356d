package tributary.refresh;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.quartz.CronExpression;
import org.quartz.CronScheduleBuilder;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tributary.cadence.Cron;

/// What makes it go: a tick each second, and Quartz, of which we ask a chore each night and what a cron expression
/// means.
///
/// The tick is a plain thread that sleeps between two ticks: a trigger of Quartz waits for a time on the clock, and
/// would stand still when that is set back. What is due is written in the store, so nothing is lost with any of it.
public final class Clockwork implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);
    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    /// At night, at an odd minute: most chores of most machines run at the full hour.
    private static final String NIGHTLY = "0 23 3 * * ?";

    private static final Duration TICK = Duration.ofSeconds(1);

    private final Scheduler scheduler;
    private final ReentrantLock door = new ReentrantLock();
    private @Nullable Thread ticking;
    private boolean closed;

    public Clockwork() {
        var properties = new Properties();
        properties.setProperty("org.quartz.scheduler.instanceName", "tributary-" + UUID.randomUUID());
        properties.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        properties.setProperty("org.quartz.threadPool.threadCount", "1");
        properties.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        properties.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        try {
            scheduler = new StdSchedulerFactory(properties).getScheduler();
        } catch (SchedulerException e) {
            throw new IllegalStateException("the scheduler cannot be made", e);
        }
    }

    /// Runs `tick` each second (a tick that takes longer delays the next one) and `chore` each night.
    public void start(Runnable tick, Runnable chore) {
        try {
            scheduler.setJobFactory((_, _) -> _ -> run("chore", chore));
            scheduler.scheduleJob(
                    JobBuilder.newJob(Job.class).withIdentity("chore").build(),
                    TriggerBuilder.newTrigger()
                            .withIdentity("chore")
                            .withSchedule(
                                    CronScheduleBuilder.cronSchedule(NIGHTLY).inTimeZone(UTC))
                            .build());
            scheduler.start();
        } catch (SchedulerException e) {
            throw new IllegalStateException("the scheduler cannot be started", e);
        }
        ticking = Thread.ofPlatform().name("tick").daemon().start(() -> tickOn(tick));
    }

    private void tickOn(Runnable tick) {
        try {
            while (tickOnce(tick)) {
                Thread.sleep(TICK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed while it slept
        }
    }

    private boolean tickOnce(Runnable tick) {
        door.lock();
        try {
            if (!closed) {
                run("tick", tick);
            }
            return !closed;
        } finally {
            door.unlock();
        }
    }

    /// A step that fails is logged; the next one runs all the same.
    private static void run(String name, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.error("the {} failed: {}", name, e.toString(), e);
        }
    }

    /// Why this is no cron expression; empty when it is one.
    public static Optional<String> flaw(String expression) {
        try {
            new CronExpression(expression);
            return Optional.empty();
        } catch (ParseException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /// Lets a running tick finish; no other begins.
    @Override
    public void close() {
        door.lock();
        try {
            closed = true;
            if (ticking != null) {
                ticking.interrupt();
            }
        } finally {
            door.unlock();
        }
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException e) {
            LOG.warn("the scheduler did not stop cleanly: {}", e.getMessage());
        }
    }

    /// What cron expressions mean.
    public static final class Calendar implements Cron {
        @Override
        public Optional<Instant> next(String expression, Instant after) {
            try {
                var cron = new CronExpression(expression);
                cron.setTimeZone(UTC);
                return Optional.ofNullable(cron.getNextValidTimeAfter(Date.from(after)))
                        .map(Date::toInstant);
            } catch (ParseException e) {
                throw new IllegalArgumentException(
                        "the configuration let a bad cron expression pass: " + expression, e);
            }
        }
    }
}
