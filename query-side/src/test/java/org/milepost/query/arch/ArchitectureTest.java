package org.milepost.query.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import org.axonframework.commandhandling.CommandHandler;
import org.junit.jupiter.api.Test;
import org.milepost.architecture.HouseRules;
import org.milepost.architecture.Planted;
import org.milepost.query.arch.canary.AsksTheTime;
import org.milepost.query.arch.canary.FoldsWithAFrameworkView;
import org.milepost.query.arch.canary.HandlesACommand;
import org.milepost.query.arch.canary.IsAViewByType;
import org.milepost.query.arch.canary.KeepsDocumentsView;

/** The query side: views that are pure folds, and a clock only where one was handed over. */
class ArchitectureTest {
    private static final String ROOT = "org.milepost.query";
    private static final JavaClasses CODE = HouseRules.shipped(ROOT);

    @Test
    void views_know_no_framework_and_no_store() {
        ArchRule rule = noClasses()
                .that(areViews())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.axonframework..", "org.springframework..", "com.mongodb..", "org.bson..")
                .allowEmptyShould(true);
        Planted.isCaught(rule, FoldsWithAFrameworkView.class, KeepsDocumentsView.class, IsAViewByType.class);
        rule.check(CODE);
    }

    @Test
    void only_a_given_clock_is_asked() {
        Planted.isCaught(HouseRules.onlyAGivenClockIsAskedBelow(ROOT), AsksTheTime.class);
        HouseRules.onlyAGivenClockIsAskedBelow(ROOT).check(CODE);
    }

    @Test
    void no_command_is_handled() {
        ArchRule rule =
                noCodeUnits().should().beAnnotatedWith(CommandHandler.class).allowEmptyShould(true);
        Planted.isCaught(rule, HandlesACommand.class);
        rule.check(CODE);
    }

    @Test
    void the_rules_of_the_house_hold() {
        HouseRules.onlyJSpecifySpeaksOfNull().check(CODE);
        HouseRules.everyPackageIsNullMarked().check(CODE);
        HouseRules.namesSaySomething().check(CODE);
    }

    /** A view is called one, or is one by type; what is nested in it belongs to it. */
    private static DescribedPredicate<JavaClass> areViews() {
        return new DescribedPredicate<>("are views") {
            @Override
            public boolean test(JavaClass type) {
                return type.getPackageName().startsWith(ROOT + ".")
                        && (isView(type)
                                || type.getEnclosingClass().map(this::test).orElse(false));
            }

            private boolean isView(JavaClass type) {
                return type.getSimpleName().endsWith("View")
                        || type.getAllRawInterfaces().stream()
                                .anyMatch(it -> it.getSimpleName().equals("View")
                                        && it.getPackageName().startsWith(ROOT));
            }
        };
    }
}
