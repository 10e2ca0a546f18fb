package org.milepost.web.metrics;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.Note;
import org.milepost.api.Page;
import org.milepost.api.Rejection;
import org.milepost.api.SchoolId;
import org.milepost.api.calendar.SchoolCalendar;
import org.milepost.api.metrics.MetricsCommand.CorrectMetrics;
import org.milepost.api.metrics.MetricsCommand.SubmitMetrics;
import org.milepost.api.metrics.MetricsQuery.MetricsOfSchool;
import org.milepost.api.metrics.ShownReading;
import org.milepost.api.metrics.WeeklyMetrics;
import org.milepost.api.school.SchoolDashboard;
import org.milepost.api.school.SchoolQuery.DashboardOf;
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

/** A week's key metrics beside the week before, and the weeks there are. */
@Controller
public final class WeeklyMetricsPage {
    /** Weeks that are listed: a school year. */
    private static final int WEEKS = 40;

    /** A rehearsal without figures that gets as far as this rule would be let through with figures. */
    private static final String NOTHING_IN_IT = "metrics.no-readings";

    private final Asker asker;
    private final Frames frames;

    public WeeklyMetricsPage(Asker asker, Frames frames) {
        this.asker = asker;
        this.frames = frames;
    }

    /** What the page shows. */
    public record Weeks(Optional<Week> week, List<Choice> weeks, Optional<Entry> entry) {}

    /** The way to the form, or why there is none. */
    public record Entry(String words, String address, Optional<String> refused) {}

    /** A week to choose. */
    public record Choice(String words, String address, boolean here) {}

    /** One week. */
    public record Week(
            String monday, String told, Optional<String> before, List<Line> lines, List<Correction> corrections) {}

    /** One key metric. */
    public record Line(
            String name,
            String figure,
            String parts,
            String before,
            String target,
            String state,
            String stateWords,
            Optional<String> note) {}

    /** What was corrected. */
    public record Correction(String when, String reason, List<String> changes) {}

    @GetMapping("/schools/{school}/weekly-metrics")
    @Asks({"week", "done"})
    ModelAndView show(@PathVariable String school, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        SchoolId id = new SchoolId(school);
        Dates dates = Dates.of(asked);
        SchoolDashboard dashboard = asker.ask(new DashboardOf(id, dates.asOf()), reader);
        Optional<LocalDate> wanted = asked.date("week");
        WeeklyMetrics metrics = asker.ask(
                new MetricsOfSchool(
                        id,
                        dates.asOf(),
                        Optional.empty(),
                        wanted.map(day -> day.plusDays(6)),
                        Optional.empty(),
                        new Page(Optional.empty(), WEEKS)),
                reader);
        Map<String, String> carried = new LinkedHashMap<>();
        wanted.ifPresent(day -> carried.put("week", day.toString()));
        return frames.ofSchool(
                "metrics/week",
                SchoolPage.METRICS,
                SchoolHead.of(dashboard),
                "Weekly metrics",
                reader,
                dates,
                Optional.of(frames.control(SchoolPage.METRICS.of(id), dates, metrics.moment(), carried)),
                asked.text("done").map(done -> "The week is recorded."),
                weeks(metrics, dates, dates.isNow() ? Optional.of(entry(metrics, wanted, reader)) : Optional.empty()));
    }

    /** Which week is entered next: the one looked at or, where nobody looks at one, this one. The rules say whether it may be. */
    private Entry entry(WeeklyMetrics metrics, Optional<LocalDate> wanted, ActorId reader) {
        LocalDate week = SchoolCalendar.weekOf(wanted.orElse(frames.today()));
        boolean submitted =
                metrics.weeks().stream().anyMatch(each -> each.week().equals(week));
        Optional<Rejection> refused = asker.rehearse(
                submitted
                        ? new CorrectMetrics(metrics.school(), week, List.of(), List.of(), new Note("Tried out."))
                        : new SubmitMetrics(metrics.school(), week, List.of()),
                reader);
        return new Entry(
                (submitted ? "Correct the week of " : "Enter the week of ") + Say.day(week),
                SchoolPage.METRICS.of(metrics.school()) + "/enter?week=" + week,
                refused.filter(rejection -> !rejection.code().equals(NOTHING_IN_IT))
                        .map(Rejection::because));
    }

    private static Weeks weeks(WeeklyMetrics metrics, Dates dates, Optional<Entry> entry) {
        List<WeeklyMetrics.Week> all = metrics.weeks();
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            LocalDate monday = all.get(i).week();
            choices.add(new Choice(
                    Say.day(monday),
                    dates.link(SchoolPage.METRICS.of(metrics.school()), Map.of("week", monday.toString())),
                    i == 0));
        }
        return new Weeks(
                all.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                week(all.getFirst(), all.size() > 1 ? Optional.of(all.get(1)) : Optional.empty())),
                choices,
                entry);
    }

    private static Week week(WeeklyMetrics.Week week, Optional<WeeklyMetrics.Week> before) {
        return new Week(
                Say.day(week.week()),
                "Recorded " + Say.moment(week.recordedAt())
                        + week.actor().map(actor -> " by " + actor).orElse("")
                        + (week.late() ? ", after the week was over" : "")
                        + week.importedFrom()
                                .flatMap(source -> source.title())
                                .map(title -> ", entered from " + title)
                                .orElse("")
                        + ".",
                before.map(other -> Say.day(other.week())),
                week.readings().stream().map(reading -> line(reading, before)).toList(),
                week.corrections().stream()
                        .map(correction -> new Correction(
                                Say.moment(correction.recordedAt())
                                        + correction
                                                .actor()
                                                .map(actor -> " by " + actor)
                                                .orElse(""),
                                correction.reason().text(),
                                correction.changes().stream()
                                        .map(change -> change.metric() + ": "
                                                + change.was()
                                                        .map(Object::toString)
                                                        .orElse("nothing")
                                                + " → "
                                                + change.now()
                                                        .map(now -> now.figure().toString())
                                                        .orElse("withdrawn"))
                                        .toList()))
                        .toList());
    }

    private static Line line(ShownReading reading, Optional<WeeklyMetrics.Week> before) {
        return new Line(
                reading.name(),
                Say.figure(reading.figure(), reading.unit()),
                reading.numerator()
                        .flatMap(top -> reading.denominator().map(below -> parts(top, below)))
                        .orElse(""),
                before.flatMap(week -> week.readings().stream()
                                .filter(other -> other.metric().equals(reading.metric()))
                                .findFirst())
                        .map(other -> Say.figure(other.figure(), other.unit()))
                        .orElse("–"),
                reading.target()
                        .map(aim -> Say.target(aim, reading.unit(), reading.direction()))
                        .orElse("–"),
                reading.onTarget().map(met -> met ? "met" : "missed").orElse("none"),
                reading.onTarget().map(met -> met ? "on target" : "off target").orElse("")
                        + (reading.corrected() ? " corrected" : "")
                        + (reading.confirmed() ? " unusual, and confirmed" : ""),
                reading.note().map(note -> note.text()));
    }

    private static String parts(BigDecimal top, BigDecimal below) {
        return Say.number(top) + " of " + Say.number(below);
    }
}
