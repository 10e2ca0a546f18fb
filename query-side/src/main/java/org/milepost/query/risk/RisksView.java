package org.milepost.query.risk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.RecordedEvent;
import org.milepost.api.risk.RiskEvent;
import org.milepost.api.risk.RiskEvent.RiskAccepted;
import org.milepost.api.risk.RiskEvent.RiskClosed;
import org.milepost.api.risk.RiskEvent.RiskIdentified;
import org.milepost.api.risk.RiskEvent.RiskReviewed;
import org.milepost.api.risk.SchoolRisks.Risk;
import org.milepost.api.risk.SchoolRisks.Status;
import org.milepost.api.risk.SchoolRisks.Step;
import org.milepost.api.risk.SchoolRisks.StepKind;
import org.milepost.api.risk.Score;
import org.milepost.api.risk.TrustRiskEvent.TrustRiskAccepted;
import org.milepost.api.risk.TrustRiskEvent.TrustRiskClosed;
import org.milepost.api.risk.TrustRiskEvent.TrustRiskIdentified;
import org.milepost.api.risk.TrustRiskEvent.TrustRiskReviewed;
import org.milepost.query.View;

/** Risks with the day of each step, so that any day can be asked about; the trust's own are folded the same way. */
public final class RisksView implements View<RisksView.Known> {

    /** Risks in the order in which they were identified. */
    public record Known(List<Entry> risks) {
        static final Known NONE = new Known(List.of());

        /** The risks as they were on a day: open ones first, and of those the largest. */
        List<Risk> on(LocalDate day) {
            return risks.stream()
                    .filter(risk -> !risk.identifiedOn().isAfter(day))
                    .map(risk -> risk.on(day))
                    .sorted(Comparator.comparing((Risk risk) -> risk.status() == Status.CLOSED)
                            .thenComparing(Comparator.comparingInt(Risk::size).reversed())
                            .thenComparing(Risk::risk))
                    .toList();
        }

        private Known identified(Entry entry) {
            return new Known(Stream.concat(risks.stream(), Stream.of(entry)).toList());
        }

        private Known step(ItemId risk, Step step) {
            return new Known(risks.stream()
                    .map(entry -> entry.risk().equals(risk) ? entry.with(step) : entry)
                    .toList());
        }
    }

    /** One risk as it was identified, and what became of it. */
    public record Entry(
            ItemId risk,
            Note text,
            Note mitigation,
            Score score,
            LocalDate identifiedOn,
            String event,
            List<Step> steps) {

        private Entry with(Step step) {
            return new Entry(
                    risk,
                    text,
                    mitigation,
                    score,
                    identifiedOn,
                    event,
                    Stream.concat(steps.stream(), Stream.of(step)).toList());
        }

        private Risk on(LocalDate day) {
            List<Step> taken =
                    steps.stream().filter(step -> !step.on().isAfter(day)).toList();
            Score now =
                    last(taken.stream().flatMap(step -> step.score().stream())).orElse(score);
            return new Risk(
                    risk,
                    text,
                    last(taken.stream().flatMap(step -> step.mitigation().stream()))
                            .orElse(mitigation),
                    now,
                    now.product(),
                    score,
                    last(taken.stream())
                            .map(step -> switch (step.kind()) {
                                case REVIEWED -> Status.OPEN;
                                case ACCEPTED -> Status.ACCEPTED;
                                case CLOSED -> Status.CLOSED;
                            })
                            .orElse(Status.OPEN),
                    identifiedOn,
                    last(taken.stream()
                            .filter(step -> step.kind() == StepKind.REVIEWED)
                            .map(Step::on)),
                    event,
                    taken);
        }

        private static <T> Optional<T> last(Stream<T> all) {
            return all.reduce((earlier, later) -> later);
        }
    }

    @Override
    public String name() {
        return "risks";
    }

    @Override
    public Class<Known> type() {
        return Known.class;
    }

    @Override
    public Known initial() {
        return Known.NONE;
    }

    @Override
    public Known apply(Known known, RecordedEvent recorded) {
        return recorded.event() instanceof RiskEvent event ? after(known, event, recorded.id()) : known;
    }

    private static Known after(Known known, RiskEvent event, String id) {
        return switch (event) {
            case RiskIdentified e ->
                known.identified(
                        new Entry(e.risk(), e.text(), e.mitigation(), e.score(), e.effectiveOn(), id, List.of()));
            case RiskReviewed e ->
                known.step(e.risk(), reviewed(e.effectiveOn(), e.review(), e.score(), e.mitigation(), id));
            case RiskAccepted e ->
                known.step(
                        e.risk(),
                        new Step(
                                StepKind.ACCEPTED,
                                e.effectiveOn(),
                                e.decided().reason(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(e.decided()),
                                id));
            case RiskClosed e -> known.step(e.risk(), closed(e.effectiveOn(), e.reason(), id));
        };
    }

    /** The trust's own risks, folded from its stream. */
    static Known ofTrust(List<RecordedEvent> events) {
        Known known = Known.NONE;
        for (RecordedEvent recorded : events) {
            String id = recorded.id();
            known = switch (recorded.event()) {
                case TrustRiskIdentified e ->
                    known.identified(
                            new Entry(e.risk(), e.text(), e.mitigation(), e.score(), e.effectiveOn(), id, List.of()));
                case TrustRiskReviewed e ->
                    known.step(e.risk(), reviewed(e.effectiveOn(), e.review(), e.score(), e.mitigation(), id));
                case TrustRiskAccepted e ->
                    known.step(
                            e.risk(),
                            new Step(
                                    StepKind.ACCEPTED,
                                    e.effectiveOn(),
                                    e.decided().reason(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(e.decided()),
                                    id));
                case TrustRiskClosed e -> known.step(e.risk(), closed(e.effectiveOn(), e.reason(), id));
                default -> known;
            };
        }
        return known;
    }

    private static Step reviewed(LocalDate on, Note review, Score score, Optional<Note> mitigation, String id) {
        return new Step(StepKind.REVIEWED, on, review, Optional.of(score), mitigation, Optional.empty(), id);
    }

    private static Step closed(LocalDate on, Note reason, String id) {
        return new Step(StepKind.CLOSED, on, reason, Optional.empty(), Optional.empty(), Optional.empty(), id);
    }
}
