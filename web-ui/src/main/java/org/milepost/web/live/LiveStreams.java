package org.milepost.web.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.BooleanSupplier;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.edge.http.Caller;
import org.milepost.web.signin.Sessions;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The addresses that open pages listen to. */
@Controller
public final class LiveStreams {
    private final Live live;
    private final Sessions sessions;

    public LiveStreams(Live live, Sessions sessions) {
        this.live = live;
        this.sessions = sessions;
    }

    @GetMapping(path = "/schools/{school}/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter ofSchool(@PathVariable String school, HttpServletRequest request, HttpServletResponse response) {
        unbuffered(response);
        return live.watch(new SchoolId(school), Caller.of(request), session(request));
    }

    @GetMapping(path = "/trusts/{trust}/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter ofTrust(@PathVariable String trust, HttpServletRequest request, HttpServletResponse response) {
        unbuffered(response);
        return live.watch(new TrustId(trust), Caller.of(request), session(request));
    }

    /** Whether the session goes on that the stream was opened in. */
    private BooleanSupplier session(HttpServletRequest request) {
        String id = sessions.idOf(request).orElse("");
        return () -> sessions.isOpen(id);
    }

    /** A proxy in between passes on what comes as it comes. */
    private static void unbuffered(HttpServletResponse response) {
        response.setHeader("X-Accel-Buffering", "no");
        response.setHeader("Cache-Control", "no-store");
    }
}
