package org.milepost.query.rap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.SchoolId;
import org.milepost.api.rap.Judgement;
import org.milepost.api.rap.Objective;
import org.milepost.api.rap.RapApprover;
import org.milepost.api.rap.RapContent;
import org.milepost.api.rap.Raps.Glance;
import org.milepost.api.rap.Raps.Monitored;
import org.milepost.api.rap.Raps.MustApprove;
import org.milepost.api.rap.Raps.ObjectiveRecord;
import org.milepost.api.rap.Raps.Rap;
import org.milepost.api.rap.Raps.State;
import org.milepost.api.rap.Raps.Step;
import org.milepost.api.rap.Raps.Version;
import org.milepost.api.strategy.BandTerms;
import org.milepost.api.trust.TrustRecord;

/** How one RAP stood on a day: its steps up to then, told in the order in which they were recorded. */
final class RapStory {
    private final ItemId rap;
    private final LocalDate on;
    private final boolean enteredFromRecords;
    private final Set<ActorId> authors = new LinkedHashSet<>();
    private final List<RapView.Step> looks = new ArrayList<>();
    private final List<Step> history = new ArrayList<>();
    private State state = State.PROPOSED;
    private Optional<State> amendment = Optional.empty();
    private int revision;
    private String contentHash;
    private RapContent latest;
    private LocalDate since;
    private @Nullable BandTerms submittedIn;
    private @Nullable Version inForce;
    private @Nullable ItemId successor;

    private RapStory(ItemId rap, LocalDate on, RapView.Step first) {
        this.rap = rap;
        this.on = on;

        this.enteredFromRecords = first.enteredFromRecords();
        this.latest = first.content().orElseThrow();
        this.revision = first.revision();
        this.contentHash = first.contentHash();
        this.since = first.effectiveOn();
    }

    /** How the RAP stood on the day; nothing, if it was not there yet. */
    static Optional<RapStory> of(RapView.Plan plan, LocalDate on) {
        List<RapView.Step> steps = plan.steps().stream()
                .filter(step -> !step.effectiveOn().isAfter(on))
                .toList();
        if (steps.isEmpty() || steps.getFirst().kind() != RapView.Kind.PROPOSED) {
            return Optional.empty();
        }
        RapStory story = new RapStory(plan.rap(), on, steps.getFirst());
        steps.forEach(story::take);
        return Optional.of(story);
    }

    State state() {
        return state;
    }

    private void take(RapView.Step step) {
        step.content().ifPresent(next -> {
            latest = next;
            revision = step.revision();
            contentHash = step.contentHash();
            authors.addAll(next.coAuthors());
        });
        switch (step.kind()) {
            case PROPOSED -> {
                if (!step.enteredFromRecords()) {
                    step.by().ifPresent(authors::add);
                }
            }
            case EDITED -> step.by().ifPresent(authors::add);
            case SUBMITTED, AMENDED -> {
                step.by().ifPresent(authors::add);
                submittedIn = step.terms().orElse(null);
                waits(State.SUBMITTED);
            }
            case RETURNED -> waits(State.RETURNED);
            case APPROVED -> {
                state = State.APPROVED;
                amendment = Optional.empty();
                inForce = new Version(
                        step.revision(),
                        step.contentHash(),
                        latest,
                        step.terms().orElseThrow().band(),
                        step.effectiveOn(),
                        step.decided().orElseThrow(),
                        step.event());
            }
            case MONITORED -> looks.add(step);
            case COMPLETED -> {
                state = State.COMPLETED;
                amendment = Optional.empty();
            }
            case SUPERSEDED -> {
                state = State.SUPERSEDED;
                amendment = Optional.empty();
                successor = step.successor().orElse(null);
            }
        }
        if (step.kind() != RapView.Kind.MONITORED) {
            since = step.effectiveOn();
        }
        history.add(new Step(
                step.event(),
                step.type(),
                step.revision(),
                step.contentHash(),
                step.effectiveOn(),
                step.recordedAt(),
                state,
                amendment,
                step.by(),
                step.decided()));
    }

    /** Once a version is in force, what waits is an amendment of it. */
    private void waits(State standing) {
        if (inForce == null) {
            state = standing;
        } else {
            amendment = Optional.of(standing);
        }
    }

    /**
     * The RAP in full.
     *
     * @param band terms of the band the school is in on the day
     */
    Rap told(Optional<BandTerms> band, TrustRecord trust, SchoolId school) {
        RapContent spokenOf = inForce == null ? latest : inForce.content();
        return new Rap(
                rap,
                state,
                amendment,
                revision,
                contentHash,
                latest,
                Optional.ofNullable(inForce),
                mustApprove(band, trust, school),
                List.copyOf(authors),
                spokenOf.objectives().stream()
                        .map(objective -> new ObjectiveRecord(objective, monitoring(objective)))
                        .toList(),
                enteredFromRecords,
                Optional.ofNullable(successor),
                history);
    }

    /** The RAP at a glance. */
    Glance glance(Optional<BandTerms> band, TrustRecord trust, SchoolId school) {
        return new Glance(
                rap, latest.title(), state, amendment, revision, contentHash, since, mustApprove(band, trust, school));
    }

    private Optional<MustApprove> mustApprove(Optional<BandTerms> band, TrustRecord trust, SchoolId school) {
        boolean waiting = state == State.SUBMITTED
                || amendment.filter(State.SUBMITTED::equals).isPresent();
        return Optional.ofNullable(submittedIn)
                .filter(terms -> waiting)
                .map(terms -> RapApprover.of(terms, band, authors, trust, school, on))
                .map(approver -> new MustApprove(
                        approver.office(),
                        approver.why(),
                        approver.because(),
                        approver.terms().band()));
    }

    private List<Monitored> monitoring(Objective objective) {
        List<Monitored> said = new ArrayList<>();
        for (RapView.Step step : looks) {
            RapView.Look look = step.look().orElseThrow();
            for (Judgement judgement : look.judgements()) {
                if (judgement.objective().equals(objective.objective())) {
                    said.add(new Monitored(
                            look.halfTerm(),
                            look.by(),
                            judgement.progress(),
                            judgement.note(),
                            step.effectiveOn(),
                            step.event(),
                            step.recordedAt()));
                }
            }
        }
        return said;
    }
}
