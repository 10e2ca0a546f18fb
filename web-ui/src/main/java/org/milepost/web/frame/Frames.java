package org.milepost.web.frame;

import java.time.Clock;
import java.time.Instant;
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
import org.milepost.edge.messages.Asker;
import org.milepost.web.frame.Frame.Carried;
import org.milepost.web.frame.Frame.Control;
import org.milepost.web.frame.Frame.Way;
import org.milepost.web.words.Say;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Puts the frame around pages. */
@Component
public final class Frames {
    /** Under this name a page passes on to the next what was just recorded. */
    public static final String TOLD = "told";

    private final Clock clock;
    private final Reach reach;
    private final Asker asker;

    public Frames(Clock clock, Reach reach, Asker asker) {
        this.clock = clock;
        this.reach = reach;
        this.asker = asker;
    }

    /** The pages of a school, in the order in which readers ask. */
    public enum SchoolPage {
        SCHOOL("School", "", true),
        TRAJECTORY("Trajectory", "/trajectory", true, "phase", "rap", "inspection"),
        TIMELINE("Timeline", "/timeline", true),
        DECISIONS("Decisions", "/decisions", true, About.decisions()),
        METRICS("Weekly metrics", "/weekly-metrics", true, "metrics"),
        MEETING("Weekly meeting", "/weekly-meeting", true),
        DUE("What is due", "/due", true),
        PLANS("Improvement plan", "/plans", false, "plan"),
        RAPS("RAP", "/raps", true, "rap"),
        SUMMARIES("School summary", "/summaries", false, "summary"),
        HEALTH_CHECKS("Health check", "/health-checks", false, "healthcheck"),
        CYCLES("Improvement cycle", "/cycles", false, "cycle"),
        ACTIONS("Actions", "/actions", true, "action"),
        REVIEWS("Reviews", "/reviews", false, "review"),
        INSPECTIONS("Inspections", "/inspections", false, "inspection"),
        SUPPORT("Support", "/support", false, "support"),
        MOVEMENT("Support beside movement", "/movement", false, "phase", "rap", "support"),
        PRACTICES("Practice", "/practices", false, "practice"),
        RISKS("Risks", "/risks", false, "risk"),
        GRANTS("Grants", "/grants", false, "grant"),
        ECT("Early career teachers", "/ect", false, "ect"),
        GROWTH("Headteacher's growth", "/growth", false, "growth"),
        EXPORT("Export", "/export", false),
        RECORD("Record", "/record", true);

        private final String words;
        private final String path;
        private final boolean often;
        private final String about;

        SchoolPage(String words, String path, boolean often, String... about) {
            this.words = words;
            this.path = path;
            this.often = often;
            this.about = String.join(" ", about);
        }

        /** The events it is about, by their names or the first words of them; all where it names none. */
        Set<String> about() {
            return About.of(about);
        }

        /** Its address. */
        public String of(SchoolId school) {
            return "/schools/" + school.value() + path;
        }
    }

    /** The pages of a trust. */
    public enum TrustPage {
        BOARD("Phase board", "/phase-board", true, "phase", "school"),
        DECISIONS("Decisions", "/decisions", true, About.decisions()),
        DUE("What is due", "/due", true),
        YEAR("Trust year", "/year", true),
        MEETINGS("Meetings", "/meetings", true, About.trustsOwn("meeting")),
        METRICS("Weekly metrics", "/weekly-metrics", false, "metrics"),
        PLANS("Improvement plans", "/plans", false, "plan"),
        RAPS("RAPs", "/raps", false, "rap"),
        SUMMARIES("School summaries", "/summaries", false, "summary"),
        HEALTH_CHECKS("Health checks", "/health-checks", false, "healthcheck"),
        ACTIONS("Actions", "/actions", false, "action"),
        REVIEWS("Reviews", "/reviews", false, "review"),
        SUPPORT("Support", "/support", false, "support"),
        MOVEMENT("Support beside movement", "/movement", false, "phase", "rap", "support"),
        PRACTICES("Practice", "/practices", false, "practice"),
        RISKS("Risks", "/risks", false, "risk"),
        GROWTH("Professional growth", "/growth", false, About.trustsOwn("growth")),
        TIMELINE("Timeline", "/timeline", false, About.trustsOwn()),
        EXPORT("Export", "/export", false),
        WHAT_IF("What if", "/what-if", false, "trust"),
        SETUP("Setup", "/setup", false, "trust"),
        RECORD("Record", "/record", true);

        private final String words;
        private final String path;
        private final boolean often;
        private final String about;

        TrustPage(String words, String path, boolean often, String... about) {
            this.words = words;
            this.path = path;
            this.often = often;
            this.about = String.join(" ", about);
        }

