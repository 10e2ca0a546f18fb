package org.milepost.web.metrics;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Command;
import org.milepost.api.Note;
import org.milepost.api.Page;
import org.milepost.api.Receipt;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.SchoolId;
import org.milepost.api.calendar.SchoolCalendar;
import org.milepost.api.catalogue.KeyMetric;
import org.milepost.api.catalogue.MetricCatalogue;
import org.milepost.api.metrics.EnteredReading;
import org.milepost.api.metrics.Figure;
import org.milepost.api.metrics.MetricsCommand.CorrectMetrics;
import org.milepost.api.metrics.MetricsCommand.SubmitMetrics;
import org.milepost.api.metrics.MetricsQuery.MetricsOfSchool;
import org.milepost.api.metrics.ShownReading;
import org.milepost.api.metrics.WeeklyMetrics;
import org.milepost.api.school.SchoolDashboard;
import org.milepost.api.school.SchoolQuery.DashboardOf;
import org.milepost.api.trust.TrustQuery.TrustOf;
import org.milepost.edge.access.Tokens;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.milepost.web.form.Permitted;
import org.milepost.web.frame.Dates;
import org.milepost.web.frame.Frames;
import org.milepost.web.frame.Frames.SchoolPage;
import org.milepost.web.frame.SchoolHead;
import org.milepost.web.words.Say;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The head's Friday: the key metrics of a week, last week beside each field; the same form corrects a week that is in. */
@Controller
public final class EnteringAWeek {
    private final Asker asker;
    private final Frames frames;
    private final Permitted permitted;

    public EnteringAWeek(Asker asker, Frames frames, Permitted permitted) {
        this.asker = asker;
        this.frames = frames;
        this.permitted = permitted;
    }

    /** What the page shows. */
    public record Sheet(
            String title,
            String week,
            String path,
            String commandId,
            boolean corrects,
            String reason,
            Optional<String> lastWeek,
            List<Fault> faults,
            List<Row> rows) {}

    /** What is wrong, and where. */
    public record Fault(String field, String words) {}

    /** One key metric. */
    public record Row(
            String code,
            String name,
            String hint,
            boolean ratio,
            String topWords,
            String belowWords,
            String top,
            String below,
            String last,
            String target,
            Optional<String> fault,
            boolean questioned,
            boolean sure,
            String note,
            String least,
            String most,
            String usual) {}

    /** What the form is about. */
    private record About(
            SchoolDashboard dashboard,
            LocalDate week,
            MetricCatalogue catalogue,
            Optional<WeeklyMetrics.Week> standing,
            Optional<WeeklyMetrics.Week> before) {
        SchoolId school() {
            return dashboard.school();
        }

        Optional<ShownReading> stands(String metric) {
            return standing.flatMap(each -> reading(each, metric));
        }

        private static Optional<ShownReading> reading(WeeklyMetrics.Week week, String metric) {
            return week.readings().stream()
                    .filter(reading -> reading.metric().equals(metric))
                    .findFirst();
        }
    }

    @GetMapping("/schools/{school}/weekly-metrics/enter")
    ModelAndView show(@PathVariable String school, @RequestParam Map<String, String> sent, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        About about = about(new SchoolId(school), week(sent), reader);
        Map<String, String> values = new LinkedHashMap<>();
        about.standing().ifPresent(week -> week.readings().forEach(reading -> fill(values, reading)));
        values.put("commandId", UUID.randomUUID().toString());
        return sheet(about, values, List.of(), reader);
    }

    @PostMapping("/schools/{school}/weekly-metrics/enter")
    ModelAndView record(
            @PathVariable String school, @RequestParam Map<String, String> sent, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        About about = about(new SchoolId(school), week(sent), reader);
        List<Fault> faults = new ArrayList<>();
        List<EnteredReading> readings = new ArrayList<>();
        for (KeyMetric metric : about.catalogue().metrics()) {
            entered(metric, sent, faults).ifPresent(readings::add);
        }
        if (faults.isEmpty()) {
            try {
                Optional<Command> command = command(about, readings, sent, faults);
                if (command.isPresent()) {
                    Receipt receipt = asker.tell(
                            command.get(),
                            reader,
                            sent.getOrDefault("commandId", UUID.randomUUID().toString()),
                            Tokens.sha256(command.get().toString()));
                    return new ModelAndView(new RedirectView(SchoolPage.METRICS.of(about.school()) + "?week="
                            + about.week() + "&done=recorded&atLeast=" + receipt.sequence()));
                }
            } catch (Rejected e) {
                if (e.rejection().kind() == Rejection.Kind.SCOPE) {
                    throw e;
                }
                faults.add(new Fault("form", e.rejection().because()));
            } catch (IllegalArgumentException e) {
                faults.add(new Fault("form", String.valueOf(e.getMessage())));
            }
        }
        return sheet(about, sent, faults, reader);
    }

