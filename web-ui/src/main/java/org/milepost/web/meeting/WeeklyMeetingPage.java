package org.milepost.web.meeting;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.Page;
import org.milepost.api.SchoolId;
import org.milepost.api.action.ActionQuery.ActionsOfSchool;
import org.milepost.api.action.ActionQuery.Wanted;
import org.milepost.api.action.SchoolActions;
import org.milepost.api.calendar.SchoolCalendar;
import org.milepost.api.meeting.MeetingCommand.RecordWeeklyMeeting;
import org.milepost.api.meeting.MeetingKind;
import org.milepost.api.meeting.MeetingQuery.MeetingsOfSchool;
import org.milepost.api.metrics.LatestWeek;
import org.milepost.api.metrics.ShownReading;
import org.milepost.api.rap.Raps;
import org.milepost.api.school.SchoolDashboard;
import org.milepost.api.school.SchoolQuery.DashboardOf;
import org.milepost.api.timeline.Timeline;
import org.milepost.api.timeline.TimelineQuery.TimelineOf;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.milepost.web.form.Permitted;
import org.milepost.web.form.Permitted.Button;
import org.milepost.web.frame.Dates;
import org.milepost.web.frame.Frames;
import org.milepost.web.frame.Frames.SchoolPage;
import org.milepost.web.frame.Part;
import org.milepost.web.frame.SchoolHead;
import org.milepost.web.words.Say;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One page for the weekly meeting of CEO and headteacher. */
@Controller
public final class WeeklyMeetingPage {
    private final Asker asker;
    private final Frames frames;
    private final Permitted permitted;

    public WeeklyMeetingPage(Asker asker, Frames frames, Permitted permitted) {
        this.asker = asker;
        this.frames = frames;
        this.permitted = permitted;
    }

    /** What the page shows. */
    public record Meeting(
            String week,
            Optional<String> band,
            Optional<String> metricsTold,
            Optional<String> metricsBefore,
            List<Line> lines,
            List<Rap> raps,
            List<Happened> happened,
            String timeline,
            List<Button> buttons,
            List<Step> agreed,
            List<Step> open) {}

    /** A step that was agreed, or an action that is open. */
    public record Step(String words, String owner, String due, boolean late) {}

    /** One key metric, this week and the last. */
    public record Line(
            String name, String figure, String before, String change, String target, String state, String stateWords) {}

    /** An open RAP. */
    public record Rap(String title, String state, Optional<String> waits, String address) {}

    /** What was recorded since the last meeting. */
    public record Happened(String day, String sentence, String by) {}

    @GetMapping("/schools/{school}/weekly-meeting")
    ModelAndView show(@PathVariable String school, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        SchoolId id = new SchoolId(school);
        Dates dates = Dates.of(asked);
        SchoolDashboard dashboard = asker.ask(new DashboardOf(id, dates.asOf()), reader);
        LocalDate on = dashboard.moment().on();
        LocalDate since = on.minusDays(7);
        Timeline timeline = asker.ask(
                new TimelineOf(
                        id,
                        dates.asOf(),
                        Optional.of(since),
                        Optional.of(on),
                        Set.of(),
                        Optional.empty(),
                        new Page(Optional.empty(), Page.USUAL)),
                reader);
        return frames.ofSchool(
                "meeting/meeting",
                SchoolPage.MEETING,
                SchoolHead.of(dashboard),
                "Weekly meeting",
                reader,
                dates,
                Optional.of(frames.control(SchoolPage.MEETING.of(id), dates, dashboard.moment(), Map.of())),
                Optional.empty(),
                meeting(dashboard, timeline, since, dates, reader));
    }