        /** The events it is about, by their names or the first words of them; all where it names none. */
        Set<String> about() {
            return About.of(about);
        }

        /** Its address. */
        public String of(TrustId trust) {
            return "/trusts/" + trust.value() + path;
        }
    }

    /** Now. */
    public Instant now() {
        return clock.instant();
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
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
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
            Map<String, String> carried,
            Object page) {
        return ofTrust(
                view,
                here,
                trust,
                title,
                reader,
                dates,
                control(here.of(trust), dates, moment, carried),
                Optional.empty(),
                page);
    }

    /**
     * A page about a trust, with a control of its own.
     *
     * @param version what the page shows, for the stream that says that there is something newer
     */
    public ModelAndView ofTrust(
            String view,
            TrustPage here,
            TrustId trust,
            String title,
            ActorId reader,
            Dates dates,
            Control control,
            Optional<String> version,
            Object page) {
        return page(
                view,
                new Frame(
                        title,
                        Optional.of(reader.value()),
                        places(trust, Optional.of(here), dates, reader, true),
                        places(trust, Optional.of(here), dates, reader, false),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.of(control),
                        Beside.ofTrust(here, trust, dates, control, asker, reader),
                        told(),
                        dates.isNow()
                                ? Optional.of(new Frame.Stream("/trusts/" + trust.value() + "/changes", version))
                                : Optional.empty()),
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
                        places(trust, Optional.of(here), Dates.now(Optional.empty()), reader, true),
                        places(trust, Optional.of(here), Dates.now(Optional.empty()), reader, false),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        told,
                        Optional.empty()),
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
        List<Way> more = new ArrayList<>();
        Set<SchoolPage> readable = reach.pages(school.school(), reader);
        for (SchoolPage tab : SchoolPage.values()) {
            if (!readable.contains(tab) && tab != here) {
                continue;
            }
            Way way = new Way(tab.words, dates.link(tab.of(school.school())), tab == here);
            (tab.often || tab == here ? tabs : more).add(way);
        }
        return page(
                view,
                new Frame(
                        title + ": " + school.name(),
                        Optional.of(reader.value()),
                        school.trust()
                                .map(trust -> places(trust, Optional.empty(), dates, reader, true))
                                .orElse(List.of()),
                        school.trust()
                                .map(trust -> places(trust, Optional.empty(), dates, reader, false))
                                .orElse(List.of()),
                        Optional.of(school.name()),
                        tabs,
                        more,
                        control,
                        control.flatMap(shown -> Beside.ofSchool(here, school.school(), dates, shown, asker, reader)),
                        told.or(Frames::told),
                        dates.isNow() && control.isPresent()
                                ? Optional.of(new Frame.Stream(
                                        "/schools/" + school.school().value() + "/changes",
                                        Optional.of(Long.toString(school.sequence()))))
                                : Optional.empty()),
                page);
    }

    /** The control of a page, which moves either date. */
    public Control control(String path, Dates dates, Moment moment, Map<String, String> carried) {
        Map<String, String> kept = new LinkedHashMap<>(carried);
        return new Control(
                path,
                moment.on().toString(),
                Dates.dayOf(moment.knownOn()).toString(),
                dates.compare().map(LocalDate::toString).orElse(""),
                "True on " + Say.day(moment.on()) + ", as known on "
                        + (dates.knownOn().filter(text -> text.length() > 10).isPresent()
                                ? Say.moment(moment.knownOn())
                                : Say.day(Say.dayOf(moment.knownOn())))
                        + dates.compare()
                                .map(day -> ", compared with " + Say.day(day))
                                .orElse("")
                        + ".",
                !dates.isNow(),
                Dates.address(path, kept),
                kept.entrySet().stream()
                        .map(entry -> new Carried(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private List<Way> places(TrustId trust, Optional<TrustPage> here, Dates dates, ActorId reader, boolean often) {
        List<Way> ways = new ArrayList<>();
        Set<TrustPage> readable = reach.pages(trust, reader);
        for (TrustPage place : TrustPage.values()) {
            boolean shown = here.filter(place::equals).isPresent();
            if ((!readable.contains(place) && !shown) || (place.often || shown) != often) {
                continue;
            }
            ways.add(new Way(
                    place.words,
                    dates.link(place.of(trust)),
                    here.filter(place::equals).isPresent()));
        }
        return ways;
    }

    /** What the page before passed on, once. */
    private static Optional<String> told() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? Optional.ofNullable(RequestContextUtils.getInputFlashMap(request.getRequest()))
                        .map(passed -> passed.get(TOLD))
                        .map(String::valueOf)
                : Optional.empty();
    }

    private static ModelAndView page(String view, Frame frame, Object page) {
        return new ModelAndView(view, Map.of("frame", frame, "page", page));
    }
}
