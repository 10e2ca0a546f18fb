package org.milepost.web.trajectory;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.milepost.api.ActorId;
import org.milepost.api.Page;
import org.milepost.api.SchoolId;
import org.milepost.api.catalogue.KeyMetric;
import org.milepost.api.decision.DecisionFilter;
import org.milepost.api.decision.DecisionQuery.DecisionsOfSchool;
import org.milepost.api.decision.Decisions;
import org.milepost.api.inspection.Inspections;
import org.milepost.api.review.ReviewKind;
import org.milepost.api.review.ReviewQuery.ReviewsOfSchool;
import org.milepost.api.review.SchoolReviews;
import org.milepost.api.school.SchoolDashboard;
import org.milepost.api.school.SchoolQuery.DashboardOf;
import org.milepost.api.timeline.Timeline;
import org.milepost.api.timeline.TimelineQuery.TimelineOf;
import org.milepost.api.trajectory.Trajectory;
import org.milepost.api.trajectory.Trajectory.BandSpan;
import org.milepost.api.trajectory.Trajectory.Latest;
import org.milepost.api.trajectory.Trajectory.MetricPoint;
import org.milepost.api.trajectory.Trajectory.MetricSeries;
import org.milepost.api.trajectory.Trajectory.Signal;
import org.milepost.api.trajectory.TrajectoryQuery.TrajectoryOf;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Asks;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.milepost.web.frame.Dates;
import org.milepost.web.frame.Frames;
import org.milepost.web.frame.Frames.SchoolPage;
import org.milepost.web.frame.Part;
import org.milepost.web.frame.SchoolHead;
import org.milepost.web.picture.Lane;
import org.milepost.web.picture.Run;
import org.milepost.web.words.Say;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** The way a school has come: its bands, what happened, and each figure with a scale of its own. */
@Controller
public final class TrajectoryPage {
    private static final int MOST_DECISIONS = 500;
    private static final int MOST_TABLE_WEEKS = 60;

    /** Support that stands among the events: that of a year, and what was out of the ordinary. */
    private static final Set<String> SUPPORT_OF_NOTE = Set.of(
            "support.plan-agreed", "support.request-agreed", "support.leader-appointed", "support.staffing-redeployed");

    /** Support that comes round: each day is a stroke. */
    private static final Set<String> DAYS_OF_SUPPORT =
            Set.of("support.day-delivered", "support.day-corrected", "support.visit-made");

    /** Reviews that stand among the events: checks that come round by themselves are on the timeline. */
    private static final Set<ReviewKind> OUT_OF_THE_ORDINARY = Set.of(ReviewKind.PEER, ReviewKind.EXTERNAL);

    private final Asker asker;
    private final Frames frames;
    private final JsonMapper json;

    public TrajectoryPage(Asker asker, Frames frames, JsonMapper json) {
        this.json = json;
        this.asker = asker;
        this.frames = frames;
    }

    /** What the page shows. */
    public record Way(
            String span,
            List<Choice> spans,
            Optional<String> lane,
            Optional<String> supportTold,
            List<Marker> markers,
            String markersTold,
            String timeline,
            String movement,
            String picture,
            List<Figure> figures,
            Optional<String> one,
            String all,
            Optional<String> comparedWith) {}

    /** A stretch of time to choose. */
    public record Choice(String words, String address, boolean here) {}

    /** Something that happened. */
    public record Marker(int number, String kind, String day, String words, Optional<String> address) {}

    /** One key metric over the years. */
    public record Figure(
            String id,
            String name,
            String latest,
            String target,
            String signal,
            String signalKind,
            Optional<String> then,
            String picture,
            String address,
            String tableTold,
            String unit,
            Optional<String> bands,
            Optional<String> marks,
            Optional<String> compare,
            List<Line> table) {}

    /** A week of the table. */
    public record Line(
            String week, String figure, String target, String told, String plain, String plainTarget, String iso) {}

    @GetMapping("/schools/{school}/trajectory")
    @Asks({"compare", "from", "metric"})
    ModelAndView show(@PathVariable String school, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        SchoolId id = new SchoolId(school);
        Dates dates = Dates.of(asked);
        SchoolDashboard dashboard = asker.ask(new DashboardOf(id, dates.asOf()), reader);
        Optional<LocalDate> from = asked.date("from");
        Optional<String> metric = asked.text("metric");
        Trajectory trajectory = asker.ask(new TrajectoryOf(id, dates.asOf(), from, Optional.empty(), metric), reader);
        Decisions decisions = asker.ask(
                new DecisionsOfSchool(id, dates.asOf(), DecisionFilter.ALL, new Page(Optional.empty(), MOST_DECISIONS)),
                reader);
        Optional<SchoolReviews> reviews =
                Part.ifReadable(() -> asker.ask(new ReviewsOfSchool(id, dates.asOf()), reader));
        List<Timeline.Entry> support = support(id, dates, reader);
        Map<String, String> carried = new LinkedHashMap<>();
        from.ifPresent(day -> carried.put("from", day.toString()));
        metric.ifPresent(code -> carried.put("metric", code));
        return frames.ofSchool(
                "trajectory/trajectory",
                SchoolPage.TRAJECTORY,
                SchoolHead.of(dashboard),
                "Trajectory",
                reader,
                dates,
                Optional.of(frames.control(SchoolPage.TRAJECTORY.of(id), dates, trajectory.moment(), carried)),
                Optional.empty(),
                way(trajectory, decisions, reviews, support, dates, from, metric));
    }

