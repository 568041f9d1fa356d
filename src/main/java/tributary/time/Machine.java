package tributary.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/// The machine's own count of time. Linux tells it in `/proc`, the time asleep included; elsewhere it is the JVM's, and
/// a run of the machine is no longer than one of the program.
public final class Machine implements Steady {
    private static final Path UPTIME = Path.of("/proc/uptime");
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    private final String boot;
    private final boolean linux;

    public Machine() {
        String told = "";
        try {
            told = Files.isReadable(UPTIME) ? Files.readString(BOOT).strip() : "";
        } catch (IOException e) {
            // not Linux, or not to be told: what the JVM counts will do
            told = "";
        }
        linux = !told.isEmpty();
        boot = linux ? told : UUID.randomUUID().toString();
    }

    @Override
    public String boot() {
        return boot;
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Duration uptime() {
        if (!linux) {
            return Duration.ofNanos(System.nanoTime());
        }
        try {
            String seconds = Files.readString(UPTIME).split(" ", 2)[0];
            return Duration.ofMillis(Math.round(Double.parseDouble(seconds) * 1000));
        } catch (IOException e) {
            throw new IllegalStateException(UPTIME + " was readable and is no more", e);
        }
    }
}
