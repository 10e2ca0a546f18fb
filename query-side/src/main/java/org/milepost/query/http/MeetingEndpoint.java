package org.milepost.query.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.meeting.MeetingKind;
import org.milepost.api.meeting.MeetingQuery.MeetingsOfSchool;
import org.milepost.api.meeting.MeetingQuery.MeetingsOfTrust;
import org.milepost.api.meeting.SchoolMeetings;
import org.milepost.api.meeting.TrustMeetings;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Asks;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Meetings over HTTP. */
@RestController
public final class MeetingEndpoint {
    private static final String KIND = "kind=One kind of meeting only, such as WEEKLY, SLIM, ACC or BOARD.";

    private final Asker asker;

    public MeetingEndpoint(Asker asker) {
        this.asker = asker;
    }

    @GetMapping("/api/schools/{school}/meetings")
    @Asks({"from", "to", KIND, "after", "limit"})
    SchoolMeetings ofSchool(@PathVariable String school, Asked asked, HttpServletRequest request) {
        return asker.ask(
                new MeetingsOfSchool(
                        new SchoolId(school),
                        asked.asOf(),
                        asked.date("from"),
                        asked.date("to"),
                        kind(asked),
                        asked.page()),
                Caller.of(request));
    }

    @GetMapping("/api/trusts/{trust}/meetings")
    @Asks({"from", "to", KIND, "after", "limit"})
    TrustMeetings ofTrust(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        return asker.ask(
                new MeetingsOfTrust(
                        new TrustId(trust),
                        asked.asOf(),
                        asked.date("from"),
                        asked.date("to"),
                        kind(asked),
                        asked.page()),
                Caller.of(request));
    }

    private static Optional<MeetingKind> kind(Asked asked) {
        return asked.text("kind")
                .map(text -> Arrays.stream(MeetingKind.values())
                        .filter(kind -> kind.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> Asked.malformed(
                                "kind",
                                "'kind' is one of "
                                        + Arrays.stream(MeetingKind.values())
                                                .map(Enum::name)
                                                .collect(Collectors.joining(", "))
                                        + ".")));
    }
}
