package org.milepost.edge.arch;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;
import org.milepost.architecture.HouseRules;
import org.milepost.architecture.Planted;
import org.milepost.edge.arch.canary.AsksTheTime;

/** What both sides need at their edges; which sides know which is looked at in standalone, where all of them meet. */
class ArchitectureTest {
    private static final String ROOT = "org.milepost.edge";
    private static final JavaClasses CODE = HouseRules.shipped(ROOT);

    @Test
    void only_a_given_clock_is_asked() {
        Planted.isCaught(HouseRules.onlyAGivenClockIsAskedBelow(ROOT), AsksTheTime.class);
        HouseRules.onlyAGivenClockIsAskedBelow(ROOT).check(CODE);
    }

    @Test
    void the_rules_of_the_house_hold() {
        HouseRules.onlyJSpecifySpeaksOfNull().check(CODE);
        HouseRules.everyPackageIsNullMarked().check(CODE);
        HouseRules.namesSaySomething().check(CODE);
    }
}
