package org.milepost.standalone.jobs;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.milepost.api.ActorId;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.standalone.importing.WrongShape;
import org.milepost.standalone.intake.ImportRefused;
import org.milepost.standalone.ledger.ExportRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs one after another and remembers the latest, until the process ends: what a job recorded is in the record, how it
 * went is nobody's history.
 */
public final class Jobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    static final int MOST_WAITING = 20;
    private static final int MOST_REMEMBERED = 100;
    private static final long PATIENCE_SECONDS = 20;

    private final Clock clock;
    private final ExecutorService runner = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("jobs").factory());
    private final Deque<RunningJob> jobs = new ArrayDeque<>();

    public Jobs(Clock clock) {
        this.clock = clock;
    }

    /**
     * Takes a job on.
     *
     * @param afterwards what is to be tidied up, however it ends
     * @throws Rejected where too many are waiting
     */
    Job take(RunningJob.About about, ActorId askedBy, Consumer<RunningJob> work, Runnable afterwards) {
        RunningJob job = new RunningJob(about, askedBy, clock);
        synchronized (jobs) {
            if (jobs.stream().filter(other -> !other.isOver()).count() >= MOST_WAITING) {
                afterwards.run();
                throw new Rejected(Rejection.rule(
                        "jobs.too-many", "%d jobs are waiting: send this one later.".formatted(MOST_WAITING)));
            }
            jobs.addFirst(job);
            while (jobs.size() > MOST_REMEMBERED) {
                jobs.removeLast();
            }
            runner.execute(() -> run(job, work, afterwards));
        }
        return job.now();
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }

    private static void run(RunningJob job, Consumer<RunningJob> work, Runnable afterwards) {
        job.starts();
        try {
            work.accept(job);
        } catch (ImportRefused | WrongShape | ExportRefused e) {
            job.ends(Job.State.REFUSED, String.valueOf(e.getMessage()));
        } catch (Rejected e) {
            job.ends(Job.State.REFUSED, e.rejection().because());
        } catch (RuntimeException e) {
            LOG.error("Job {} failed", job.id(), e);
            job.ends(
                    Job.State.FAILED,
                    "Something went wrong in Milepost; its log says what, under the job's id. What was recorded before stands.");
        } finally {
            afterwards.run();
        }
    }

    /** The jobs of that sort, the latest first. */
    List<Job> all(Predicate<ActorId> askedBy) {
        synchronized (jobs) {
            return jobs.stream()
                    .filter(job -> askedBy.test(job.askedBy()))
                    .map(RunningJob::now)
                    .toList();
        }
    }

    Optional<Job> find(String id, Predicate<ActorId> askedBy) {
        return all(askedBy).stream().filter(job -> job.job().equals(id)).findFirst();
    }

    /** What is running ends with its transaction; a batch that is not committed leaves nothing. */
    @Override
    public void close() {
        runner.shutdownNow();
        try {
            if (!runner.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn(
                        "A job was still running when Milepost stopped; what it had not recorded yet is not recorded.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
