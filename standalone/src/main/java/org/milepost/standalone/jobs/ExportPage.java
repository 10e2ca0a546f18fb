package org.milepost.standalone.jobs;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.SchoolId;
import org.milepost.api.StreamId;
import org.milepost.api.TrustId;
import org.milepost.api.school.SchoolQuery.DashboardOf;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.milepost.standalone.ledger.ExportRights;
import org.milepost.standalone.ledger.Exporter;
import org.milepost.web.frame.Dates;
import org.milepost.web.frame.Frames;
import org.milepost.web.frame.Frames.SchoolPage;
import org.milepost.web.frame.Frames.TrustPage;
import org.milepost.web.frame.SchoolHead;
import org.milepost.web.frame.ServedAsPage;
import org.milepost.web.words.Say;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** A record as one signed file: asked for on a page that says how far it is, and taken away from there. */
@Controller
@ServedAsPage
public final class ExportPage {
    private final ExportRights rights;
    private final Exporter exporter;
    private final Jobs jobs;
    private final MadeExports made;
    private final Asker asker;
    private final Frames frames;

    public ExportPage(ExportRights rights, Exporter exporter, Jobs jobs, MadeExports made, Asker asker, Frames frames) {
        this.rights = rights;
        this.exporter = exporter;
        this.jobs = jobs;
        this.made = made;
        this.asker = asker;
        this.frames = frames;
    }

    /** What the page shows. */
    public record Export(String whose, String path, List<Work> works, boolean moving) {}

    /** One export while it is made, and afterwards. */
    public record Work(
            String state, String stateWords, boolean moving, int percent, String told, Optional<String> file) {}

    @GetMapping("/schools/{school}/export")
    ModelAndView ofSchool(@PathVariable String school, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        SchoolId id = new SchoolId(school);
        rights.of(id, ExportRights.Part.WHOLE, reader);
        SchoolHead head = SchoolHead.of(asker.ask(new DashboardOf(id, AsOf.NOW), reader));
        return frames.ofSchool(
                "operations/export",
                SchoolPage.EXPORT,
                head,
                "Export",
                reader,
                Dates.now(Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                page(id, head.name(), SchoolPage.EXPORT.of(id), reader));
    }

    @GetMapping("/trusts/{trust}/export")
    ModelAndView ofTrust(@PathVariable String trust, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        TrustId id = new TrustId(trust);
        rights.of(id, ExportRights.Part.WHOLE, reader);
        return frames.ofTrust(
                "operations/export",
                TrustPage.EXPORT,
                id,
                "Export",
                reader,
                Optional.empty(),
                page(id, "the trust and its schools", TrustPage.EXPORT.of(id), reader));
    }

    @PostMapping("/schools/{school}/export")
    ModelAndView makeOfSchool(@PathVariable String school, HttpServletRequest request) {
        SchoolId id = new SchoolId(school);
        make(id, Caller.of(request));
        return new ModelAndView(new RedirectView(SchoolPage.EXPORT.of(id)));
    }

    @PostMapping("/trusts/{trust}/export")
    ModelAndView makeOfTrust(@PathVariable String trust, HttpServletRequest request) {
        TrustId id = new TrustId(trust);
        make(id, Caller.of(request));
        return new ModelAndView(new RedirectView(TrustPage.EXPORT.of(id)));
    }

    @GetMapping(path = "/schools/{school}/export/{job}", produces = "application/zip")
    ResponseEntity<Resource> fileOfSchool(
            @PathVariable String school, @PathVariable String job, HttpServletRequest request) {
        return file(new SchoolId(school), job, Caller.of(request));
    }

    @GetMapping(path = "/trusts/{trust}/export/{job}", produces = "application/zip")
    ResponseEntity<Resource> fileOfTrust(
            @PathVariable String trust, @PathVariable String job, HttpServletRequest request) {
        return file(new TrustId(trust), job, Caller.of(request));
    }

    private void make(StreamId stream, ActorId caller) {
        ExportRights.Granted granted = rights.of(stream, ExportRights.Part.WHOLE, caller);
        String id = Jobs.newId();
        made.ordered(id, stream, caller);
        jobs.take(
                new RunningJob.About(id, Job.Task.EXPORT, Optional.empty(), Optional.empty(), false),
                caller,
                job -> {
                    long events = exporter.events(granted.order());
                    made.done(id, written(granted, job, events));
                    job.exported(events);
                },
                () -> {});
    }

    private Path written(ExportRights.Granted granted, RunningJob job, long events) {
        try {
            Path file = Files.createTempFile("milepost-export-", ".zip");
            try {
                exporter.write(granted.order(), file, granted.readable(), job.exporting(events));
            } catch (RuntimeException e) {
                Files.delete(file);
                throw e;
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever lost the office since does not get what they asked for while they had it. */
    private ResponseEntity<Resource> file(StreamId stream, String job, ActorId caller) {
        rights.of(stream, ExportRights.Part.WHOLE, caller);
        InputStream file = made.take(job, stream, caller)
                .orElseThrow(() -> new Rejected(
                        Rejection.scope("export.unknown", "There is no such file here any more: make it again.")));
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + stream.value() + ".zip\"")
                .body(new InputStreamResource(file));
    }

    private Export page(StreamId stream, String whose, String path, ActorId reader) {
        List<Work> works = jobs.all(reader::equals).stream()
                .filter(job -> made.isOf(job.job(), stream, reader))
                .map(job -> work(job, path))
                .toList();
        return new Export(whose, path, works, works.stream().anyMatch(Work::moving));
    }

    private Work work(Job job, String path) {
        return new Work(
                switch (job.state()) {
                    case DONE -> "met";
                    case REFUSED, FAILED -> "missed";
                    case WAITING, RUNNING -> "";
                },
                Say.words(job.state().name()),
                !job.isOver(),
                job.percent(),
                "Asked for " + Say.moment(job.askedAt())
                        + job.step()
                                .filter(step -> !job.isOver())
                                .map(step -> "; " + step)
                                .orElse("")
                        + job.events()
                                .map(events -> "; " + Say.count(events, "event", "events"))
                                .orElse("")
                        + job.because().map(because -> ". " + because).orElse(""),
                made.isReady(job.job()) ? Optional.of(path + "/" + job.job()) : Optional.empty());
    }
}
