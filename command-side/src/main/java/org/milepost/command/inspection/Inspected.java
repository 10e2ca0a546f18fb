package org.milepost.command.inspection;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.milepost.api.ItemId;
import org.milepost.api.Urn;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.inspection.InspectionCommand.CorrectInspection;
import org.milepost.api.inspection.InspectionCommand.CorrectOutcomes;
import org.milepost.api.inspection.InspectionCommand.RecordInspection;
import org.milepost.api.inspection.InspectionCommand.RecordOutcomes;
import org.milepost.api.inspection.InspectionEvent.InspectionCorrected;
import org.milepost.api.inspection.InspectionEvent.InspectionRecorded;
import org.milepost.api.inspection.InspectionEvent.OutcomesRecorded;
import org.milepost.api.inspection.InspectionReport;
import org.milepost.api.inspection.InspectionType;
import org.milepost.api.inspection.OutcomeKind;
import org.milepost.api.school.IdentityEvent.PredecessorRecorded;
import org.milepost.api.school.IdentityEvent.SchoolRegistered;
import org.milepost.api.school.IdentityEvent.UrnChanged;
import org.milepost.command.Acting;

/** How others saw the school: remembers which reports and tables stand in the record, and under which URNs they can. */
public final class Inspected {
    private final Map<ItemId, Visit> inspections = new HashMap<>();
    private final Set<TableOf> tables = new HashSet<>();
    private final Set<Urn> urns = new HashSet<>();

    /** What tells an inspection from every other. */
    private record Visit(Urn urn, LocalDate on, InspectionType type) {
        static Visit of(InspectionReport report) {
            return new Visit(report.urn(), report.on(), report.type());
        }
    }

    /** What tells a table of results from every other. */
    private record TableOf(Urn urn, OutcomeKind kind, SchoolYear year) {}

    @CommandHandler
    void handle(RecordInspection command, Acting acting) {
        acting.record(RecordingAnInspection.record(
                command,
                facts(
                        command.inspection(),
                        inspections.containsValue(Visit.of(command.report())),
                        command.report(),
                        acting)));
    }

    @CommandHandler
    void handle(CorrectInspection command, Acting acting) {
        Visit visit = Visit.of(command.report());
        acting.record(RecordingAnInspection.correct(
                command,
                facts(
                        command.inspection(),
                        inspections.entrySet().stream()
                                .anyMatch(other -> !other.getKey().equals(command.inspection())
                                        && other.getValue().equals(visit)),
                        command.report(),
                        acting)));
    }

    @CommandHandler
    void handle(RecordOutcomes command, Acting acting) {
        acting.record(RecordingOutcomes.record(
                command,
                facts(command.urn(), command.kind(), command.schoolYear(), command.publishedOn(), acting.today())));
    }

    @CommandHandler
    void handle(CorrectOutcomes command, Acting acting) {
        acting.record(RecordingOutcomes.correct(
                command,
                facts(command.urn(), command.kind(), command.schoolYear(), command.publishedOn(), acting.today())));
    }

    private RecordingAnInspection.Facts facts(
            ItemId inspection, boolean recorded, InspectionReport report, Acting acting) {
        return new RecordingAnInspection.Facts(
                inspections.containsKey(inspection), recorded, urns, report, acting.today());
    }

    private RecordingOutcomes.Facts facts(
            Urn urn, OutcomeKind kind, SchoolYear year, Optional<LocalDate> publishedOn, LocalDate today) {
        return new RecordingOutcomes.Facts(
                tables.contains(new TableOf(urn, kind, year)), urns, urn, kind, year, publishedOn, today);
    }

    @EventSourcingHandler
    void on(SchoolRegistered event) {
        event.urn().ifPresent(urns::add);
    }

    @EventSourcingHandler
    void on(UrnChanged event) {
        urns.add(event.urn());
    }

    @EventSourcingHandler
    void on(PredecessorRecorded event) {
        urns.add(event.urn());
    }

    @EventSourcingHandler
    void on(InspectionRecorded event) {
        inspections.put(event.inspection(), Visit.of(event.report()));
    }

    @EventSourcingHandler
    void on(InspectionCorrected event) {
        inspections.put(event.inspection(), Visit.of(event.report()));
    }

    @EventSourcingHandler
    void on(OutcomesRecorded event) {
        tables.add(new TableOf(event.urn(), event.kind(), event.schoolYear()));
    }
}
