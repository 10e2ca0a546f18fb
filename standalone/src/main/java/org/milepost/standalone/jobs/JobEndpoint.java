package org.milepost.standalone.jobs;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.milepost.api.ActorId;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.TrustId;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Caller;
import org.milepost.edge.http.Problems;
import org.milepost.standalone.importing.ImportKind;
import org.milepost.standalone.intake.Hand;
import org.milepost.standalone.intake.Order;
import org.milepost.standalone.intake.TrustImport;
import org.milepost.standalone.reference.Reference;
import org.milepost.standalone.store.StoredEvents;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;

/** Imports and rebuilds over HTTP, for a server that holds the data folder. */
@RestController
public final class JobEndpoint {
    private final Jobs jobs;
    private final JobOffices offices;
    private final TrustImport imports;
    private final ObjectProvider<Reference> reference;
    private final ViewRebuild rebuild;
    private final StoredEvents stored;
    private final Problems problems;

    public JobEndpoint(
            Jobs jobs,
            JobOffices offices,
            TrustImport imports,
            ObjectProvider<Reference> reference,
            ViewRebuild rebuild,
            StoredEvents stored,
            Problems problems) {
        this.jobs = jobs;
        this.offices = offices;
        this.imports = imports;
        this.reference = reference;
        this.rebuild = rebuild;
        this.stored = stored;
        this.problems = problems;
    }

    /** The jobs that the caller may see, the latest first. */
    public record JobList(List<Job> jobs) {
        public JobList {
            jobs = List.copyOf(jobs);
        }
    }

    /**
     * Takes files of one kind, as {@code ./milepost import} does, and imports them.
     *
     * @param kind the kind, by the command line's word
     * @param file the files, as published
     * @param trust the trust's group UID; without it the table of the country is filled
     * @param trustId the trust's id in Milepost, where it is not to be made from its name
     * @param year the school year of all lines, where the files do not tell it
     * @param publishedOn the day the files were published
     * @param dryRun whether to record nothing and only tell what would be
     */
    @PostMapping(path = "/api/jobs/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Job> imports(
            @RequestParam String kind,
            @RequestParam List<MultipartFile> file,
            @RequestParam Optional<Integer> trust,
            @RequestParam Optional<String> trustId,
            @RequestParam Optional<String> year,
            @RequestParam Optional<String> publishedOn,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request) {
        ActorId caller = Caller.of(request);
        ImportKind of = ImportKind.called(kind)
                .orElseThrow(() -> Asked.malformed(
                        "kind",
                        "'kind' is one of "
                                + Arrays.stream(ImportKind.values())
                                        .map(ImportKind::word)
                                        .collect(Collectors.joining(", "))
                                + "."));
        if (trust.isEmpty() && (of == ImportKind.METRICS || dryRun || trustId.isPresent())) {
            throw Asked.malformed("trust", "Key metrics, 'dryRun' and 'trustId' go with 'trust'.");
        }
        Optional<TrustId> chosen = trustId.map(read("trustId", TrustId::new));
        Optional<SchoolYear> ofYear = year.map(read("year", SchoolYear::parse));
        Optional<LocalDate> published = publishedOn.map(read("publishedOn", LocalDate::parse));
        trust.ifPresentOrElse(
                uid -> offices.checkForTrust(caller, uid, of == ImportKind.METRICS), () -> offices.checkForAll(caller));
        SentFiles sent = SentFiles.keep(file, ofYear, published);
        return taken(jobs.take(
                new RunningJob.About(Jobs.newId(), Job.Task.IMPORT, Optional.of(of), trust, dryRun),
                caller,
                job -> job.imported(trust.map(uid -> imports.run(
                                new Order(of, uid, chosen, sent.sources(), dryRun), Hand.of(caller), Set.of(), job))
                        .orElseGet(() -> reference.getObject().fill(of, sent.sources(), job::reading))),
                sent::close));
    }

    /** Reads all views anew from the record. */
    @PostMapping("/api/jobs/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Job> rebuild(HttpServletRequest request) {
        ActorId caller = Caller.of(request);
        offices.checkForAll(caller);
        return taken(jobs.take(
                new RunningJob.About(Jobs.newId(), Job.Task.REBUILD, Optional.empty(), Optional.empty(), false),
                caller,
                job -> {
                    long events = stored.count();
                    rebuild.run(job.rebuilding(events));
                    job.rebuilt(events);
                },
                () -> {}));
    }

    @GetMapping("/api/jobs")
    JobList jobs(HttpServletRequest request) {
        ActorId caller = Caller.of(request);
        offices.checkAny(caller);
        return new JobList(jobs.all(visibleTo(caller)));
    }

    @GetMapping("/api/jobs/{job}")
    Job job(@PathVariable String job, HttpServletRequest request) {
        ActorId caller = Caller.of(request);
        offices.checkAny(caller);
        return jobs.find(job, visibleTo(caller))
                .orElseThrow(() -> new Rejected(Rejection.scope("job.unknown", "There is no such job here.")));
    }

    /** A body that is no form with files, or is cut off. */
    @ExceptionHandler
    ResponseEntity<Object> noForm(MultipartException e) {
        HttpStatus status =
                e instanceof MaxUploadSizeExceededException ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST;
        return problems.respond(
                e instanceof MaxUploadSizeExceededException
                        ? problems.of(status, "body.too-large", "The files are too large to be sent in one request.")
                        : problems.of(status, "request.malformed", "The body is no form with files, or is cut off."),
                new HttpHeaders());
    }

    private Predicate<ActorId> visibleTo(ActorId caller) {
        return offices.administers(caller) ? asker -> true : caller::equals;
    }

    private static ResponseEntity<Job> taken(Job job) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/jobs/" + job.job()))
                .body(job);
    }

    private static <T> Function<String, T> read(String name, Function<String, T> reading) {
        return text -> {
            try {
                return reading.apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw Asked.malformed(name, "'" + name + "' cannot be read: " + e.getMessage());
            }
        };
    }
}
