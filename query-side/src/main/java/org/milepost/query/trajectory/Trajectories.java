package org.milepost.query.trajectory;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.milepost.api.ActorId;
import org.milepost.api.Meta;
import org.milepost.api.metrics.MetricsCommand;
import org.milepost.api.trajectory.Trajectory;
import org.milepost.api.trajectory.Trajectory.BandSpan;
import org.milepost.api.trajectory.TrajectoryQuery.TrajectoryOf;
import org.milepost.query.Reading;
import org.milepost.query.Records;
import org.milepost.query.school.IdentityView;
import org.milepost.query.school.IdentityView.Identity;

/** Answers how a school has come to where it is; each part of the record adds its list. */
public final class Trajectories {
    private static final IdentityView IDENTITY = new IdentityView();

    /** Published figures of schools, and the weeks that can be entered, begin after this day. */
    private static final LocalDate FIRST = LocalDate.of(MetricsCommand.EARLIEST, 1, 1);

    private static final LocalDate LAST = LocalDate.of(MetricsCommand.LATEST, 12, 31);

    private final Records records;

    public Trajectories(Records records) {
        this.records = records;
    }

    @QueryHandler
    Trajectory answer(TrajectoryOf query, @MetaDataValue(Meta.ACTOR) String actor) {
        Reading reading = records.open(query.school(), query.asOf(), new ActorId(actor));
        Identity identity = reading.view(IDENTITY);
        LocalDate begins = identity.begins().orElse(reading.on());
        LocalDate last = earlier(earlier(reading.on(), LAST), query.to().orElse(LAST));
        LocalDate first = query.from().orElseGet(() -> OthersOverYears.earliest(reading, begins));
        Span wanted = new Span(earlier(LAST, later(FIRST, first)), later(FIRST, last));
        // What is news is told from all weeks, whichever are asked for.
        Span whole = new Span(earlier(wanted.from(), later(FIRST, begins)), wanted.to());
        FiguresOverYears figures = new FiguresOverYears(reading, identity, whole, query.metric());
        List<BandSpan> bands =
                wanted.to().isBefore(wanted.from()) ? List.of() : BandsOverYears.of(reading, begins, whole);
        return new Trajectory(
                reading.school(),
                reading.moment(),
                wanted.from(),
                wanted.to(),
                bands.stream()
                        .filter(band -> wanted.meets(band.from(), band.until().orElse(wanted.to())))
                        .toList(),
                figures.series(bands, wanted),
                RapsOverYears.of(reading, wanted, bands),
                OthersOverYears.inspections(reading, wanted),
                OthersOverYears.outcomes(reading, wanted),
                figures.yearsWithoutTermDates(wanted));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
