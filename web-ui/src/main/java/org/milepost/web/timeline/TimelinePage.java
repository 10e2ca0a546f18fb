package org.milepost.web.timeline;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Decision;
import org.milepost.api.Event;
import org.milepost.api.Moment;
import org.milepost.api.Page;
import org.milepost.api.Query;
import org.milepost.api.RecordedEvent;
import org.milepost.api.SchoolEvent;
import org.milepost.api.SchoolId;
import org.milepost.api.StreamId;
import org.milepost.api.TrustEvent;
import org.milepost.api.TrustId;
import org.milepost.api.Vocabulary;
import org.milepost.api.access.Office;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.ledger.LedgerQuery.LogOfSchool;
import org.milepost.api.ledger.LedgerQuery.LogOfTrust;
import org.milepost.api.ledger.LogState;
import org.milepost.api.school.SchoolDashboard;
import org.milepost.api.school.SchoolQuery.DashboardOf;
import org.milepost.api.timeline.Timeline;
import org.milepost.api.timeline.TimelineQuery.TimelineOf;
import org.milepost.api.timeline.TimelineQuery.TimelineOfTrust;
import org.milepost.api.timeline.TrustTimeline;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Asks;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.milepost.web.form.Labels;
import org.milepost.web.frame.Dates;
import org.milepost.web.frame.Frames;
import org.milepost.web.frame.Frames.SchoolPage;
import org.milepost.web.frame.Frames.TrustPage;
import org.milepost.web.frame.Part;
import org.milepost.web.frame.SchoolHead;
import org.milepost.web.words.Csv;
import org.milepost.web.words.Say;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Every event of a school, or of the trust itself, in plain sentences, in the order it was recorded. */
@Controller
public final class TimelinePage {
    /** A time that spreadsheets read as one. */
    private static final DateTimeFormatter SPREADSHEET = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.UK);

    private final Asker asker;
    private final Frames frames;

    public TimelinePage(Asker asker, Frames frames) {
        this.asker = asker;
        this.frames = frames;
    }

    /**
     * What the page shows.
     *
     * @param file the way to all of it as a file, for those who may take the record away
     */
    public record Story(
            boolean ofTrust,
            String told,
            Filter filter,
            List<Entry> entries,
            Optional<String> next,
            Optional<String> earlier,
            Optional<String> file) {}

    /** The filter as it stands. */
    public record Filter(
            String path, String from, String to, List<Choice> slices, List<Choice> offices, Map<String, String> kept) {}

    /** Something to choose. */
    public record Choice(String value, String words, boolean chosen) {}

    /** One event. */
    public record Entry(
            String id,
            String day,
            String slice,
            String sentence,
            List<String> notes,
            String recorded,
            boolean fromRecords,
            Optional<String> decision,
            Optional<String> corrects,
            Optional<String> correctedBy) {}

    /** What a reader asks of a timeline. */
    private record Wanted(
            Optional<LocalDate> from, Optional<LocalDate> to, Optional<String> slice, Optional<Office> office) {

        /** As the address says; where it says nothing of days, from the first day of that school year on. */
        static Wanted of(Asked asked, LocalDate on) {
            boolean days = Stream.of("from", "to", "all")
                    .anyMatch(name -> asked.text(name).isPresent());
            return new Wanted(
                    days ? asked.date("from") : Optional.of(SchoolYear.of(on).firstDay()),
                    asked.date("to"),
                    asked.text("slice"),
                    asked.text("office").map(TimelinePage::office));
        }

        Set<String> slices() {
            return slice.map(Set::of).orElse(Set.of());
        }

        Map<String, String> parameters() {
            Map<String, String> said = new LinkedHashMap<>();
            from.ifPresent(day -> said.put("from", day.toString()));
            to.ifPresent(day -> said.put("to", day.toString()));
            if (from.isEmpty() && to.isEmpty()) {
                said.put("all", "yes");
            }
            slice.ifPresent(value -> said.put("slice", value));
            office.ifPresent(value -> said.put("office", value.name()));
            return said;
        }
    }

    /** Part of a timeline, whoever's it is. */
    private record Read(Moment moment, List<Timeline.Entry> entries, Optional<String> next) {}

    @GetMapping("/schools/{school}/timeline")
    @Asks({"from", "to", "slice", "office", "after", "limit", "all"})
    ModelAndView ofSchool(@PathVariable String school, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        SchoolId id = new SchoolId(school);
        Dates dates = Dates.of(asked);
        SchoolDashboard dashboard = asker.ask(new DashboardOf(id, dates.asOf()), reader);
        Wanted wanted = Wanted.of(asked, dashboard.moment().on());
        Read read = read(id, wanted, dates, asked.page(), reader);
        String path = SchoolPage.TIMELINE.of(id);
        return frames.ofSchool(
                "timeline/timeline",
                SchoolPage.TIMELINE,
                SchoolHead.of(dashboard),
                "Timeline",
                reader,
                dates,
                Optional.of(frames.control(path, dates, read.moment(), wanted.parameters())),
                Optional.empty(),
                story(id, path, read, wanted, dates, mayTakeAway(id, reader)));
    }

    @GetMapping("/trusts/{trust}/timeline")
    @Asks({"from", "to", "slice", "office", "after", "limit", "all"})
    ModelAndView ofTrust(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        TrustId id = new TrustId(trust);
        Dates dates = Dates.of(asked);
        Wanted wanted = Wanted.of(asked, asked.date("on").orElseGet(frames::today));
        Read read = read(id, wanted, dates, asked.page(), reader);
        String path = TrustPage.TIMELINE.of(id);
        return frames.ofTrust(
                "timeline/timeline",
                TrustPage.TIMELINE,
                id,
                "Timeline",
                reader,
                dates,
                read.moment(),
                wanted.parameters(),
                story(id, path, read, wanted, dates, mayTakeAway(id, reader)));
    }

    @GetMapping(path = "/schools/{school}/timeline/export", produces = "text/csv")
    @Asks({"from", "to", "slice", "office", "all"})
    ResponseEntity<String> fileOfSchool(@PathVariable String school, Asked asked, HttpServletRequest request) {
        SchoolId id = new SchoolId(school);
        return file(id, id.value(), asked, Caller.of(request));
    }

    @GetMapping(path = "/trusts/{trust}/timeline/export", produces = "text/csv")
    @Asks({"from", "to", "slice", "office", "all"})
    ResponseEntity<String> fileOfTrust(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        TrustId id = new TrustId(trust);
        return file(id, id.value(), asked, Caller.of(request));
    }

    /** All that the page would show, from its first part to its last, for those who may take the record away. */
    private ResponseEntity<String> file(StreamId stream, String name, Asked asked, ActorId reader) {
        asker.ask(log(stream), reader);
        Dates dates = Dates.of(asked);
        Wanted wanted = Wanted.of(asked, asked.date("on").orElseGet(frames::today));
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                "Recorded",
                "In effect from",
                "About",
                "What happened",
                "What was written",
                "Office",
                "Person",
                "Entered from records",
                "Corrects",
                "Corrected by",
                "Event"));
        Optional<String> after = Optional.empty();
        Read read;
        do {
            read = read(stream, wanted, dates, new Page(after, Page.MOST), reader);
            read.entries().stream().map(TimelinePage::line).forEach(lines::add);
            after = read.next();
        } while (after.isPresent());
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"timeline-" + name + "-"
                                + read.moment().on() + ".csv\"")
                .body(Csv.of(lines));
    }

    private static List<String> line(Timeline.Entry entry) {
        return List.of(
                SPREADSHEET.format(entry.recordedAt().atZone(RecordedEvent.SCHOOL_ZONE)),
                entry.effectiveOn().toString(),
                sliceInWords(entry.slice()),
                entry.sentence(),
                String.join("\n", entry.notes()),
                entry.office().map(Office::title).orElse(""),
                entry.actor().map(ActorId::value).orElse(""),
                entry.enteredFromRecords() ? "yes" : "",
                entry.corrects().orElse(""),
                entry.correctedBy().orElse(""),
                entry.event());
    }

    private boolean mayTakeAway(StreamId stream, ActorId reader) {
        return Part.ifReadable(() -> asker.ask(log(stream), reader)).isPresent();
    }

    /** Whoever reads the ledger may take the record away. */
    private static Query<LogState> log(StreamId stream) {
        Page least = new Page(Optional.empty(), 1);
        return switch (stream) {
            case SchoolId school -> new LogOfSchool(school, AsOf.NOW, least);
            case TrustId trust -> new LogOfTrust(trust, AsOf.NOW, least);
        };
    }

    private Read read(StreamId stream, Wanted wanted, Dates dates, Page page, ActorId reader) {
        return switch (stream) {
            case SchoolId school -> {
                Timeline told = asker.ask(
                        new TimelineOf(
                                school,
                                dates.asOf(),
                                wanted.from(),
                                wanted.to(),
                                wanted.slices(),
                                wanted.office(),
                                page),
                        reader);
                yield new Read(told.moment(), told.entries(), told.next());
            }
            case TrustId trust -> {
                TrustTimeline told = asker.ask(
                        new TimelineOfTrust(
                                trust,
                                dates.asOf(),
                                wanted.from(),
                                wanted.to(),
                                wanted.slices(),
                                wanted.office(),
                                page),
                        reader);
                yield new Read(told.moment(), told.entries(), told.next());
            }
        };
    }

    private static Office office(String name) {
        return Arrays.stream(Office.values())
                .filter(office -> office.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Asked.malformed("office", "There is no office '" + name + "'."));
    }

    private static Story story(
            StreamId stream, String path, Read read, Wanted wanted, Dates dates, boolean mayTakeAway) {
        Map<String, String> onwards = new LinkedHashMap<>(wanted.parameters());
        read.next().ifPresent(cursor -> onwards.put("after", cursor));
        Map<String, String> earlier = new LinkedHashMap<>(wanted.parameters());
        earlier.remove("from");
        earlier.put("all", "yes");
        return new Story(
                stream instanceof TrustId,
                wanted.from().map(day -> "From " + Say.day(day)).orElse("From the beginning")
                        + wanted.to().map(day -> " to " + Say.day(day)).orElse("")
                        + ", in the order it was recorded: "
                        + Say.count(read.entries().size(), "event", "events")
                        + (read.next().isPresent() ? " and more." : "."),
                filter(stream, path, wanted, dates),
                read.entries().stream()
                        .map(entry -> entry(entry, stream, dates))
                        .toList(),
                read.next().map(cursor -> dates.link(path, onwards)),
                wanted.from().map(day -> dates.link(path, earlier)),
                mayTakeAway ? Optional.of(dates.link(path + "/export", wanted.parameters())) : Optional.empty());
    }

    private static Filter filter(StreamId stream, String path, Wanted wanted, Dates dates) {
        return new Filter(
                path,
                wanted.from().map(LocalDate::toString).orElse(""),
                wanted.to().map(LocalDate::toString).orElse(""),
                slices(stream instanceof TrustId ? TrustEvent.class : SchoolEvent.class, wanted.slice()),
                offices(wanted.office()),
                dates.parameters());
    }

    private static Entry entry(Timeline.Entry entry, StreamId stream, Dates dates) {
        return new Entry(
                entry.event(),
                Say.day(entry.effectiveOn()),
                sliceInWords(entry.slice()),
                entry.sentence(),
                entry.notes(),
                "Recorded " + Say.moment(entry.recordedAt())
                        + entry.office()
                                .map(office -> " by the " + office.title())
                                .orElse("")
                        + entry.actor().map(actor -> " (" + actor + ")").orElse(""),
                entry.enteredFromRecords(),
                stream instanceof SchoolId school && isDecision(entry.type())
                        ? Optional.of(dates.link(SchoolPage.DECISIONS.of(school) + "/" + entry.event()))
                        : Optional.empty(),
                entry.corrects(),
                entry.correctedBy());
    }

    private static boolean isDecision(String type) {
        return Optional.ofNullable(Vocabulary.events().get(type))
                .filter(Decision.class::isAssignableFrom)
                .isPresent();
    }

    private static List<Choice> slices(Class<? extends Event> family, Optional<String> chosen) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "Everything", chosen.isEmpty()));
        Vocabulary.events().entrySet().stream()
                .filter(entry -> family.isAssignableFrom(entry.getValue()))
                .map(entry -> entry.getKey().substring(0, entry.getKey().indexOf('.')))
                .distinct()
                .sorted()
                .forEach(slice -> choices.add(new Choice(
                        slice, sliceInWords(slice), chosen.filter(slice::equals).isPresent())));
        return choices;
    }

    private static List<Choice> offices(Optional<Office> chosen) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "Anybody", chosen.isEmpty()));
        for (Office office : Office.values()) {
            choices.add(new Choice(
                    office.name(), office.title(), chosen.filter(office::equals).isPresent()));
        }
        return choices;
    }

    private static String sliceInWords(String slice) {
        return Labels.slice(slice);
    }
}
