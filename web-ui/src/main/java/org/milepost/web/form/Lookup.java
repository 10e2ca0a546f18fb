package org.milepost.web.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Command;
import org.milepost.api.ItemId;
import org.milepost.api.Page;
import org.milepost.api.Query;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.access.Holding;
import org.milepost.api.action.ActionQuery.ActionsOfSchool;
import org.milepost.api.action.ActionQuery.Wanted;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.cycle.CycleQuery.CyclesOf;
import org.milepost.api.ect.EctQuery.EctOfSchool;
import org.milepost.api.healthcheck.HealthCheckQuery.HealthChecksOf;
import org.milepost.api.inspection.InspectionQuery.InspectionsOf;
import org.milepost.api.meeting.MeetingQuery.MeetingsOfTrust;
import org.milepost.api.phase.PhaseBoard;
import org.milepost.api.phase.PhaseQuery.BoardOf;
import org.milepost.api.plan.PlanQuery.PlanOf;
import org.milepost.api.plan.PlanQuery.PlansOf;
import org.milepost.api.practice.PracticeQuery.PracticesOfSchool;
import org.milepost.api.practice.PracticeQuery.PracticesOfTrust;
import org.milepost.api.rap.RapQuery.RapsOf;
import org.milepost.api.review.ReviewQuery.ReviewsOfSchool;
import org.milepost.api.risk.RiskQuery.RisksOfSchool;
import org.milepost.api.risk.RiskQuery.RisksOfTrust;
import org.milepost.api.school.SchoolQuery.DashboardOf;
import org.milepost.api.support.SupportQuery.SupportOfSchool;
import org.milepost.api.timeline.Timeline;
import org.milepost.api.timeline.TimelineQuery.TimelineOf;
import org.milepost.api.trust.TrustOverview;
import org.milepost.api.trust.TrustQuery.TrustOf;
import org.milepost.edge.messages.Asker;
import org.milepost.web.form.Things.Thing;
import org.milepost.web.frame.Part;
import org.milepost.web.words.Say;

/** What there is to choose on a form, as far as the reader may read it; asked when it is needed, and once. */
final class Lookup {
    /** How far back evidence is picked from the record; older evidence goes by the id of its event. */
    private static final int EVIDENCE_DAYS = 200;

    private static final int MOST_EVIDENCE = 120;
    private static final Set<String> OF_THE_RECORD = Set.of("event");

    private final Asker asker;
    private final ActorId reader;
    private final Subject subject;
    private final LocalDate today;
    private final String slice;
    private final Map<String, Optional<?>> asked = new HashMap<>();

    Lookup(Asker asker, ActorId reader, Subject subject, LocalDate today, Class<? extends Command> command) {
        this.asker = asker;
        this.reader = reader;
        this.subject = subject;
        this.today = today;
        String name = command.getPackageName();
        this.slice = name.substring(name.lastIndexOf('.') + 1);
    }

    /** The things of the record that commands of the slice are about. */
    Things things() {
        List<Object> answers = new ArrayList<>();
        subject.school()
                .ifPresentOrElse(
                        school -> {
                            ofSlice(school).ifPresent(answers::add);
                            answer("dashboard", new DashboardOf(school, AsOf.NOW))
                                    .ifPresent(answers::add);
                        },
                        () -> {
                            ofSlice().ifPresent(answers::add);
                        });
        return new Things(answers);
    }

    /** A thing with all that is said of it. */
    Record inFull(Thing thing) {
        if (thing.kind().equals("plan")
                && slice.equals("plan")
                && subject.school().isPresent()) {
            return answer("plan-in-full", new PlanOf(subject.school().orElseThrow(), new ItemId(thing.id()), AsOf.NOW))
                    .map(Record.class::cast)
                    .orElse((Record) thing.said());
        }
        return (Record) thing.said();
    }

    private Optional<?> ofSlice(SchoolId school) {
        return switch (slice) {
            case "rap" -> answer(slice, new RapsOf(school, AsOf.NOW));
            case "plan" -> answer(slice, new PlansOf(school, AsOf.NOW));
            case "review" -> answer(slice, new ReviewsOfSchool(school, AsOf.NOW));
            case "action" -> answer(slice, new ActionsOfSchool(school, Wanted.ALL, AsOf.NOW));
            case "support" -> answer(slice, new SupportOfSchool(school, Optional.empty(), AsOf.NOW));
            case "risk" -> answer(slice, new RisksOfSchool(school, AsOf.NOW));
            case "practice" -> answer(slice, new PracticesOfSchool(school, AsOf.NOW));
            case "cycle" -> answer(slice, new CyclesOf(school, AsOf.NOW));
            case "ect" -> answer(slice, new EctOfSchool(school, AsOf.NOW));
            case "healthcheck" -> answer(slice, new HealthChecksOf(school, AsOf.NOW));
            case "inspection" -> answer(slice, new InspectionsOf(school, AsOf.NOW));
            default -> Optional.empty();
        };
    }

