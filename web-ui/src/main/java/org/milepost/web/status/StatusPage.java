package org.milepost.web.status;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.milepost.api.RecordedEvent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page at the front door until the screens are there. */
@Controller
public final class StatusPage {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private final Clock clock;

    public StatusPage(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/")
    String show(Model model) {
        model.addAttribute("now", MOMENT.format(clock.instant().atZone(RecordedEvent.SCHOOL_ZONE)));
        return "status/status";
    }
}