    private Meeting meeting(
            SchoolDashboard dashboard, Timeline timeline, LocalDate since, Dates dates, ActorId reader) {
        SchoolId school = dashboard.school();
        LocalDate on = dashboard.moment().on();
        return new Meeting(
                Say.day(SchoolCalendar.weekOf(dashboard.moment().on())),
                dashboard
                        .placement()
                        .map(placement -> Say.band(
                                        placement.terms().band(),
                                        placement.terms().phase(),
                                        placement.terms().stage())
                                + " since " + Say.day(placement.effectiveOn())),
                dashboard.metrics().map(week -> told(week, dashboard.moment().on())),
                dashboard.metrics().flatMap(LatestWeek::before).map(Say::day),
                dashboard.metrics().map(LatestWeek::readings).orElse(List.of()).stream()
                        .map(latest -> line(latest.reading(), latest.before()))
                        .toList(),
                dashboard.raps().stream()
                        .map(rap -> new Rap(
                                rap.title().text(),
                                Say.capital(Say.words(rap.state().name())) + " since " + Say.day(rap.since()),
                                rap.mustApprove().map(Raps.MustApprove::because),
                                dates.link(SchoolPage.RAPS.of(dashboard.school())) + "#rap-"
                                        + rap.rap().value()))
                        .toList(),
                timeline.entries().stream()
                        .map(entry -> new Happened(
                                Say.day(entry.effectiveOn()),
                                entry.sentence(),
                                entry.office().map(office -> office.title()).orElse("")))
                        .toList(),
                dates.link(SchoolPage.TIMELINE.of(dashboard.school()), Map.of("from", since.toString())),
                dates.isNow() ? recording(school, reader) : List.of(),
                agreed(school, dates, on, reader),
                open(school, dates, reader));
    }

    private List<Button> recording(SchoolId school, ActorId reader) {
        return permitted
                .button(
                        "record-weekly-meeting",
                        "",
                        new RecordWeeklyMeeting(
                                school, new ItemId("tried-out"), frames.today(), List.of(), Optional.empty()),
                        reader)
                .stream()
                .toList();
    }

    /** What was agreed the last time. */
    private List<Step> agreed(SchoolId school, Dates dates, LocalDate on, ActorId reader) {
        return Part.ifReadable(() -> asker.ask(
                        new MeetingsOfSchool(
                                school,
                                dates.asOf(),
                                Optional.of(on.minusWeeks(6)),
                                Optional.of(on),
                                Optional.of(MeetingKind.WEEKLY),
                                new Page(Optional.empty(), 1)),
                        reader))
                .flatMap(meetings -> meetings.meetings().stream().findFirst())
                .map(last -> last.nextSteps().stream()
                        .map(step -> new Step(
                                step.step().text(),
                                step.owner().title(),
                                step.dueOn().map(Say::day).orElse("no date"),
                                step.dueOn().filter(on::isAfter).isPresent()))
                        .toList())
                .orElse(List.of());
    }

    /** Actions that are not done, the one due first standing first. */
    private List<Step> open(SchoolId school, Dates dates, ActorId reader) {
        return Part.ifReadable(() -> asker.ask(new ActionsOfSchool(school, Wanted.ALL, dates.asOf()), reader))
                .map(actions -> actions.actions().stream()
                        .filter(action -> action.status() == SchoolActions.Status.OPEN
                                || action.status() == SchoolActions.Status.OVERDUE)
                        .map(action -> new Step(
                                action.text().text(),
                                action.owner().office().title(),
                                Say.day(action.dueOn()),
                                action.status() == SchoolActions.Status.OVERDUE))
                        .toList())
                .orElse(List.of());
    }

    private static String told(LatestWeek week, LocalDate on) {
        boolean current = week.week().equals(SchoolCalendar.weekOf(on));
        return (current
                ? "This week's key metrics are in."
                : "This week's key metrics are not in yet: the last are of the week of " + Say.day(week.week()) + ".");
    }

    private static Line line(ShownReading reading, Optional<BigDecimal> before) {
        int change = before.map(reading.figure()::compareTo).orElse(0);
        return new Line(
                reading.name(),
                Say.figure(reading.figure(), reading.unit()),
                before.map(figure -> Say.figure(figure, reading.unit())).orElse("–"),
                change == 0 ? "" : change > 0 ? "up" : "down",
                reading.target()
                        .map(aim -> Say.target(aim, reading.unit(), reading.direction()))
                        .orElse("–"),
                reading.onTarget().map(met -> met ? "met" : "missed").orElse("none"),
                reading.onTarget().map(met -> met ? "on target" : "off target").orElse(""));
    }
}
