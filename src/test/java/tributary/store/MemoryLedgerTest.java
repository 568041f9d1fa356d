package tributary.store;

/// The contracts on the ledger by which the simulation runs.
class MemoryLedgerTest implements LedgerContract, MannersContract {
    private final MemoryLedger ledger = new MemoryLedger();

    @Override
    public Ledger reopened() {
        return ledger.forgetLeases();
    }
}
