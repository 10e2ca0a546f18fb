package org.milepost.query.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.query.obligation.Strategies.edition;
import static org.milepost.query.obligation.Strategies.every;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.obligation.Duty;
import org.milepost.api.strategy.Obligation;
import org.milepost.api.strategy.StrategyEdition;
import org.milepost.query.obligation.Ower.Interval;

/** A year's duties of a thousand schools are told while somebody waits. */
class AThousandSchoolsTest {
    private static final Interval YEAR = new Interval(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31));
    private static final LocalDate ON = LocalDate.of(2027, 7, 1);
    private static final List<String> BANDS = List.of("SUSTAIN", "IMPROVE", "REPAIR", "STABILISE");

    @Test
    void the_duties_of_a_thousand_schools_for_a_year_take_less_than_two_seconds_of_work() {
        StrategyEdition edition = edition("2026-27", BANDS, obligations());
        Ower school = school(edition);
        for (int i = 0; i < 300; i++) {
            Owed.of(school, YEAR, ON);
        }
        long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int duties = 0;
        for (int i = 0; i < 1_000; i++) {
            List<Duty> owed = Owed.of(school, YEAR, ON);
            duties += owed.size();
        }
        Duration took = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun);

        System.out.println("A year's duties of 1,000 schools: " + duties + " in " + took.toMillis() + " ms of work");
        assertThat(duties).isGreaterThan(150_000);
        assertThat(took).isLessThan(Duration.ofSeconds(2));
    }

    /** As many of each cadence as the edition of 2025-26 has for a school in Stabilise. */
    private static Obligation[] obligations() {
        List<Obligation> all = new ArrayList<>();
        all.add(every("key-metrics", "weekly before the meeting", "metrics.submitted"));
        all.add(every("weekly-meeting", "weekly", "meeting.weekly-held"));
        all.add(every("support-visit", "weekly", "support.visit-made"));
        all.add(every("temperature-check", "every 3 weeks", "review.carried-out TEMPERATURE_CHECK"));
        for (int i = 0; i < 10; i++) {
            all.add(every("termly-" + (char) ('a' + i), "termly", "review.carried-out ACC_VISIT"));
            all.add(every("yearly-" + (char) ('a' + i), "yearly", "review.carried-out SAFEGUARDING"));
        }
        for (int i = 0; i < 4; i++) {
            all.add(every("half-termly-" + (char) ('a' + i), "half-termly", "meeting.group-held SLIM"));
        }
        all.add(every("plan", "yearly in September", "plan.approved"));
        all.add(every("rap", "within a term of entering the band", "rap.approved"));
        all.add(every("action-plan", "while in the band", "action.plan-agreed"));
        return all.toArray(Obligation[]::new);
    }

    private static Ower school(StrategyEdition edition) {
        Strategies.Story story = new Strategies.Story();
        for (int year = 2016; year <= 2026; year++) {
            story.adopted(edition, year + "-09-01");
            story.placed(year + "-09-15", edition, BANDS.get(year % BANDS.size()));
        }
        for (LocalDate week : Strategies.CALENDAR
                .standard()
                .schoolWeeks(new SchoolYear(2026).firstDay(), new SchoolYear(2027).lastDay())) {
            story.forWeek(week.toString(), "metrics.submitted", week.plusDays(4).toString());
            story.fact("meeting.weekly-held", week.toString());
            story.fact("support.visit-made", week.plusDays(2).toString());
            story.fact("review.carried-out TEMPERATURE_CHECK", week.plusDays(3).toString());
            story.fact("review.carried-out ACC_VISIT", week.plusDays(3).toString());
        }
        return story.school();
    }
}
