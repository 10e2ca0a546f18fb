package org.milepost.standalone.ledger;

import java.time.Duration;
import org.milepost.api.StoreUnavailable;
import org.milepost.edge.ledger.Difference;
import org.milepost.edge.ledger.Ledger;
import org.milepost.edge.ledger.LedgerCheck;
import org.milepost.standalone.store.Appender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks at the record when Milepost starts, makes the checkpoint of the day while it runs, and notes at the end what it leaves
 * behind. Where the record is not what it was, nothing more is recorded, and everything can still be read.
 */
public final class LedgerWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerWatch.class);
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final Ledger ledger;
    private final Appender appender;
    private volatile Thread watch = new Thread();

    /** Looks at the record at once: whoever gets a watch knows that nothing was found, or that writing has stopped. */
    public LedgerWatch(Ledger ledger, LedgerCheck check, Appender appender) {
        this.ledger = ledger;
        this.appender = appender;
        check.all().ifPresent(difference -> stop(appender, difference));
    }

    private static void stop(Appender appender, Difference difference) {
        appender.stop(StoreUnavailable.changed(difference.toString()));
    }

    @Override
    public void start() {
        watch = Thread.ofPlatform().daemon().name("ledger").start(this::watch);
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        if (appender.stopped().isPresent()) {
            return;
        }
        try {
            ledger.checkpointOfTheDay();
            ledger.seeAll();
        } catch (RuntimeException e) {
            LOG.error("The checkpoint of the day could not be made; it is tried again in {}", EVERY, e);
        }
    }

    @Override
    public void stop() {
        watch.interrupt();
        try {
            watch.join(Duration.ofSeconds(5));
            if (appender.stopped().isEmpty()) {
                ledger.seeAll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("What was recorded last could not be noted for the next start", e);
        }
    }

    @Override
    public boolean isRunning() {
        return watch.isAlive();
    }

    /** After Axon has started, and before it stops: nothing is recorded behind its back. */
    @Override
    public int getPhase() {
        return 1;
    }
}
