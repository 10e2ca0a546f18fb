package org.milepost.standalone.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Asks;
import org.milepost.edge.http.Caller;
import org.milepost.standalone.importing.Progress;
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
    private final Exporter exporter;
    private final ExportRights rights;

    public ExportEndpoint(Exporter exporter, ExportRights rights) {
        this.exporter = exporter;
        this.rights = rights;
    }

    @GetMapping(path = "/api/schools/{school}/export", produces = "application/zip")
    @Asks({"from", "to", "event=The ids of chosen events, separated by commas, instead of all."})
    ResponseEntity<Resource> ofSchool(@PathVariable String school, Asked asked, HttpServletRequest request) {
        return answer(rights.of(new SchoolId(school), part(asked), Caller.of(request)), school);
    }

    @GetMapping(path = "/api/trusts/{trust}/export", produces = "application/zip")
    @Asks({"from", "to", "event=The ids of chosen events, separated by commas, instead of all."})
    ResponseEntity<Resource> ofTrust(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        return answer(rights.of(new TrustId(trust), part(asked), Caller.of(request)), trust);
    }

    private static ExportRights.Part part(Asked asked) {
        Set<String> events = asked.text("event")
                .map(list ->
                        Arrays.stream(list.split(",", -1)).map(String::strip).collect(Collectors.toSet()))
                .orElse(Set.of());
        return new ExportRights.Part(asked.date("from"), asked.date("to"), events);
    }

    /** Written whole before the answer begins, so that what goes wrong can still be said. */
    private ResponseEntity<Resource> answer(ExportRights.Granted granted, String name) {
        try {
            Path file = Files.createTempFile("milepost-export-", ".zip");
            try {
                exporter.write(granted.order(), file, granted.readable(), Progress.UNWATCHED);
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
