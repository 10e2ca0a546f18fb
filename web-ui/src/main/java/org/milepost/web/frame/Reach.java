package org.milepost.web.frame;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Page;
import org.milepost.api.Query;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.action.ActionQuery.ActionsOfSchool;
import org.milepost.api.action.ActionQuery.ActionsOfTrust;
import org.milepost.api.action.ActionQuery.Wanted;
import org.milepost.api.calendar.SchoolCalendar;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.cycle.CycleQuery.CyclesOf;
import org.milepost.api.ect.EctQuery.EctOfSchool;
import org.milepost.api.grant.GrantQuery.GrantsOfSchool;
import org.milepost.api.growth.GrowthQuery.GrowthOfSchool;
import org.milepost.api.growth.GrowthQuery.GrowthOfTrust;
import org.milepost.api.healthcheck.HealthCheckQuery.HealthChecksOf;
import org.milepost.api.healthcheck.HealthCheckQuery.HealthChecksOfTrust;
import org.milepost.api.inspection.InspectionQuery.InspectionsOf;
import org.milepost.api.ledger.LedgerQuery.LogOfSchool;
import org.milepost.api.ledger.LedgerQuery.LogOfTrust;
import org.milepost.api.meeting.MeetingQuery.MeetingsOfTrust;
import org.milepost.api.metrics.MetricsQuery.MetricsOfSchool;
import org.milepost.api.metrics.MetricsQuery.MetricsOfTrust;
import org.milepost.api.obligation.DutyFilter;
import org.milepost.api.obligation.ObligationQuery.ObligationsOfSchool;
import org.milepost.api.obligation.ObligationQuery.ObligationsOfTrust;
import org.milepost.api.obligation.ObligationQuery.YearOfTrust;
import org.milepost.api.plan.PlanQuery.PlansOf;
import org.milepost.api.plan.PlanQuery.PlansOfTrust;
import org.milepost.api.practice.PracticeQuery.PracticesOfSchool;
import org.milepost.api.practice.PracticeQuery.PracticesOfTrust;
import org.milepost.api.rap.RapQuery.RapsOf;
import org.milepost.api.rap.RapQuery.RapsOfTrust;
import org.milepost.api.review.ReviewQuery.ReviewsOfSchool;
import org.milepost.api.review.ReviewQuery.ReviewsOfTrust;
import org.milepost.api.risk.RiskQuery.RisksOfSchool;
import org.milepost.api.risk.RiskQuery.RisksOfTrust;
import org.milepost.api.summary.SummaryQuery.SummariesOf;
import org.milepost.api.summary.SummaryQuery.SummariesOfTrust;
import org.milepost.api.support.SupportQuery.SupportOfSchool;
import org.milepost.api.support.SupportQuery.SupportOfTrust;
import org.milepost.edge.messages.Asker;
import org.milepost.web.frame.Frames.SchoolPage;
import org.milepost.web.frame.Frames.TrustPage;
import org.springframework.stereotype.Component;

/**
 * Which pages a reader's office reads, so that nobody is led to a page that is not there for them. It is asked of those who
 * answer the pages, and remembered for a minute: what is shown on a page is decided anew each time.
 */
@Component
public final class Reach {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 2_000;

    /** Whether somebody reads does not depend on the day: where little is known the answer is made quickly. */
    private static final SchoolYear BEFORE_ALL = new SchoolYear(1990);

    private static final AsOf BEGINNING =
            new AsOf(Optional.of(BEFORE_ALL.firstDay()), Optional.empty(), Optional.empty());

    private final Asker asker;
    private final Clock clock;
    private final Map<Key, Found<?>> found = Collections.synchronizedMap(new LinkedHashMap<>());

    public Reach(Asker asker, Clock clock) {
        this.asker = asker;
        this.clock = clock;
    }

    private record Key(Object stream, ActorId reader) {}

    private record Found<T>(Set<T> pages, Instant until) {}

    /** The pages of a school that the reader reads. */
    Set<SchoolPage> pages(SchoolId school, ActorId reader) {
        return remembered(new Key(school, reader), () -> {
            Set<SchoolPage> pages = EnumSet.noneOf(SchoolPage.class);
            for (SchoolPage page : SchoolPage.values()) {
                if (question(page, school).map(query -> reads(query, reader)).orElse(true)) {
                    pages.add(page);
                }
            }
            return pages;
        });
    }

    /** The pages of a trust that the reader reads. */
    Set<TrustPage> pages(TrustId trust, ActorId reader) {
        return remembered(new Key(trust, reader), () -> {
            Set<TrustPage> pages = EnumSet.noneOf(TrustPage.class);
            for (TrustPage page : TrustPage.values()) {
                if (question(page, trust).map(query -> reads(query, reader)).orElse(true)) {
                    pages.add(page);
                }
            }
            return pages;
        });
    }

