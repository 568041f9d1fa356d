package tributary.cli;

import sun.misc.Signal;

/// What the operating system asks of a running program. A signal that this system does not know is left alone.
@SuppressWarnings("sunapi")
final class Signals {
    private Signals() {}

    /// SIGTERM and SIGINT: stop cleanly, and exit 0.
    static void onStop(Runnable step) {
        on("TERM", step);
        on("INT", step);
    }

    /// SIGHUP: read the configuration again.
    static void onHangUp(Runnable step) {
        on("HUP", step);
    }

    private static void on(String name, Runnable step) {
        try {
            Signal.handle(new Signal(name), _ -> step.run());
        } catch (IllegalArgumentException e) {
            System.getLogger(Signals.class.getName())
                    .log(System.Logger.Level.DEBUG, "no signal {0} here: {1}", name, e.getMessage());
        }
    }
}
