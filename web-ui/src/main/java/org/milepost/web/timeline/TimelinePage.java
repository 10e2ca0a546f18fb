package org.milepost.web.timeline;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.milepost.api.ActorId;
import org.milepost.api.Decision;
import org.milepost.api.Event;
import org.milepost.api.SchoolEvent;
import org.milepost.api.SchoolId;
import org.milepost.api.Vocabulary;
import org.milepost.api.access.Office;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.school.SchoolDashboard;
import org.milepost.api.school.SchoolQuery.DashboardOf;
import org.milepost.api.timeline.Timeline;
import org.milepost.api.timeline.TimelineQuery.TimelineOf;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Asks;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.milepost.web.frame.Dates;
import org.milepost.web.frame.Frames;
import org.milepost.web.frame.Frames.SchoolPage;
import org.milepost.web.frame.SchoolHead;
import org.milepost.web.words.Say;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Every event of a school in plain sentences, in the order it was recorded. */
@Controller
public final class TimelinePage {
    private final Asker asker;
    private final Frames frames;

    public TimelinePage(Asker asker, Frames frames) {
        this.asker = asker;
        this.frames = frames;
    }

    /** What the page shows. */
    public record Story(
            String told, Filter filter, List<Entry> entries, Optional<String> next, Optional<String> earlier) {}

    /** The filter as it stands. */
    public record Filter(
            String path,
            String from,
            String to,
            String slice,
            String office,
            List<Choice> slices,
            List<Choice> offices,
            List<Choice> dates) {}

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

    @GetMapping("/schools/{school}/timeline")
    @Asks({"from", "to", "slice", "office", "after", "limit", "all"})
    ModelAndView show(@PathVariable String school, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        SchoolId id = new SchoolId(school);
        Dates dates = Dates.of(asked);
        SchoolDashboard dashboard = asker.ask(new DashboardOf(id, dates.asOf()), reader);
        LocalDate on = dashboard.moment().on();
        boolean filtered = asked.text("from").isPresent()
                || asked.text("to").isPresent()
                || asked.text("all").isPresent();
        Optional<LocalDate> from =
                filtered ? asked.date("from") : Optional.of(SchoolYear.of(on).firstDay());
        Optional<LocalDate> to = asked.date("to");
        Optional<String> slice = asked.text("slice");
        Optional<Office> office = asked.text("office").map(TimelinePage::office);
        Timeline timeline = asker.ask(
                new TimelineOf(id, dates.asOf(), from, to, slice.map(Set::of).orElse(Set.of()), office, asked.page()),
                reader);
        Map<String, String> carried = new LinkedHashMap<>();
        from.ifPresent(day -> carried.put("from", day.toString()));
        to.ifPresent(day -> carried.put("to", day.toString()));
        if (from.isEmpty() && to.isEmpty()) {
            carried.put("all", "yes");
        }
        slice.ifPresent(value -> carried.put("slice", value));
        office.ifPresent(value -> carried.put("office", value.name()));
        return frames.ofSchool(
                "timeline/timeline",
                SchoolPage.TIMELINE,
                SchoolHead.of(dashboard),
                "Timeline",
                reader,
                dates,
                Optional.of(frames.control(SchoolPage.TIMELINE.of(id), dates, timeline.moment(), false, carried)),
                Optional.empty(),
                story(timeline, dates, from, to, slice, office, carried));
    }

    private static Office office(String name) {
        return Arrays.stream(Office.values())
                .filter(office -> office.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Asked.malformed("office", "There is no office '" + name + "'."));
    }

    private static Story story(
            Timeline timeline,
            Dates dates,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<String> slice,
            Optional<Office> office,
            Map<String, String> carried) {
        String path = SchoolPage.TIMELINE.of(timeline.school());
        List<Choice> kept = new ArrayList<>();
        dates.on().ifPresent(value -> kept.add(new Choice("on", value, true)));
        dates.knownOn().ifPresent(value -> kept.add(new Choice("knownOn", value, true)));
        Filter filter = new Filter(
                path,
                from.map(LocalDate::toString).orElse(""),
                to.map(LocalDate::toString).orElse(""),
                slice.orElse(""),
                office.map(Office::name).orElse(""),
                slices(slice),
                offices(office),
                kept);
        Map<String, String> onwards = new LinkedHashMap<>(carried);
        timeline.next().ifPresent(cursor -> onwards.put("after", cursor));
        Map<String, String> earlier = new LinkedHashMap<>(carried);
        earlier.remove("from");
        earlier.put("all", "yes");
        return new Story(
                from.map(day -> "From " + Say.day(day)).orElse("From the beginning")
                        + to.map(day -> " to " + Say.day(day)).orElse("")
                        + ", in the order it was recorded: "
                        + Say.count(timeline.entries().size(), "event", "events")
                        + (timeline.next().isPresent() ? " and more." : "."),
                filter,
                timeline.entries().stream()
                        .map(entry -> entry(entry, timeline.school(), dates))
                        .toList(),
                timeline.next().map(cursor -> dates.link(path, onwards)),
                from.map(day -> dates.link(path, earlier)));
    }

    private static Entry entry(Timeline.Entry entry, SchoolId school, Dates dates) {
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
                isDecision(entry.type())
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

    private static List<Choice> slices(Optional<String> chosen) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "Everything", chosen.isEmpty()));
        Vocabulary.events().entrySet().stream()
                .filter(entry -> isOfSchools(entry.getValue()))
                .map(entry -> entry.getKey().substring(0, entry.getKey().indexOf('.')))
                .distinct()
                .sorted()
                .forEach(slice -> choices.add(new Choice(
                        slice, sliceInWords(slice), chosen.filter(slice::equals).isPresent())));
        return choices;
    }

    private static boolean isOfSchools(Class<? extends Event> type) {
        return SchoolEvent.class.isAssignableFrom(type);
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
        return switch (slice) {
            case "rap" -> "RAP";
            case "metrics" -> "Key metrics";
            case "phase" -> "Phase and band";
            case "school" -> "The school itself";
            default -> Say.capital(slice.replace('-', ' '));
        };
    }
}
