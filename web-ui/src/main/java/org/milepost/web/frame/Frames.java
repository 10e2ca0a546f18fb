package org.milepost.web.frame;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.milepost.api.ActorId;
import org.milepost.api.Moment;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.web.frame.Frame.Carried;
import org.milepost.web.frame.Frame.Control;
import org.milepost.web.frame.Frame.Way;
import org.milepost.web.words.Say;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the frame around pages. */
@Component
public final class Frames {
    private final Clock clock;
    private final Reach reach;

    public Frames(Clock clock, Reach reach) {
        this.clock = clock;
        this.reach = reach;
    }

    /** The pages of a school, in the order in which readers ask. */
    public enum SchoolPage {
        SCHOOL("School", ""),
        TRAJECTORY("Trajectory", "/trajectory"),
        TIMELINE("Timeline", "/timeline"),
        DECISIONS("Decisions", "/decisions"),
        METRICS("Weekly metrics", "/weekly-metrics"),
        MEETING("Weekly meeting", "/weekly-meeting"),
        RAPS("RAP", "/raps"),
        DUE("What is due", "/due"),
        ACTIONS("Actions", "/actions"),
        REVIEWS("Reviews", "/reviews"),
        SUPPORT("Support", "/support"),
        RISKS("Risks", "/risks"),
        RECORD("Record", "/record");

        private final String words;
        private final String path;

        SchoolPage(String words, String path) {
            this.words = words;
            this.path = path;
        }

        /** Its address. */
        public String of(SchoolId school) {
            return "/schools/" + school.value() + path;
        }
    }

    /** The pages of a trust. */
    public enum TrustPage {
        BOARD("Phase board", "/phase-board"),
        DECISIONS("Decisions", "/decisions"),
        DUE("What is due", "/due"),
        YEAR("Trust year", "/year"),
        ACTIONS("Actions", "/actions"),
        SUPPORT("Support", "/support"),
        MEETINGS("Meetings", "/meetings"),
        RISKS("Risks", "/risks"),
        RECORD("Record", "/record");

        private final String words;
        private final String path;

        TrustPage(String words, String path) {
            this.words = words;
            this.path = path;
        }

        /** Its address. */
        public String of(TrustId trust) {
            return "/trusts/" + trust.value() + path;
        }
    }

    /** Today in the schools' zone. */
    public LocalDate today() {
        return Say.dayOf(clock.instant());
    }

    /** A page without school or trust. */
    public ModelAndView plain(String view, String title, Optional<ActorId> reader, Object page) {
        return page(
                view,
                new Frame(
                        title,
                        reader.map(ActorId::value),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty()),
                page);
    }

    /** A page about a trust. */
    public ModelAndView ofTrust(
            String view,
            TrustPage here,
            TrustId trust,
            String title,
            ActorId reader,
            Dates dates,
            Moment moment,
            boolean compares,
            Map<String, String> carried,
            Object page) {
        return page(
                view,
                new Frame(
                        title,
                        Optional.of(reader.value()),
                        places(trust, Optional.of(here), dates, reader),
                        Optional.empty(),
                        List.of(),
                        Optional.of(control(here.of(trust), dates, moment, compares, carried)),
                        Optional.empty()),
                page);
    }

    /** A page about a trust that is not shown for dates. */
    public ModelAndView ofTrust(
            String view,
            TrustPage here,
            TrustId trust,
            String title,
            ActorId reader,
            Optional<String> told,
            Object page) {
        return page(
                view,
                new Frame(
                        title,
                        Optional.of(reader.value()),
                        places(trust, Optional.of(here), Dates.now(Optional.empty()), reader),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        told),
                page);
    }

    /** A page about a school. */
    public ModelAndView ofSchool(
            String view,
            SchoolPage here,
            SchoolHead school,
            String title,
            ActorId reader,
            Dates dates,
            Optional<Control> control,
            Optional<String> told,
            Object page) {
        List<Way> tabs = new ArrayList<>();
        Set<SchoolPage> readable = reach.pages(school.school(), reader);
        for (SchoolPage tab : SchoolPage.values()) {
            if (!readable.contains(tab) && tab != here) {
                continue;
            }
            tabs.add(new Way(tab.words, dates.link(tab.of(school.school())), tab == here));
        }
        return page(
                view,
                new Frame(
                        title + ": " + school.name(),
                        Optional.of(reader.value()),
                        school.trust()
                                .map(trust -> places(trust, Optional.empty(), dates, reader))
                                .orElse(List.of()),
                        Optional.of(school.name()),
                        tabs,
                        control,
                        told),
                page);
    }

    /** The control of a page, which moves either date. */
    public Control control(String path, Dates dates, Moment moment, boolean compares, Map<String, String> carried) {
        Map<String, String> kept = new LinkedHashMap<>(carried);
        return new Control(
                path,
                moment.on().toString(),
                Dates.dayOf(moment.knownOn()).toString(),
                compares ? Optional.of(dates.compare().map(LocalDate::toString).orElse("")) : Optional.empty(),
                "True on " + Say.day(moment.on()) + ", as known on "
                        + (dates.knownOn().filter(text -> text.length() > 10).isPresent()
                                ? Say.moment(moment.knownOn())
                                : Say.day(Say.dayOf(moment.knownOn())))
                        + ".",
                !dates.isNow(),
                Dates.address(path, kept),
                kept.entrySet().stream()
                        .map(entry -> new Carried(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private List<Way> places(TrustId trust, Optional<TrustPage> here, Dates dates, ActorId reader) {
        List<Way> ways = new ArrayList<>();
        Set<TrustPage> readable = reach.pages(trust, reader);
        for (TrustPage place : TrustPage.values()) {
            if (!readable.contains(place) && here.filter(place::equals).isEmpty()) {
                continue;
            }
            ways.add(new Way(
                    place.words,
                    dates.link(place.of(trust)),
                    here.filter(place::equals).isPresent()));
        }
        return ways;
    }

    private static ModelAndView page(String view, Frame frame, Object page) {
        return new ModelAndView(view, Map.of("frame", frame, "page", page));
    }
}
