package org.milepost.standalone.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.milepost.api.Event;
import org.milepost.api.ItemId;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustEvent;
import org.milepost.api.TrustId;
import org.milepost.api.Urn;
import org.milepost.api.Vocabulary;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.inspection.InspectionEvent;
import org.milepost.api.inspection.InspectionEvent.InspectionCorrected;
import org.milepost.api.inspection.InspectionEvent.InspectionRecorded;
import org.milepost.api.inspection.InspectionEvent.OutcomesCorrected;
import org.milepost.api.inspection.InspectionEvent.OutcomesRecorded;
import org.milepost.api.inspection.InspectionReport;
import org.milepost.api.inspection.NationalGroup;
import org.milepost.api.inspection.OutcomeKind;
import org.milepost.api.inspection.PublishedFigure;
import org.milepost.api.school.IdentityEvent;
import org.milepost.api.school.IdentityEvent.PredecessorRecorded;
import org.milepost.api.school.IdentityEvent.SchoolClosed;
import org.milepost.api.school.IdentityEvent.SchoolMerged;
import org.milepost.api.school.IdentityEvent.SchoolRegistered;
import org.milepost.api.school.IdentityEvent.SchoolRenamed;
import org.milepost.api.school.IdentityEvent.TrustJoined;
import org.milepost.api.school.IdentityEvent.TrustLeft;
import org.milepost.api.school.IdentityEvent.UrnChanged;
import org.milepost.api.trust.TrustRecord;
import org.milepost.edge.json.EventReader;
import org.milepost.standalone.store.StoredEvent;
import org.milepost.standalone.store.StoredEvents;

/**
 * What the record says already, as far as imports ask: it is how a file read twice records nothing the second time. Read
 * from the record once, and kept up with what the import itself records.
 */
final class KnownRecord {
    private final Map<TrustId, TrustRecord> trusts = new TreeMap<>();
    private final Map<SchoolId, KnownSchool> schools = new TreeMap<>();
    private final Map<SchoolId, Map<ItemId, InspectionReport>> inspections = new HashMap<>();
    private final Map<TableOf, Table> tables = new HashMap<>();

    /** What tells a table of results from every other. */
    private record TableOf(SchoolId school, Urn urn, OutcomeKind kind, SchoolYear year) {}

    /** What stands in the record of a table of results. */
    record Table(List<PublishedFigure> figures, Optional<NationalGroup> group) {}

    static KnownRecord of(StoredEvents stored, EventReader reader) {
        KnownRecord known = new KnownRecord();
        try (StoredEvents.Rows rows = stored.named(names())) {
            while (rows.hasNext()) {
                StoredEvent row = rows.next();
                known.learn(row.sequence(), reader.read(row).event());
            }
        }
        return known;
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>();
        Vocabulary.events().forEach((name, type) -> {
            if (TrustEvent.class.isAssignableFrom(type)
                    || IdentityEvent.class.isAssignableFrom(type)
                    || InspectionEvent.class.isAssignableFrom(type)) {
                names.add(name);
            }
        });
        return names;
    }

    void learn(long sequence, Event event) {
        switch (event) {
            case TrustEvent e ->
                trusts.merge(e.trust(), TrustRecord.NONE.apply(sequence, e), (before, _) -> before.apply(sequence, e));
            case IdentityEvent e -> learn(e);
            case InspectionEvent e -> learn(e);
            default -> {}
        }
    }

    private void learn(InspectionEvent event) {
        switch (event) {
            case InspectionRecorded e -> learn(e.school(), e.inspection(), e.report());
            case InspectionCorrected e -> learn(e.school(), e.inspection(), e.report());
            case OutcomesRecorded e ->
                tables.put(
                        new TableOf(e.school(), e.urn(), e.kind(), e.schoolYear()), new Table(e.measures(), e.group()));
            case OutcomesCorrected e ->
                tables.put(
                        new TableOf(e.school(), e.urn(), e.kind(), e.schoolYear()), new Table(e.measures(), e.group()));
        }
    }

    private void learn(SchoolId school, ItemId inspection, InspectionReport report) {
        inspections.computeIfAbsent(school, _ -> new HashMap<>()).put(inspection, report);
    }

    private void learn(IdentityEvent event) {
        if (event instanceof SchoolRegistered e) {
            schools.put(e.school(), new KnownSchool(e.school(), e.name(), e.urn(), e.trust(), e.effectiveOn()));
            return;
        }
        KnownSchool school = Optional.ofNullable(schools.get(event.school())).orElseThrow();
        switch (event) {
            case SchoolRenamed e -> school.name = e.name();
            case UrnChanged e -> school.urns.add(e.urn());
            case PredecessorRecorded e -> school.predecessors.add(e.urn());
            case TrustJoined e -> {
                school.trust = e.trust();
                school.member = true;
                school.joined.add(new KnownSchool.Joined(e.trust(), e.effectiveOn()));
            }
            case TrustLeft _ -> school.member = false;
            case SchoolRegistered _, SchoolMerged _, SchoolClosed _ -> {}
        }
    }

    Optional<TrustRecord> trust(TrustId id) {
        return Optional.ofNullable(trusts.get(id));
    }

    List<TrustRecord> trustsWithUid(String groupUid) {
        return trusts.values().stream()
                .filter(trust -> trust.groupUid().equals(Optional.of(groupUid)))
                .toList();
    }

    /** What the record has of a school's inspection under that URN, on that day and of that type. */
    Optional<InspectionReport> inspection(SchoolId school, InspectionReport like) {
        return inspections.getOrDefault(school, Map.of()).values().stream()
                .filter(report -> report.urn().equals(like.urn())
                        && report.on().equals(like.on())
                        && report.type() == like.type())
                .findFirst();
    }

    /** What the record has of a table of results. */
    Optional<Table> table(SchoolId school, Urn urn, OutcomeKind kind, SchoolYear year) {
        return Optional.ofNullable(tables.get(new TableOf(school, urn, kind, year)));
    }

    /** Whether the trust's people look after the school's record. */
    boolean belongs(SchoolId school, TrustId trust) {
        return Optional.ofNullable(schools.get(school))
                .filter(known -> known.trust.equals(trust))
                .isPresent();
    }

    boolean isTaken(SchoolId id) {
        return schools.containsKey(id);
    }

    /** The schools that have or had this URN themselves, whatever their trust. */
    List<KnownSchool> withOwnUrn(Urn urn) {
        return schools.values().stream()
                .filter(school -> school.urns.contains(urn))
                .toList();
    }

    /** Whose figures those of a URN are, URN by URN: a school's own, or else its predecessors'. */
    Map<Urn, List<KnownSchool>> byUrnOf(TrustId trust) {
        Map<Urn, List<KnownSchool>> found = new HashMap<>();
        Collection<KnownSchool> own = schools.values().stream()
                .filter(school -> school.trust.equals(trust))
                .toList();
        for (KnownSchool school : own) {
            school.urns.forEach(urn ->
                    found.computeIfAbsent(urn, _ -> new java.util.ArrayList<>()).add(school));
        }
        Set<Urn> taken = Set.copyOf(found.keySet());
        for (KnownSchool school : own) {
            school.predecessors.stream()
                    .filter(urn -> !taken.contains(urn))
                    .forEach(urn -> found.computeIfAbsent(urn, _ -> new java.util.ArrayList<>())
                            .add(school));
        }
        return found;
    }
}