    private static Optional<Query<?>> question(SchoolPage page, SchoolId school) {
        Page least = new Page(Optional.empty(), 1);
        return switch (page) {
            case SCHOOL, TRAJECTORY, TIMELINE, DECISIONS, MEETING, MOVEMENT, RECORD -> Optional.empty();
            case PLANS -> Optional.of(new PlansOf(school, AsOf.NOW));
            case SUMMARIES -> Optional.of(new SummariesOf(school, AsOf.NOW));
            case HEALTH_CHECKS -> Optional.of(new HealthChecksOf(school, AsOf.NOW));
            case CYCLES -> Optional.of(new CyclesOf(school, AsOf.NOW));
            case INSPECTIONS -> Optional.of(new InspectionsOf(school, AsOf.NOW));
            case PRACTICES -> Optional.of(new PracticesOfSchool(school, AsOf.NOW));
            case METRICS ->
                Optional.of(new MetricsOfSchool(
                        school, AsOf.NOW, Optional.empty(), Optional.empty(), Optional.empty(), least));
            case RAPS -> Optional.of(new RapsOf(school, AsOf.NOW));
            case DUE -> Optional.of(new ObligationsOfSchool(school, AsOf.NOW, today(), least));
            case ACTIONS -> Optional.of(new ActionsOfSchool(school, Wanted.ALL, AsOf.NOW));
            case REVIEWS -> Optional.of(new ReviewsOfSchool(school, AsOf.NOW));
            case SUPPORT -> Optional.of(new SupportOfSchool(school, Optional.empty(), AsOf.NOW));
            case RISKS -> Optional.of(new RisksOfSchool(school, AsOf.NOW));
            case EXPORT -> Optional.of(new LogOfSchool(school, AsOf.NOW, least));
            case GRANTS -> Optional.of(new GrantsOfSchool(school, AsOf.NOW));
            case ECT -> Optional.of(new EctOfSchool(school, AsOf.NOW));
            case GROWTH -> Optional.of(new GrowthOfSchool(school, AsOf.NOW));
        };
    }

    private Optional<Query<?>> question(TrustPage page, TrustId trust) {
        Page least = new Page(Optional.empty(), 1);
        return switch (page) {
            case BOARD, DECISIONS, TIMELINE, MOVEMENT, WHAT_IF, SETUP, RECORD -> Optional.empty();
            case PRACTICES -> Optional.of(new PracticesOfTrust(trust, AsOf.NOW));
            case DUE -> Optional.of(new ObligationsOfTrust(trust, AsOf.NOW, today(), Optional.empty(), least));
            case YEAR -> Optional.of(new YearOfTrust(trust, AsOf.NOW, Optional.empty()));
            case ACTIONS -> Optional.of(new ActionsOfTrust(trust, Wanted.ALL, AsOf.NOW));
            case SUPPORT -> Optional.of(new SupportOfTrust(trust, Optional.empty(), AsOf.NOW));
            case MEETINGS ->
                Optional.of(new MeetingsOfTrust(
                        trust,
                        AsOf.NOW,
                        Optional.of(LocalDate.EPOCH),
                        Optional.of(LocalDate.EPOCH),
                        Optional.empty(),
                        least));
            case RISKS -> Optional.of(new RisksOfTrust(trust, AsOf.NOW));
            case EXPORT -> Optional.of(new LogOfTrust(trust, AsOf.NOW, least));
            case METRICS ->
                Optional.of(
                        new MetricsOfTrust(trust, AsOf.NOW, Optional.of(SchoolCalendar.weekOf(BEFORE_ALL.firstDay()))));
            case PLANS -> Optional.of(new PlansOfTrust(trust, AsOf.NOW, Optional.of(BEFORE_ALL)));
            case RAPS -> Optional.of(new RapsOfTrust(trust, AsOf.NOW));
            case SUMMARIES -> Optional.of(new SummariesOfTrust(trust, BEGINNING));
            case HEALTH_CHECKS -> Optional.of(new HealthChecksOfTrust(trust, AsOf.NOW, Optional.of(BEFORE_ALL)));
            case REVIEWS -> Optional.of(new ReviewsOfTrust(trust, BEGINNING));
            case GROWTH -> Optional.of(new GrowthOfTrust(trust, AsOf.NOW));
        };
    }

    private static DutyFilter today() {
        return DutyFilter.ALL;
    }

    private <A> boolean reads(Query<A> query, ActorId reader) {
        return Part.ifReadable(() -> asker.ask(query, reader)).isPresent();
    }

    @SuppressWarnings("unchecked") // the key's stream says which pages
    private <T> Set<T> remembered(Key key, Supplier<Set<T>> ask) {
        Instant now = clock.instant();
        Found<?> before = found.get(key);
        if (before != null && before.until().isAfter(now)) {
            return (Set<T>) before.pages();
        }
        Set<T> pages = ask.get();
        if (found.size() >= MOST) {
            found.clear();
        }
        found.put(key, new Found<>(pages, now.plus(REMEMBERED)));
        return pages;
    }
}
