package org.milepost.api.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;
import org.milepost.api.Command;
import org.milepost.api.Event;
import org.milepost.api.Query;
import org.milepost.api.arch.canary.AnswersWithAClass;
import org.milepost.api.arch.canary.LeansOnAFramework;
import org.milepost.api.arch.canary.ThingToSay;
import org.milepost.architecture.HouseRules;
import org.milepost.architecture.Planted;

/** The published language leans on nothing, and says everything in records. */
class ArchitectureTest {
    private static final JavaClasses CODE = HouseRules.shipped("org.milepost.api");

    @Test
    void the_language_depends_on_no_side_and_no_framework() {
        ArchRule rule = classes()
                .that()
                .resideInAPackage("org.milepost.api..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.milepost.api..",
                        "java..",
                        "com.fasterxml.jackson.annotation..",
                        "org.jspecify.annotations..");
        Planted.isCaught(rule, LeansOnAFramework.class);
        rule.check(CODE);
    }

    @Test
    void commands_and_events_are_records() {
        Planted.isCaught(areRecords(ThingToSay.class), ThingToSay.SaidInAClass.class);
        areRecords(Command.class).check(CODE);
        areRecords(Event.class).check(CODE);
    }

    @Test
    void questions_and_their_answers_are_records() {
        Planted.isCaught(answersAreRecords(), AnswersWithAClass.class);
        areRecords(Query.class).check(CODE);
        answersAreRecords().check(CODE);
    }

    @Test
    void nothing_asks_the_time() {
        HouseRules.nobodyAsksTheTimeBelow("org.milepost.api").check(CODE);
    }

    @Test
    void the_rules_of_the_house_hold() {
        HouseRules.onlyJSpecifySpeaksOfNull().check(CODE);
        HouseRules.everyPackageIsNullMarked().check(CODE);
        HouseRules.namesSaySomething().check(CODE);
    }

    private static ArchRule areRecords(Class<?> kind) {
        return classes()
                .that()
                .areAssignableTo(kind)
                .and()
                .areNotInterfaces()
                .should(new ArchCondition<>("be records") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        events.add(new SimpleConditionEvent(type, type.isRecord(), type.getName() + " is no record"));
                    }
                });
    }

    private static ArchRule answersAreRecords() {
        return classes()
                .that(new DescribedPredicate<JavaClass>("ask something") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.isAssignableTo(Query.class) && !type.isInterface();
                    }
                })
                .should(new ArchCondition<>("be answered with records") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (JavaType asked : type.getInterfaces()) {
                            if (asked instanceof JavaParameterizedType question
                                    && question.toErasure().isEquivalentTo(Query.class)) {
                                JavaClass answer = question.getActualTypeArguments()
                                        .getFirst()
                                        .toErasure();
                                events.add(new SimpleConditionEvent(
                                        type,
                                        answer.isRecord(),
                                        type.getName() + " is answered with " + answer.getName()));
                            }
                        }
                    }
                });
    }
}