    /** What the form is about, for whoever may send it. */
    private About about(SchoolId school, LocalDate week, ActorId reader) {
        permitted.demand(school, "submit-metrics", reader);
        SchoolDashboard dashboard = asker.ask(new DashboardOf(school, AsOf.NOW), reader);
        MetricCatalogue catalogue = dashboard
                .trust()
                .map(trust -> asker.ask(
                                new TrustOf(
                                        trust,
                                        new AsOf(
                                                Optional.of(SchoolCalendar.fridayOf(week)),
                                                Optional.empty(),
                                                Optional.empty())),
                                reader)
                        .catalogue())
                .orElse(MetricCatalogue.EMPTY);
        List<WeeklyMetrics.Week> weeks = asker.ask(
                        new MetricsOfSchool(
                                school,
                                AsOf.NOW,
                                Optional.empty(),
                                Optional.of(week.plusDays(6)),
                                Optional.empty(),
                                new Page(Optional.empty(), 2)),
                        reader)
                .weeks();
        Optional<WeeklyMetrics.Week> standing =
                weeks.stream().filter(each -> each.week().equals(week)).findFirst();
        Optional<WeeklyMetrics.Week> before =
                weeks.stream().filter(each -> each.week().isBefore(week)).findFirst();
        return new About(dashboard, week, catalogue, standing, before);
    }

    private LocalDate week(Map<String, String> sent) {
        try {
            return SchoolCalendar.weekOf(
                    Optional.ofNullable(sent.get("week")).map(LocalDate::parse).orElse(frames.today()));
        } catch (DateTimeParseException e) {
            throw Asked.malformed("week", "'week' is a date such as 2026-09-07.");
        }
    }

    private static Optional<EnteredReading> entered(KeyMetric metric, Map<String, String> sent, List<Fault> faults) {
        String code = metric.code();
        boolean ratio = metric.parts().isPresent();
        String top = text(sent, code);
        String below = text(sent, code + ".below");
        if (top.isEmpty() && below.isEmpty()) {
            return Optional.empty();
        }
        if (ratio && (top.isEmpty() || below.isEmpty())) {
            faults.add(new Fault(
                    top.isEmpty() ? code : code + ".below",
                    metric.name() + ": enter both numbers, or leave both empty."));
            return Optional.empty();
        }
        Optional<BigDecimal> first = number(top, code, metric, faults);
        Optional<BigDecimal> second = ratio ? number(below, code + ".below", metric, faults) : Optional.empty();
        if (first.isEmpty() || (ratio && second.isEmpty())) {
            return Optional.empty();
        }
        if (second.filter(number -> number.signum() <= 0).isPresent()) {
            faults.add(new Fault(code + ".below", metric.name() + ": the second number is above nought."));
            return Optional.empty();
        }
        try {
            Figure figure = ratio ? Figure.ratio(first.get(), second.orElseThrow()) : Figure.value(first.get());
            boolean sure = sent.containsKey(code + ".sure");
            boolean usual = figure.compareTo(metric.plausible().min(), metric.unit()) >= 0
                    && figure.compareTo(metric.plausible().max(), metric.unit()) <= 0;
            if (!usual && !sure) {
                faults.add(new Fault(
                        code,
                        metric.name() + ": " + Say.figure(figure.shown(metric.unit()), metric.unit())
                                + " is outside what is usual, "
                                + Say.figure(metric.plausible().min(), metric.unit()) + " to "
                                + Say.figure(metric.plausible().max(), metric.unit())
                                + ". Mend it or, if it is right, tick the box beside it."));
                return Optional.empty();
            }
            Optional<Note> note = Optional.of(text(sent, code + ".note"))
                    .filter(words -> !words.isEmpty())
                    .map(Note::new);
            return Optional.of(new EnteredReading(
                    code,
                    figure.value(),
                    figure.numerator(),
                    figure.denominator(),
                    usual ? Optional.empty() : Optional.of(true),
                    note));
        } catch (IllegalArgumentException e) {
            faults.add(new Fault(code, metric.name() + ": " + e.getMessage()));
            return Optional.empty();
        }
    }

