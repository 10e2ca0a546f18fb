package org.milepost.standalone.jobs;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.standalone.importing.ImportKind;
import org.milepost.standalone.importing.ImportSource;
import org.milepost.standalone.importing.ImportSummary;
import org.milepost.standalone.importing.Progress;
import org.milepost.standalone.intake.Watch;

/** A job while it lives: told how far it is by whoever does it, asked by whoever looks. */
final class RunningJob implements Watch {
    /** What a job is about. */
    record About(String job, Job.Task task, Optional<ImportKind> kind, Optional<Integer> trust, boolean dryRun) {}

    private final About about;
    private final ActorId askedBy;
    private final Instant askedAt;
    private final Clock clock;
    private Job.State state = Job.State.WAITING;
    private Optional<Instant> startedAt = Optional.empty();
    private Optional<Instant> endedAt = Optional.empty();
    private Optional<String> step = Optional.empty();
    private int percent;
    private Optional<String> because = Optional.empty();
    private Optional<Long> events = Optional.empty();
    private Optional<ImportSummary> summary = Optional.empty();

    RunningJob(About about, ActorId askedBy, Clock clock) {
        this.about = about;
        this.askedBy = askedBy;
        this.askedAt = clock.instant();
        this.clock = clock;
    }

    String id() {
        return about.job();
    }

    ActorId askedBy() {
        return askedBy;
    }

    synchronized Job now() {
        return new Job(
                about.job(),
                about.task(),
                about.kind().map(ImportKind::word),
                about.trust(),
                about.dryRun(),
                state,
                askedBy,
                askedAt,
                startedAt,
                endedAt,
                step,
                percent,
                because,
                events,
                summary);
    }

    synchronized boolean isOver() {
        return endedAt.isPresent();
    }

    synchronized void starts() {
        state = Job.State.RUNNING;
        startedAt = Optional.of(clock.instant());
    }

    synchronized void imported(ImportSummary result) {
        summary = Optional.of(result);
        ends(Job.State.DONE);
    }

    synchronized void rebuilt(long read) {
        events = Optional.of(read);
        ends(Job.State.DONE);
    }

    synchronized void exported(long written) {
        events = Optional.of(written);
        ends(Job.State.DONE);
    }

    synchronized void ends(Job.State how, String why) {
        because = Optional.of(why);
        ends(how);
    }

    private void ends(Job.State how) {
        state = how;
        endedAt = Optional.of(clock.instant());
        if (how == Job.State.DONE) {
            percent = 100;
            step = Optional.empty();
        }
    }

    @Override
    public Progress reading(ImportSource source) {
        return at("reading " + source.name(), source.file().toFile().length());
    }

    @Override
    public Progress recording(long rows) {
        return at("recording", rows);
    }

    /** An export's progress: told of the events written, of so many. */
    Progress exporting(long whole) {
        return at("writing the events", whole);
    }

    /** A rebuild's progress: told of the events read, of so many. */
    Progress rebuilding(long whole) {
        return at("reading the record into the views", whole);
    }

    private synchronized Progress at(String name, long whole) {
        step = Optional.of(name);
        percent = 0;
        return done -> done(done, whole);
    }

    private synchronized void done(long done, long whole) {
        percent = (int) Math.min(100, done * 100 / Math.max(1, whole));
    }
}
