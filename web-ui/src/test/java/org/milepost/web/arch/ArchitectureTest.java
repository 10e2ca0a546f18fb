package org.milepost.web.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.milepost.architecture.HouseRules;
import org.milepost.architecture.Planted;
import org.milepost.web.arch.canary.KeepsDocuments;

/** Pages: they speak through the gateways and know no store. */
class ArchitectureTest {
    private static final String ROOT = "org.milepost.web";
    private static final JavaClasses CODE = HouseRules.shipped(ROOT);

    @Test
    void no_store_is_known() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage(ROOT + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.mongodb..",
                        "org.bson..",
                        "org.springframework.data..",
                        "java.sql..",
                        "org.axonframework.eventsourcing..")
                .allowEmptyShould(true);
        Planted.isCaught(rule, KeepsDocuments.class);
        rule.check(CODE);
    }

    @Test
    void the_rules_of_the_house_hold() {
        HouseRules.onlyJSpecifySpeaksOfNull().check(CODE);
        HouseRules.everyPackageIsNullMarked().check(CODE);
        HouseRules.namesSaySomething().check(CODE);
    }
}
