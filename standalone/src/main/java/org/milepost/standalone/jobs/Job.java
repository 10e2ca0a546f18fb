package org.milepost.standalone.jobs;

import java.time.Instant;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.standalone.importing.ImportSummary;

/**
 * How a job stands.
 *
 * @param job its id
 * @param kind what is imported, by the command line's word; absent of a rebuild
 * @param trust into whose record, by the trust's group UID; absent where the table of the country is filled
 * @param step what it is at
 * @param percent how much of that step is done
 * @param because why it was refused, or that it failed, in a sentence
 * @param events how many events a rebuild has read, or an export has gone through
 * @param summary what came of an import
 */
public record Job(
        String job,
        Task task,
        Optional<String> kind,
        Optional<Integer> trust,
        boolean dryRun,
        State state,
        ActorId askedBy,
        Instant askedAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<String> step,
        int percent,
        Optional<String> because,
        Optional<Long> events,
        Optional<ImportSummary> summary) {

    /** What there is to do. */
    public enum Task {
        IMPORT,
        REBUILD,
        EXPORT
    }

    /** Where a job is in its life. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        /** It could not be done as asked; nothing more is recorded. */
        REFUSED,
        /** A fault of Milepost's; what was recorded before it stands, and the same import again goes on from there. */
        FAILED
    }

    /** Whether nothing more will become of it. */
    public boolean isOver() {
        return endedAt.isPresent();
    }
}
