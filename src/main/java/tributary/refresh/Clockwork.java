package tributary.refresh;

import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.TimeZone;
import java.util.UUID;
import org.quartz.CronExpression;
import org.quartz.CronScheduleBuilder;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.ScheduleBuilder;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Quartz, and all we ask of it: a tick each second, a chore each night, and what a cron expression means.
///
/// The scheduler lives in memory: what is due is written in the store, so nothing is lost with it.
public final class Clockwork implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);
    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    /// At night, at an odd minute: most chores of most machines run at the full hour.
    private static final String NIGHTLY = "0 23 3 * * ?";

    private final Scheduler scheduler;

    public Clockwork() {
        var properties = new Properties();
        properties.setProperty("org.quartz.scheduler.instanceName", "tributary-" + UUID.randomUUID());
        properties.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        properties.setProperty("org.quartz.threadPool.threadCount", "2");
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
            scheduler.setJobFactory((bundle, _) -> {
                Runnable step = bundle.getJobDetail().getKey().getName().equals("tick") ? tick : chore;
                return new Step(step);
            });
            schedule(
                    "tick",
                    SimpleScheduleBuilder.repeatSecondlyForever()
                            .withMisfireHandlingInstructionNextWithRemainingCount());
            schedule("chore", CronScheduleBuilder.cronSchedule(NIGHTLY).inTimeZone(UTC));
            scheduler.start();
        } catch (SchedulerException e) {
            throw new IllegalStateException("the scheduler cannot be started", e);
        }
    }

    private <T extends Trigger> void schedule(String name, ScheduleBuilder<T> when) throws SchedulerException {
        scheduler.scheduleJob(
                JobBuilder.newJob(Step.class).withIdentity(name).build(),
                TriggerBuilder.newTrigger()
                        .withIdentity(name)
                        .withSchedule(when)
                        .startNow()
                        .build());
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

    /// A step that fails is logged; the next one runs all the same.
    @org.quartz.DisallowConcurrentExecution
    private static final class Step implements Job {
        private final Runnable step;

        private Step(Runnable step) {
            this.step = step;
        }

        @Override
        public void execute(org.quartz.JobExecutionContext context) {
            try {
                step.run();
            } catch (RuntimeException e) {
                LOG.error("{} failed: {}", context.getJobDetail().getKey().getName(), e.toString(), e);
            }
        }
    }
}