    /** All that is told of support, as far as the reader reads it. */
    private List<Timeline.Entry> support(SchoolId school, Dates dates, ActorId reader) {
        List<Timeline.Entry> told = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Timeline timeline = asker.ask(
                    new TimelineOf(
                            school,
                            dates.asOf(),
                            Optional.empty(),
                            Optional.empty(),
                            Set.of("support"),
                            Optional.empty(),
                            new Page(after, Page.MOST)),
                    reader);
            told.addAll(timeline.entries());
            after = timeline.next();
        } while (after.isPresent());
        return told;
    }

    private Way way(
            Trajectory trajectory,
            Decisions decisions,
            Optional<SchoolReviews> reviews,
            List<Timeline.Entry> support,
            Dates dates,
            Optional<LocalDate> wanted,
            Optional<String> metric) {
        LocalDate from = wanted.orElseGet(() -> started(trajectory));
        LocalDate to = trajectory.to();
        List<Event> events = events(trajectory, decisions, reviews, support, dates, from, to);
        List<LocalDate> strokes = support.stream()
                .filter(entry -> DAYS_OF_SUPPORT.contains(entry.type())
                        && entry.correctedBy().isEmpty())
                .map(Timeline.Entry::effectiveOn)
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .toList();
        List<Marker> markers = new ArrayList<>();
        List<Lane.Mark> marks = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            markers.add(new Marker(i + 1, event.kind(), Say.day(event.day()), event.words(), event.address()));
            marks.add(new Lane.Mark(
                    i + 1,
                    event.day(),
                    event.kind(),
                    (i + 1) + ": " + Say.day(event.day()) + ". " + event.words(),
                    event.address()));
        }
        List<BandSpan> spans = trajectory.bands().stream()
                .filter(span -> !span.gap()
                        && span.until().map(last -> !last.isBefore(from)).orElse(true))
                .toList();
        List<Run.Shade> shades = spans.stream()
                .map(span -> new Run.Shade(
                        span.from().isBefore(from) ? from : span.from(),
                        span.until().orElse(to),
                        span.rank().orElse(1)))
                .toList();
        List<String> names = spans.stream().map(TrajectoryPage::name).toList();
        List<Shaded> shaded = new ArrayList<>();
        for (int i = 0; i < shades.size(); i++) {
            Run.Shade shade = shades.get(i);
            shaded.add(new Shaded(names.get(i), shade.from(), shade.to(), shade.rank()));
        }
        List<Marked> marked = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            marked.add(new Marked(
                    i + 1,
                    events.get(i).day(),
                    Say.day(events.get(i).day()) + ". " + events.get(i).words()));
        }
        int strictest = shades.stream().mapToInt(Run.Shade::rank).max().orElse(1);
        List<LocalDate> lines = spans.stream()
                .map(BandSpan::from)
                .filter(day -> day.isAfter(from))
                .toList();
        SchoolId school = trajectory.school();
        List<Figure> figures = trajectory.metrics().stream()
                .filter(series ->
                        series.weeks().stream().anyMatch(week -> week.figure().isPresent()))
                .map(series ->
                        figure(series, school, from, to, shades, shaded, marked, lines, dates, metric.isPresent()))
                .toList();
        Map<String, String> one = metric.map(code -> Map.of("metric", code)).orElse(Map.of());
        return new Way(
                "From " + Say.day(from) + " to " + Say.day(to) + ".",
                choices(trajectory, from, to, dates, one),
                spans.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Lane.draw(
                                shades,
                                names,
                                strictest,
                                marks,
                                strokes,
                                from,
                                to,
                                laneInWords(spans, markers) + (strokes.isEmpty() ? "" : " " + supportTold(strokes)))),
                strokes.isEmpty() ? Optional.empty() : Optional.of(supportTold(strokes)),
                markers,
                Say.count(markers.size(), "numbered event", "numbered events"),
                dates.link(SchoolPage.TIMELINE.of(school)),
                dates.link(SchoolPage.MOVEMENT.of(school)),
                school.value() + "-" + to,
                figures,
                metric.flatMap(code -> figures.stream().findFirst().map(Figure::name)),
                dates.link(
                        SchoolPage.TRAJECTORY.of(school),
                        wanted.map(day -> Map.of("from", day.toString())).orElse(Map.of())),
                dates.compare().map(Say::day));
    }

    private static String supportTold(List<LocalDate> strokes) {
        return "Short strokes below the bands are "
                + Say.count(strokes.size(), "day or visit of support.", "days and visits of support.");
    }

    /** Where nobody asks, the first day on which a band or a weekly figure is known. */
    private static LocalDate started(Trajectory trajectory) {
        return java.util.stream.Stream.concat(
                        trajectory.bands().stream().filter(span -> !span.gap()).map(BandSpan::from),
                        trajectory.metrics().stream()
                                .flatMap(series -> series.weeks().stream().limit(1))
                                .map(MetricPoint::week))
                .min(Comparator.naturalOrder())
                .orElse(trajectory.from());
    }

    private static List<Choice> choices(
            Trajectory trajectory, LocalDate from, LocalDate to, Dates dates, Map<String, String> one) {
        List<Choice> choices = new ArrayList<>();
        String path = SchoolPage.TRAJECTORY.of(trajectory.school());
        LocalDate all = started(trajectory);
        boolean some = false;
        for (int years : new int[] {1, 3, 5}) {
            LocalDate day = to.minusYears(years);
            boolean here = from.equals(day);
            some |= here;
            Map<String, String> parameters = new LinkedHashMap<>(one);
            parameters.put("from", day.toString());
            choices.add(new Choice(Say.count(years, "year", "years"), dates.link(path, parameters), here));
        }
        choices.add(new Choice("Everything", dates.link(path, one), !some && !from.isAfter(all)));
        return choices;
    }

    private record Event(LocalDate day, String kind, String words, Optional<String> address) {}

    private static List<Event> events(
            Trajectory trajectory,
            Decisions decisions,
            Optional<SchoolReviews> reviews,
            List<Timeline.Entry> support,
            Dates dates,
            LocalDate from,
            LocalDate to) {
        SchoolId school = trajectory.school();
        List<Event> events = new ArrayList<>();
        for (Decisions.Entry decision : decisions.decisions()) {
            String kind = decision.kind().startsWith("rap.") ? "rap" : "band";
            if (decision.kind().startsWith("rap.") || decision.kind().startsWith("phase.")) {
                events.add(new Event(
                        decision.effectiveOn(),
                        kind,
                        decision.sentence(),
                        Optional.of(dates.link(SchoolPage.DECISIONS.of(school) + "/" + decision.id()))));
            }
        }
        for (Timeline.Entry entry : support) {
            if (SUPPORT_OF_NOTE.contains(entry.type())) {
                events.add(new Event(
                        entry.effectiveOn(),
                        "support",
                        entry.sentence(),
                        Optional.of(onTimeline(school, entry.effectiveOn(), "support", entry.event(), dates))));
            }
        }
        for (Inspections.Entry inspection : trajectory.inspections()) {
            events.add(new Event(
                    inspection.on(),
                    "inspection",
                    "Inspection (" + inspection.frameworkTitle() + ")"
                            + inspection
                                    .report()
                                    .overall()
                                    .map(grade -> ": " + Say.words(grade.name()) + " overall")
                                    .orElse("")
                            + inspection
                                    .category()
                                    .map(category -> "; in a category of concern")
                                    .orElse("")
                            + (inspection.ofPredecessor() ? "; of the school before this one" : ""),
                    Optional.of(onTimeline(school, inspection.on(), "inspection", inspection.event(), dates))));
        }
        reviews.ifPresent(all -> all.reviews().stream()
                .filter(review -> OUT_OF_THE_ORDINARY.contains(review.kind()))
                .forEach(review -> review.carriedOutOn()
                        .ifPresent(day -> events.add(new Event(
                                day,
                                "review",
                                Say.capital(review.kind().words()) + ": "
                                        + (review.findings().isEmpty()
                                                ? "no findings"
                                                : Say.count(review.findings().size(), "finding", "findings"))
                                        + ".",
                                Optional.of(onTimeline(school, day, "review", "", dates)))))));
        return events.stream()
                .filter(event -> !event.day().isBefore(from) && !event.day().isAfter(to))
                .sorted(Comparator.comparing(Event::day).thenComparing(Event::words))
                .toList();
    }

    private static String onTimeline(SchoolId school, LocalDate day, String slice, String event, Dates dates) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("slice", slice);
        parameters.put("from", day.toString());
        parameters.put("to", day.toString());
        return dates.link(SchoolPage.TIMELINE.of(school), parameters) + (event.isEmpty() ? "" : "#event-" + event);
    }

    private static String name(BandSpan span) {
        return Say.band(span.band().orElse(""), span.phase().orElse("Not placed"), span.stage());
    }

    private static String laneInWords(List<BandSpan> spans, List<Marker> markers) {
        return spans.stream()
                        .map(span -> name(span) + " from " + Say.day(span.from()))
                        .collect(Collectors.joining("; ", "Bands: ", ". "))
                + Say.count(markers.size(), "numbered event is", "numbered events are") + " listed below.";
    }

    /** A band as the script draws it. */
    public record Shaded(String name, LocalDate from, LocalDate to, int rank) {}

    /** A numbered event as the script draws it. */
    public record Marked(int number, LocalDate day, String words) {}

    private Figure figure(
            MetricSeries series,
            SchoolId school,
            LocalDate from,
            LocalDate to,
            List<Run.Shade> shades,
            List<Shaded> spans,
            List<Marked> marks,
            List<LocalDate> lines,
            Dates dates,
            boolean alone) {
        List<MetricPoint> weeks = series.weeks().stream()
                .filter(week -> !week.week().isBefore(from))
                .toList();
        List<Run.Point> points = weeks.stream()
                .map(week -> new Run.Point(week.week(), week.figure()))
                .toList();
        List<MetricPoint> known =
                weeks.stream().filter(week -> week.figure().isPresent()).toList();
        Optional<MetricPoint> last = known.isEmpty() ? Optional.empty() : Optional.of(known.getLast());
        Optional<BigDecimal> target = last.flatMap(MetricPoint::target);
        String news = series.latest().map(Latest::change).orElse("Nothing is known yet.");
        String latest = last.map(week -> Say.figure(week.figure().orElseThrow(), series.unit()) + " in the week of "
                        + Say.day(week.week())
                        + week.onTarget()
                                .map(met -> met ? ", on target" : ", off target")
                                .orElse(""))
                .orElse("Nothing is known in this time");
        Optional<String> then = dates.compare()
                .map(day -> known.stream()
                        .filter(week -> !week.week().isAfter(day))
                        .reduce((first, second) -> second)
                        .map(week -> Say.figure(week.figure().orElseThrow(), series.unit()) + " in the week of "
                                + Say.day(week.week()))
                        .orElse("nothing known by " + Say.day(day)));
        String aim = target.map(value -> "Target: " + Say.target(value, series.unit(), series.direction()))
                .orElse("No target");
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("metric", series.metric());
        return new Figure(
                "metric-" + series.metric(),
                series.name(),
                latest,
                aim,
                news,
                isBetter(series).map(better -> better ? "better" : "worse").orElse("noise"),
                then,
                Run.multiple(
                        alone,
                        points,
                        target,
                        series.unit(),
                        from,
                        to,
                        shades,
                        lines,
                        dates.compare().filter(day -> !day.isBefore(from) && !day.isAfter(to)),
                        series.name() + ": " + latest + ". " + aim + ". " + news),
                dates.link(SchoolPage.TRAJECTORY.of(school), parameters),
                alone ? "Every week" : "The last " + MOST_TABLE_WEEKS + " weeks",
                series.unit() == KeyMetric.Unit.PERCENT ? "%" : "",
                alone ? Optional.of(json.writeValueAsString(spans)) : Optional.empty(),
                alone ? Optional.of(json.writeValueAsString(marks)) : Optional.empty(),
                dates.compare().map(LocalDate::toString),
                table(
                        alone ? weeks : weeks.subList(Math.max(0, weeks.size() - MOST_TABLE_WEEKS), weeks.size()),
                        series));
    }

    /** Whether what the last week is news of is for the better; absent where it is none, or neither. */
    private static Optional<Boolean> isBetter(MetricSeries series) {
        return series.latest()
                .flatMap(latest -> series.signals().stream()
                        .filter(signal -> signal.to().equals(latest.week()))
                        .max(Comparator.comparingInt(Signal::weeks)))
                .flatMap(Signal::better);
    }

    private static List<Line> table(List<MetricPoint> weeks, MetricSeries series) {
        return weeks.reversed().stream()
                .map(week -> new Line(
                        Say.day(week.week()),
                        week.figure()
                                .map(figure -> Say.figure(figure, series.unit()))
                                .orElse("not entered"),
                        week.target().map(aim -> Say.figure(aim, series.unit())).orElse("–"),
                        week.onTarget()
                                        .map(met -> met ? "on target" : "off target")
                                        .orElse("")
                                + (week.late() ? " late" : "")
                                + (week.corrected() ? " corrected" : ""),
                        week.figure().map(BigDecimal::toPlainString).orElse(""),
                        week.target().map(BigDecimal::toPlainString).orElse(""),
                        week.week().toString()))
                .toList();
    }
}
