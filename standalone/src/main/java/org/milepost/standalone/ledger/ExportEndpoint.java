package org.milepost.standalone.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.access.Authority;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Asks;
import org.milepost.edge.http.Caller;
import org.milepost.edge.json.EventReader;
import org.milepost.query.Reading;
import org.milepost.query.Records;
import org.milepost.query.TrustReading;
import org.milepost.standalone.importing.Progress;
import org.milepost.standalone.store.StoredEvent;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Exports over HTTP. Of events that the reader's office may not read only the hashes are in the file. */
@RestController
public final class ExportEndpoint {
    private static final String ROW = "ledger";

    private final Exporter exporter;
    private final Records records;
    private final EventReader events;

    public ExportEndpoint(Exporter exporter, Records records, EventReader events) {
        this.exporter = exporter;
        this.records = records;
        this.events = events;
    }

    @GetMapping(path = "/api/schools/{school}/export", produces = "application/zip")
    @Asks({"from", "to", "event=The ids of chosen events, separated by commas, instead of all."})
    ResponseEntity<Resource> ofSchool(@PathVariable String school, Asked asked, HttpServletRequest request) {
        ActorId caller = Caller.of(request);
        Reading reading = records.open(new SchoolId(school), AsOf.NOW, caller);
        if (!reading.reads(ROW)) {
            throw new Rejected(Rejection.unknown(reading.school()));
        }
        return answer(
                order(reading.keeper(), Optional.of(reading.school()), asked),
                school,
                row -> reading.reads(events.read(row).event()));
    }

    @GetMapping(path = "/api/trusts/{trust}/export", produces = "application/zip")
    @Asks({"from", "to", "event=The ids of chosen events, separated by commas, instead of all."})
    ResponseEntity<Resource> ofTrust(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        ActorId caller = Caller.of(request);
        TrustReading reading = records.open(new TrustId(trust), AsOf.NOW, caller);
        if (!reading.readsOfAllSchools(ROW)) {
            throw new Rejected(Rejection.unknown(reading.trust()));
        }
        return answer(
                order(reading.trust(), Optional.empty(), asked),
                trust,
                row -> reading.readsOfAllSchools(
                        Authority.table().rowOf(events.read(row).event())));
    }

    private static ExportOrder order(TrustId trust, Optional<SchoolId> school, Asked asked) {
        Set<String> events = asked.text("event")
                .map(list ->
                        Arrays.stream(list.split(",", -1)).map(String::strip).collect(Collectors.toSet()))
                .orElse(Set.of());
        return new ExportOrder(trust, school, asked.date("from"), asked.date("to"), events);
    }

    /** Written whole before the answer begins, so that what goes wrong can still be said. */
    private ResponseEntity<Resource> answer(ExportOrder order, String name, Predicate<StoredEvent> readable) {
        try {
            Path file = Files.createTempFile("milepost-export-", ".zip");
            try {
                exporter.write(order, file, readable, Progress.UNWATCHED);
            } catch (RuntimeException e) {
                Files.delete(file);
                throw e;
            }
            return ResponseEntity.ok()
                    .contentType(MediaType.valueOf("application/zip"))
                    .contentLength(Files.size(file))
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".zip\"")
                    .body(new InputStreamResource(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
