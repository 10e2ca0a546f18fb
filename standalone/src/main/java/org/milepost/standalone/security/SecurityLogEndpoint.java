package org.milepost.standalone.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Page;
import org.milepost.edge.access.SecurityLog;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Asks;
import org.milepost.edge.http.Caller;
import org.milepost.standalone.jobs.JobOffices;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who came in, who was refused, who took data out; to everybody but administrators and auditors there is nothing here. */
@RestController
public final class SecurityLogEndpoint {
    private final SecurityLog log;
    private final JobOffices offices;

    public SecurityLogEndpoint(SecurityLog log, JobOffices offices) {
        this.log = log;
        this.offices = offices;
    }

    /** Entries, the latest first. */
    public record SecurityEntries(List<SecurityLog.Entry> entries, Optional<String> next) {
        public SecurityEntries {
            entries = List.copyOf(entries);
        }
    }

    @GetMapping("/api/security-log")
    @Asks({"after", "limit"})
    SecurityEntries entries(Asked asked, HttpServletRequest request) {
        offices.checkReads(Caller.of(request), "security-log");
        Page page = asked.page();
        long before = page.after().map(SecurityLogEndpoint::number).orElse(Long.MAX_VALUE);
        List<SecurityLog.Entry> entries = log.before(before, page.limit());
        return new SecurityEntries(
                entries,
                entries.size() < page.limit()
                        ? Optional.empty()
                        : Optional.of(Long.toString(entries.getLast().number())));
    }

    private static long number(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw Asked.malformed("after", "This cursor belongs to another list. Start again without 'after'.");
        }
    }
}
