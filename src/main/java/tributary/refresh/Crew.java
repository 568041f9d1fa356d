package tributary.refresh;

/// Who carries errands out: in the program a virtual thread for each, in the simulation a queue of events.
interface Crew {
    /// Asks, waits for the answer, and settles.
    void start(Errand errand);

    /// Runs a step of the dispatcher soon, elsewhere.
    void soon(Runnable step);

    /// Tells those under way that nobody waits for them.
    void stop();
}
