package org.milepost.standalone;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Rejected;
import org.milepost.api.TrustId;
import org.milepost.api.access.Holding;
import org.milepost.api.access.Office;
import org.milepost.api.phase.PhaseQuery.BoardOf;
import org.milepost.edge.messages.Asker;
import org.milepost.query.Records;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * After a start the code that answers questions about the past has never run, and the first question would take several times
 * as long as any later one. So one thread, while everybody else is served already, asks for the trust's phase board as it was
 * in each of the last ten winters, as the CEO would; nobody sees the answers and nothing is kept of them.
 */
final class FirstQuestions implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FirstQuestions.class);
    private static final int WINTERS = 10;

    private final Records records;
    private final Asker asker;
    private volatile boolean wanted;
    private volatile Thread thread = new Thread();

    FirstQuestions(Records records, Asker asker) {
        this.records = records;
        this.asker = asker;
    }

    @Override
    public void start() {
        wanted = true;
        thread = Thread.ofPlatform().daemon().name("first questions").start(this::ask);
    }

    private void ask() {
        try {
            for (TrustId trust : records.trusts()) {
                Optional<ActorId> ceo = records.trust(trust).holdersOf(Office.CEO, records.today()).stream()
                        .findFirst()
                        .map(Holding::person);
                LocalDate winter = records.today().withMonth(1).withDayOfMonth(20);
                for (int i = 1; i <= WINTERS && wanted && ceo.isPresent(); i++) {
                    ask(trust, winter.minusYears(i), ceo.get());
                }
            }
        } catch (RuntimeException e) {
            if (wanted) {
                LOG.warn(
                        "The first questions after the start could not be asked; whoever asks first will wait longer",
                        e);
            }
        }
    }

    private void ask(TrustId trust, LocalDate day, ActorId ceo) {
        AsOf then =
                new AsOf(Optional.of(day), Optional.of(day.atTime(12, 0).toInstant(ZoneOffset.UTC)), Optional.empty());
        try {
            asker.ask(new BoardOf(trust, then), ceo);
        } catch (Rejected e) {
            LOG.debug("Not to be asked about {}: {}", day, e.getMessage());
        }
    }

    @Override
    public void stop() {
        wanted = false;
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    /** Last of all to start, and first to stop. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
