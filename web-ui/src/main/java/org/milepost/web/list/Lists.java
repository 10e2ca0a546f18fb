package org.milepost.web.list;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.milepost.api.ActorId;
import org.milepost.api.Moment;
import org.milepost.api.Query;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.phase.PhaseBoard;
import org.milepost.api.phase.PhaseQuery.BoardOf;
import org.milepost.api.school.SchoolDashboard;
import org.milepost.api.school.SchoolQuery.DashboardOf;
import org.milepost.edge.messages.Asker;
import org.milepost.web.form.Permitted;
import org.milepost.web.frame.Dates;
import org.milepost.web.frame.Frames;
import org.milepost.web.frame.Frames.SchoolPage;
import org.milepost.web.frame.Frames.TrustPage;
import org.milepost.web.frame.SchoolHead;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What every page with a list is made with: who answers, who may do what, and the frame around it. */
@Component
final class Lists {
    private static final String TEMPLATE = "list/list";

    private final Asker asker;
    private final Frames frames;
    private final Permitted permitted;

    Lists(Asker asker, Frames frames, Permitted permitted) {
        this.asker = asker;
        this.frames = frames;
        this.permitted = permitted;
    }

    /** Asks on behalf of the reader. */
    <A> A ask(Query<A> query, ActorId reader) {
        return asker.ask(query, reader);
    }

    /** What the reader may do. */
    Permitted permitted() {
        return permitted;
    }

    LocalDate today() {
        return frames.today();
    }

    /** What the schools of a trust that the reader may see are called. */
    Map<SchoolId, String> names(TrustId trust, Dates dates, ActorId reader) {
        return asker.ask(new BoardOf(trust, dates.asOfAnywhere()), reader).schools().stream()
                .collect(Collectors.toMap(PhaseBoard.Row::school, PhaseBoard.Row::name));
    }

    /** A page of a school. */
    ModelAndView ofSchool(
            SchoolPage here, SchoolId school, Dates dates, Moment moment, ActorId reader, Listing listing) {
        return ofSchool(here, here.of(school), school, dates, moment, reader, Map.of(), listing);
    }

    /**
     * A page of a school.
     *
     * @param path its address, where it stands under another page
     * @param carried its other parameters
     */
    ModelAndView ofSchool(
            SchoolPage here,
            String path,
            SchoolId school,
            Dates dates,
            Moment moment,
            ActorId reader,
            Map<String, String> carried,
            Listing listing) {
        SchoolDashboard dashboard = asker.ask(new DashboardOf(school, dates.asOf()), reader);
        return frames.ofSchool(
                TEMPLATE,
                here,
                SchoolHead.of(dashboard),
                listing.title(),
                reader,
                dates,
                Optional.of(frames.control(path, dates, moment, carried)),
                Optional.empty(),
                listing);
    }

    /** A page of a trust. */
    ModelAndView ofTrust(TrustPage here, TrustId trust, Dates dates, Moment moment, ActorId reader, Listing listing) {
        return ofTrust(here, here.of(trust), trust, dates, moment, reader, Map.of(), listing);
    }

    /**
     * A page of a trust.
     *
     * @param path its address, where it stands under another page
     * @param carried its other parameters
     */
    ModelAndView ofTrust(
            TrustPage here,
            String path,
            TrustId trust,
            Dates dates,
            Moment moment,
            ActorId reader,
            Map<String, String> carried,
            Listing listing) {
        return frames.ofTrust(
                TEMPLATE,
                here,
                trust,
                listing.title(),
                reader,
                dates,
                frames.control(path, dates, moment, carried),
                Optional.empty(),
                listing);
    }
}
