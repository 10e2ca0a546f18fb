package org.milepost.query;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs the coordinator of the live projection. When the projection has all the events it can queue, Axon's coordinator looks
 * again after 100 ms, but the queue is empty long before; here it looks again at once.
 */
final class PromptCoordinator extends ScheduledThreadPoolExecutor {
    private static final long AXONS_WAIT_MILLIS = 100;
    private static final long WAIT_MILLIS = 2;

    PromptCoordinator() {
        super(1, Thread.ofPlatform().daemon().name("views-coordinator").factory());
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        long millis = unit.toMillis(delay);
        return super.schedule(task, millis == AXONS_WAIT_MILLIS ? WAIT_MILLIS : millis, TimeUnit.MILLISECONDS);
    }
}
