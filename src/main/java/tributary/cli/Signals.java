package tributary.cli;

import java.lang.reflect.Proxy;

/// What the operating system asks of a running program.
///
/// The JDK's only door to signals is `sun.misc.Signal`, and naming it is a compiler warning that nothing switches off;
/// so it is reached by reflection.
final class Signals {
    private Signals() {}

    /// SIGTERM and SIGINT: stop cleanly, and exit 0.
    static void onStop(Runnable step) {
        on("TERM", step);
        on("INT", step);
    }

    /// SIGHUP: read the configuration again. A system without it has no such signal to send.
    static void onHangUp(Runnable step) {
        if (!System.getProperty("os.name", "").startsWith("Windows")) {
            on("HUP", step);
        }
    }

    private static void on(String name, Runnable step) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object ours =
                    Proxy.newProxyInstance(Signals.class.getClassLoader(), new Class<?>[] {handler}, (_, _, _) -> {
                        step.run();
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), ours);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this Java has no way to hear SIG" + name, e);
        }
    }
}
