package org.milepost.standalone.jobs;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.milepost.api.ActorId;
import org.milepost.edge.http.Caller;
import org.milepost.edge.ledger.Ledger;
import org.milepost.standalone.importing.ImportKind;
import org.milepost.standalone.importing.ImportSummary;
import org.milepost.standalone.store.StoredEvents;
import org.milepost.web.frame.Frames;
import org.milepost.web.frame.ServedAsPage;
import org.milepost.web.words.Say;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Is it healthy and current? What runs, how far it is, and the way to have more done. */
@Controller
@ServedAsPage
public final class OperationsPage {
    private static final Map<String, String> PARTS = Map.of(
            "projectionHealth", "Reading into the views",
            "readingHealth", "How far the views are",
            "recordHealthIndicator", "Recording",
            "backupHealthIndicator", "Backups");

    private final JobEndpoint endpoint;
    private final Jobs jobs;
    private final JobOffices offices;
    private final Map<String, HealthIndicator> health;
    private final StoredEvents stored;
    private final Ledger ledger;
    private final Frames frames;

    public OperationsPage(
            JobEndpoint endpoint,
            Jobs jobs,
            JobOffices offices,
            Map<String, HealthIndicator> health,
            StoredEvents stored,
            Ledger ledger,
            Frames frames) {
        this.endpoint = endpoint;
        this.jobs = jobs;
        this.offices = offices;
        this.health = Map.copyOf(health);
        this.stored = stored;
        this.ledger = ledger;
        this.frames = frames;
    }

    /** What the page shows. */
    public record Operations(
            String lead, List<Line> lines, List<Work> jobs, boolean moving, boolean mayRebuild, List<String> kinds) {}

    /** How one part is. */
    public record Line(String what, boolean well, String how, String more) {}

    /** One job. */
    public record Work(
            String name,
            String state,
            String stateWords,
            boolean moving,
            int percent,
            String told,
            Optional<String> summary) {}

    @GetMapping("/operations")
    ModelAndView show(HttpServletRequest request) {
        ActorId caller = Caller.of(request);
        offices.checkReads(caller, "jobs");
        List<Line> lines = new ArrayList<>();
        new TreeMap<>(PARTS)
                .forEach((bean, words) -> Optional.ofNullable(health.get(bean))
                        .map(HealthIndicator::health)
                        .ifPresent(how -> lines.add(line(words, how))));
        lines.add(new Line("The record", true, "readable", Say.number(BigDecimal.valueOf(stored.count())) + " events"));
        ledger.trusts()
                .forEach(trust -> lines.add(ledger.latest(trust)
                        .map(last -> new Line(
                                "Last checkpoint of " + trust.value(),
                                true,
                                "signed",
                                Say.moment(last.madeAt()) + ", " + last.logs().size() + " logs"))
                        .orElse(new Line(
                                "Last checkpoint of " + trust.value(), false, "none yet", "One is made each day."))));
        List<Work> works =
                jobs.all(asker -> true).stream().map(OperationsPage::work).toList();
        boolean well = lines.stream().allMatch(Line::well);
        return frames.plain(
                "operations/operations",
                "Operations",
                Optional.of(caller),
                new Operations(
                        well ? "Everything is well." : "Something needs looking at.",
                        lines,
                        works,
                        works.stream().anyMatch(Work::moving),
                        true,
                        Arrays.stream(ImportKind.values()).map(ImportKind::word).toList()));
    }

    @PostMapping("/operations/rebuild")
    ModelAndView rebuild(HttpServletRequest request) {
        endpoint.rebuild(request);
        return new ModelAndView(new RedirectView("/operations"));
    }

    @PostMapping("/operations/import")
    ModelAndView imports(
            @RequestParam String kind,
            @RequestParam List<MultipartFile> file,
            @RequestParam Optional<Integer> trust,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request) {
        endpoint.imports(kind, file, trust, Optional.empty(), Optional.empty(), Optional.empty(), dryRun, request);
        return new ModelAndView(new RedirectView("/operations"));
    }

    private static Line line(String what, Health how) {
        boolean well = how.getStatus().equals(Status.UP);
        return new Line(
                what,
                well,
                well ? "well" : how.getStatus().getCode().toLowerCase(Locale.UK),
                how.getDetails().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> each.getKey() + ": " + each.getValue())
                        .collect(Collectors.joining(", ")));
    }

    private static Work work(Job job) {
        boolean moving = !job.isOver();
        return new Work(
                switch (job.task()) {
                    case REBUILD -> "Rebuild of all views";
                    case EXPORT -> "Export";
                    case IMPORT ->
                        "Import of " + job.kind().orElse("a file")
                                + job.trust().map(uid -> " into trust " + uid).orElse("")
                                + (job.dryRun() ? ", only telling" : "");
                },
                switch (job.state()) {
                    case DONE -> "met";
                    case REFUSED, FAILED -> "missed";
                    case WAITING, RUNNING -> "";
                },
                Say.words(job.state().name()),
                moving,
                job.percent(),
                "Asked by " + job.askedBy() + ", " + Say.moment(job.askedAt())
                        + job.step()
                                .filter(step -> moving)
                                .map(step -> "; " + step)
                                .orElse("")
                        + job.because().map(because -> ". " + because).orElse("")
                        + job.events()
                                .map(events -> ". " + Say.count(events, "event", "events") + " read")
                                .orElse(""),
                job.summary().map(ImportSummary::text));
    }
}
