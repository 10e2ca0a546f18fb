package org.milepost.standalone.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.milepost.architecture.HouseRules;
import org.milepost.architecture.Planted;
import org.milepost.command.arch.canary.MeetsTheQuerySide;
import org.milepost.edge.arch.canary.KnowsASide;
import org.milepost.query.arch.canary.MeetsTheCommandSide;
import org.milepost.query.arch.canary.MeetsTheStandalone;
import org.milepost.web.arch.canary.ReachesPastTheGateways;

/** Standalone sees every module, so it is here that the arrows between them are looked at. */
class ArchitectureTest {
    private static final JavaClasses CODE = HouseRules.shipped("org.milepost");

    /** Each side, and whom it may not know. */
    private static final Map<String, Set<String>> STRANGERS = Map.of(
            "api", Set.of("edge", "command", "query", "web", "standalone"),
            "edge", Set.of("command", "query", "web", "standalone"),
            "command", Set.of("query", "web", "standalone"),
            "query", Set.of("command", "web", "standalone"),
            "web", Set.of("command", "query", "standalone"));

    @Test
    void the_sides_never_meet() {
        Planted.isCaught(isAStrangerTo("command"), MeetsTheQuerySide.class);
        Planted.isCaught(isAStrangerTo("query"), MeetsTheCommandSide.class, MeetsTheStandalone.class);
        Planted.isCaught(isAStrangerTo("edge"), KnowsASide.class);
        Planted.isCaught(isAStrangerTo("web"), ReachesPastTheGateways.class);
        STRANGERS.keySet().forEach(side -> isAStrangerTo(side).check(CODE));
    }

    @Test
    void the_rules_of_the_house_hold() {
        HouseRules.onlyJSpecifySpeaksOfNull().check(CODE);
        HouseRules.everyPackageIsNullMarked().check(CODE);
        HouseRules.namesSaySomething().check(CODE);
    }

    private static ArchRule isAStrangerTo(String side) {
        String[] strangers = STRANGERS.getOrDefault(side, Set.of()).stream()
                .map(stranger -> "org.milepost." + stranger + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("org.milepost." + side + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(strangers)
                .allowEmptyShould(true);
    }
}