    private Optional<?> ofSlice() {
        TrustId trust = subject.trust().orElseThrow();
        return switch (slice) {
            case "meeting" ->
                answer(
                        slice,
                        new MeetingsOfTrust(
                                trust,
                                AsOf.NOW,
                                Optional.of(today.minusYears(1)),
                                Optional.empty(),
                                Optional.empty(),
                                new Page(Optional.empty(), Page.USUAL)));
            case "risk" -> answer(slice, new RisksOfTrust(trust, AsOf.NOW));
            default -> overview();
        };
    }

    /** What there is to choose for a component; nothing where anything may be written. */
    List<Choice> choices(String name, Class<?> type, Optional<Thing> chosen) {
        if (type == ItemId.class) {
            return items(name, chosen);
        }
        if (type == SchoolId.class) {
            return schools();
        }
        if (type == ActorId.class) {
            return people();
        }
        if (type == SchoolYear.class) {
            SchoolYear year = SchoolYear.of(today);
            return List.of(year, year.next(), year.previous()).stream()
                    .map(each -> new Choice(each.toString(), each.toString()))
                    .toList();
        }
        if (type == String.class) {
            return switch (name) {
                case "band" -> bands();
                case "aspect", "aspects" -> aspects();
                default -> OF_THE_RECORD.contains(name) ? events() : List.of();
            };
        }
        return List.of();
    }

    private List<Choice> items(String name, Optional<Thing> chosen) {
        String kind = switch (name) {
            case "actions" -> "action";
            case "by" -> slice;
            default -> name;
        };
        List<Thing> inside = chosen.map(
                        thing -> Things.inside(new Thing(thing.kind(), thing.id(), thing.label(), inFull(thing)))
                                .of(kind))
                .orElse(List.of());
        if (kind.equals("practice")) {
            return subject.trust()
                    .flatMap(trust -> answer("practices", new PracticesOfTrust(trust, AsOf.NOW)))
                    .map(answer -> choices(new Things(List.of(answer)).of(kind)))
                    .orElse(List.of());
        }
        return choices(inside.isEmpty() ? things().of(kind) : inside);
    }

    private static List<Choice> choices(List<Thing> things) {
        return things.stream()
                .map(thing -> new Choice(thing.id(), thing.label()))
                .toList();
    }

    private Optional<TrustOverview> overview() {
        return subject.trust()
                .flatMap(trust -> answer("trust", new TrustOf(trust, AsOf.NOW)).map(TrustOverview.class::cast));
    }

    private List<Choice> bands() {
        return overview()
                .flatMap(TrustOverview::edition)
                .map(edition -> edition.bands().stream()
                        .map(band -> new Choice(
                                band.code(),
                                Say.band(
                                        band.code(),
                                        band.phase().value(),
                                        band.stage().map(stage -> stage.value()))))
                        .toList())
                .orElse(List.of());
    }

    private List<Choice> aspects() {
        return overview()
                .flatMap(TrustOverview::edition)
                .map(edition -> edition.aspects().stream()
                        .map(aspect -> new Choice(aspect.code(), aspect.name()))
                        .toList())
                .orElse(List.of());
    }

    private List<Choice> schools() {
        return subject.trust()
                .flatMap(trust -> answer("board", new BoardOf(trust, AsOf.NOW)).map(PhaseBoard.class::cast))
                .map(board -> board.schools().stream()
                        .map(row -> new Choice(row.school().value(), row.name()))
                        .toList())
                .orElse(List.of());
    }

    private List<Choice> people() {
        Map<String, String> people = new LinkedHashMap<>();
        for (Holding holding : overview().map(TrustOverview::offices).orElse(List.of())) {
            people.merge(holding.person().value(), holding.office().title(), (one, other) -> one + ", " + other);
        }
        return people.entrySet().stream()
                .map(each -> new Choice(each.getKey(), each.getKey() + " (" + each.getValue() + ")"))
                .sorted(java.util.Comparator.comparing(Choice::label))
                .toList();
    }

    private List<Choice> events() {
        return subject.school()
                .flatMap(school -> answer(
                                "timeline",
                                new TimelineOf(
                                        school,
                                        AsOf.NOW,
                                        Optional.of(today.minusDays(EVIDENCE_DAYS)),
                                        Optional.empty(),
                                        Set.of(),
                                        Optional.empty(),
                                        new Page(Optional.empty(), Page.MOST)))
                        .map(Timeline.class::cast))
                .map(timeline -> timeline.entries().reversed().stream()
                        .limit(MOST_EVIDENCE)
                        .map(entry -> new Choice(
                                entry.event(), Say.shortDay(entry.effectiveOn()) + ": " + shortened(entry.sentence())))
                        .toList())
                .orElse(List.of());
    }

    private static String shortened(String words) {
        return words.length() <= 110 ? words : words.substring(0, 109).strip() + "…";
    }

    private <R> Optional<R> answer(String key, Query<R> query) {
        Supplier<R> ask = () -> asker.ask(query, reader);
        @SuppressWarnings("unchecked") // one key is one question
        Optional<R> found = (Optional<R>) asked.computeIfAbsent(key, name -> Part.ifReadable(ask));
        return found;
    }
}
