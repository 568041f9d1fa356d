package tributary.refresh;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A virtual thread for each errand.
final class Threads implements Crew {
    private final Set<Thread> underWay = ConcurrentHashMap.newKeySet();

    @Override
    public void start(Errand errand) {
        Thread thread = Thread.ofVirtual().name("visit " + errand.source().id()).unstarted(() -> {
            try {
                errand.ask();
                errand.settle();
            } finally {
                underWay.remove(Thread.currentThread());
            }
        });
        underWay.add(thread);
        thread.start();
    }

    @Override
    public void soon(Runnable step) {
        Thread.ofVirtual().name("dispatch").start(step);
    }

    @Override
    public void stop() {
        underWay.forEach(Thread::interrupt);
    }
}