    private static Optional<Command> command(
            About about, List<EnteredReading> readings, Map<String, String> sent, List<Fault> faults) {
        if (about.standing().isEmpty()) {
            return Optional.of(new SubmitMetrics(about.school(), about.week(), readings));
        }
        List<EnteredReading> changed = readings.stream()
                .filter(reading -> about.stands(reading.metric())
                        .filter(stands -> figure(stands).equals(reading.figure()))
                        .isEmpty())
                .toList();
        List<String> withdrawn = about.standing().orElseThrow().readings().stream()
                .map(ShownReading::metric)
                .filter(metric ->
                        readings.stream().noneMatch(reading -> reading.metric().equals(metric)))
                .toList();
        String reason = text(sent, "reason");
        if (reason.isEmpty()) {
            faults.add(new Fault("reason", "Say why the week is corrected."));
            return Optional.empty();
        }
        return Optional.of(new CorrectMetrics(about.school(), about.week(), changed, withdrawn, new Note(reason)));
    }

    private static Figure figure(ShownReading reading) {
        return reading.numerator().isPresent()
                ? Figure.ratio(reading.numerator().get(), reading.denominator().orElseThrow())
                : Figure.value(reading.figure());
    }

    private static void fill(Map<String, String> values, ShownReading reading) {
        values.put(
                reading.metric(), reading.numerator().orElse(reading.figure()).toPlainString());
        reading.denominator().ifPresent(below -> values.put(reading.metric() + ".below", below.toPlainString()));
        reading.note().ifPresent(note -> values.put(reading.metric() + ".note", note.text()));
        if (reading.confirmed()) {
            values.put(reading.metric() + ".sure", "yes");
        }
    }

    private static Optional<BigDecimal> number(String text, String field, KeyMetric metric, List<Fault> faults) {
        try {
            return Optional.of(new BigDecimal(text.replaceAll("[ ,%\\u00a0]", "")));
        } catch (NumberFormatException e) {
            faults.add(new Fault(field, metric.name() + ": “" + text + "” is not a number."));
            return Optional.empty();
        }
    }

    private static String text(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "").strip();
    }

    private ModelAndView sheet(About about, Map<String, String> values, List<Fault> faults, ActorId reader) {
        boolean corrects = about.standing().isPresent();
        String title = (corrects ? "Correct the week of " : "Enter the week of ") + Say.day(about.week());
        return frames.ofSchool(
                "metrics/enter",
                SchoolPage.METRICS,
                SchoolHead.of(about.dashboard()),
                (faults.isEmpty() ? "" : "Error: ") + title,
                reader,
                Dates.now(Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                new Sheet(
                        title,
                        about.week().toString(),
                        SchoolPage.METRICS.of(about.school()) + "/enter",
                        values.getOrDefault("commandId", UUID.randomUUID().toString()),
                        corrects,
                        text(values, "reason"),
                        about.before().map(week -> Say.day(week.week())),
                        faults,
                        about.catalogue().metrics().stream()
                                .map(metric -> row(metric, about, values, faults))
                                .toList()));
    }

    private static Row row(KeyMetric metric, About about, Map<String, String> values, List<Fault> faults) {
        String code = metric.code();
        Optional<String> fault = faults.stream()
                .filter(each -> each.field().equals(code) || each.field().equals(code + ".below"))
                .map(Fault::words)
                .findFirst();
        boolean sure = values.containsKey(code + ".sure");
        return new Row(
                code,
                metric.name(),
                metric.hint(),
                metric.parts().isPresent(),
                metric.parts().map(KeyMetric.Parts::numerator).orElse(metric.name()),
                metric.parts().map(KeyMetric.Parts::denominator).orElse(""),
                text(values, code),
                text(values, code + ".below"),
                about.before()
                        .flatMap(week -> About.reading(week, code))
                        .map(reading -> Say.figure(reading.figure(), reading.unit()))
                        .orElse("–"),
                metric.target()
                        .map(aim -> Say.target(aim, metric.unit(), metric.direction()))
                        .orElse("–"),
                fault,
                sure || fault.filter(words -> words.contains("tick the box")).isPresent(),
                sure,
                text(values, code + ".note"),
                metric.plausible().min().toPlainString(),
                metric.plausible().max().toPlainString(),
                usual(metric));
    }

    private static String usual(KeyMetric metric) {
        return "outside what is usual, "
                + Say.figure(metric.plausible().min(), metric.unit()) + " to "
                + Say.figure(metric.plausible().max(), metric.unit())
                + ". Mend it or, if it is right, tick the box.";
    }
}
