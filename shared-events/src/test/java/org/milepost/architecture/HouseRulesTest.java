package org.milepost.architecture;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.milepost.architecture.canary.SpeaksOfNullInAnotherVocabulary;
import org.milepost.architecture.canary.unmarked.InAPackageThatIsNotMarked;
import org.milepost.architecture.canary.util.SaysNothing;

class HouseRulesTest {
    private static final String HERE = "org.milepost.architecture";

    @Test
    void another_nullness_annotation_is_caught() {
        Planted.isCaught(HouseRules.onlyJSpecifySpeaksOfNull(), SpeaksOfNullInAnotherVocabulary.class);
    }

    @Test
    void a_package_that_is_not_null_marked_is_caught() {
        Planted.isCaught(HouseRules.everyPackageIsNullMarked(), InAPackageThatIsNotMarked.class);
        HouseRules.everyPackageIsNullMarked().check(HouseRules.shipped("org.milepost.api"));
    }

    @Test
    void a_name_that_says_nothing_is_caught() {
        Planted.isCaught(HouseRules.namesSaySomething(), SaysNothing.class, DateHelper.class);
    }

    @Test
    void asking_the_time_is_caught_in_each_of_its_forms() {
        Planted.isCaught(
                HouseRules.nobodyAsksTheTimeBelow(HERE),
                AsksForToday.class,
                HandsOnTheQuestion.class,
                AsksMillis.class);
        Planted.isCaught(HouseRules.nobodyAsksTheTimeBelow(HERE), AsksAClock.class);
    }

    @Test
    void a_clock_that_was_handed_over_may_be_asked_where_a_rule_says_so() {
        Planted.isCaught(
                HouseRules.onlyAGivenClockIsAskedBelow(HERE),
                AsksForToday.class,
                HandsOnTheQuestion.class,
                AsksMillis.class);
        Planted.isAllowed(HouseRules.onlyAGivenClockIsAskedBelow(HERE), AsksAClock.class);
    }

    static final class DateHelper {}

    @SuppressWarnings("JavaTimeDefaultTimeZone") // that is the offence
    static final class AsksForToday {
        LocalDate today() {
            return LocalDate.now();
        }
    }

    static final class HandsOnTheQuestion {
        Supplier<Instant> moment() {
            return Instant::now;
        }
    }

    static final class AsksMillis {
        long moment() {
            return System.currentTimeMillis();
        }
    }

    static final class AsksAClock {
        Instant moment(Clock clock) {
            return Instant.now(clock);
        }
    }
}
