package org.milepost.query.growth;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.milepost.api.ActorId;
import org.milepost.api.RecordedEvent;
import org.milepost.api.access.Authority;
import org.milepost.api.access.Office;
import org.milepost.api.growth.GrowthEvent;
import org.milepost.api.growth.TrustGrowthEvent.CeoGoalsShared;
import org.milepost.api.growth.TrustGrowthEvent.CeoOutcomeShared;
import org.milepost.api.growth.TrustGrowthEvent.GrowthReviewerAssigned;
import org.milepost.api.growth.TrustGrowthEvent.SiLeadReviewed;
import org.milepost.api.obligation.Duty;
import org.milepost.query.Reading;
import org.milepost.query.TrustReading;

/** People who lead a school read the dates of their own professional growth, and not those of whoever led it before. */
public final class OwnGrowth {
    static final String ROW = "growth-heads";
    private static final Set<String> ROWS = Set.of(ROW, GrowthDates.LEADS, GrowthDates.CEOS);
    private static final Set<Office> OF_OWN = Set.of(Office.HEADTEACHER, Office.EXECUTIVE_LEADER, Office.SENIOR_LEADER);

    private OwnGrowth() {}

    /** Whether the reader may read of this person. */
    static boolean reads(ActorId reader, Reading reading, ActorId person) {
        return reading.reads(ROW) && (person.equals(reader) || !reading.readsOnlyAs(ROW, OF_OWN));
    }

    /** The events that are left for the reader. */
    public static List<RecordedEvent> of(ActorId reader, Reading reading, List<RecordedEvent> events) {
        return events.stream()
                .filter(recorded ->
                        !(recorded.event() instanceof GrowthEvent event) || reads(reader, reading, event.headteacher()))
                .toList();
    }

    /** The trust's own events that are left for the reader. */
    public static List<RecordedEvent> of(ActorId reader, TrustReading trust) {
        return trust.events().stream()
                .filter(recorded -> switch (recorded.event()) {
                    case GrowthReviewerAssigned e -> GrowthDates.readsOf(e.lead(), reader, trust);
                    case SiLeadReviewed e -> GrowthDates.readsOf(e.lead(), reader, trust);
                    case CeoGoalsShared e -> GrowthDates.readsOfCeo(e.ceo(), reader, trust);
                    case CeoOutcomeShared e -> GrowthDates.readsOfCeo(e.ceo(), reader, trust);
                    default -> true;
                })
                .toList();
    }

    /** Whether this is all that the reader may read of what fulfils a duty. */
    public static boolean isOnlyAbout(Set<String> rows) {
        return !rows.isEmpty() && ROWS.containsAll(rows);
    }

    /**
     * Whether the reader may read of a duty of growth at a school: of one that was fulfilled, if it was about them; of one
     * that was not, if it was they who led the school when it came to its end.
     */
    public static boolean readsDuty(ActorId reader, Reading reading, Duty duty) {
        if (!reading.readsOnlyAs(ROW, OF_OWN)) {
            return reading.reads(ROW);
        }
        LocalDate last = duty.to().filter(day -> day.isBefore(reading.on())).orElse(reading.on());
        LocalDate day = last.isBefore(duty.from()) ? duty.from() : last;
        return duty.event()
                .map(event -> reading.events().stream()
                        .filter(recorded -> recorded.id().equals(event))
                        .anyMatch(recorded -> recorded.event() instanceof GrowthEvent growth
                                && growth.headteacher().equals(reader)))
                .orElseGet(() -> reading.trust().leads(reader, reading.school(), day));
    }

    /**
     * Whether the reader may read of a duty of growth of the trust: of one that was fulfilled, if it was about them or somebody
     * they review; of one that was not, unless all they are is a senior leader, whom it does not concern.
     */
    public static boolean readsDuty(ActorId reader, TrustReading trust, Duty duty) {
        return duty.event()
                .flatMap(event -> trust.events().stream()
                        .filter(recorded -> recorded.id().equals(event))
                        .findFirst())
                .map(recorded -> switch (recorded.event()) {
                    case SiLeadReviewed e -> GrowthDates.readsOf(e.lead(), reader, trust);
                    case CeoOutcomeShared e -> GrowthDates.readsOfCeo(e.ceo(), reader, trust);
                    default -> true;
                })
                .orElseGet(() -> trust.offices().stream()
                        .filter(office -> office != Office.SENIOR_LEADER)
                        .anyMatch(office -> ROWS.stream()
                                .anyMatch(row ->
                                        !Authority.table().rights(row, office).isEmpty())));
    }
}
