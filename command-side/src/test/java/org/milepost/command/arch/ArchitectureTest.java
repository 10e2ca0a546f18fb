package org.milepost.command.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.junit.jupiter.api.Test;
import org.milepost.api.Event;
import org.milepost.api.Vocabulary;
import org.milepost.architecture.HouseRules;
import org.milepost.architecture.Planted;
import org.milepost.command.Acting;
import org.milepost.command.Decider;
import org.milepost.command.Rule;
import org.milepost.command.arch.canary.HandlesOutsideASlice;
import org.milepost.command.arch.canary.KeepsDocuments;
import org.milepost.command.arch.canary.RecordsOutsideASlice;
import org.milepost.command.arch.canary.phase.AsksTheTime;
import org.milepost.command.arch.canary.phase.LooksIntoAnotherSlice;
import org.milepost.command.arch.canary.phase.PhaseAdvance;
import org.milepost.command.arch.canary.school.School;
import org.milepost.command.arch.canary.school.Schools;

/** The command side: decisions that know no framework, in slices that know nothing of each other. */
class ArchitectureTest {
    private static final String ROOT = "org.milepost.command";
    private static final String CANARY = ROOT + ".arch.canary";
    private static final JavaClasses CODE = HouseRules.shipped(ROOT);

    /** The packages that commands live in: the same word names the slice on every side. */
    private static final Set<String> SLICES = Vocabulary.commands().values().stream()
            .map(Class::getPackageName)
            .map(name -> name.substring(name.lastIndexOf('.') + 1))
            .collect(Collectors.toUnmodifiableSet());

    /** The two whose roots hold one member a slice. */
    private static final Set<String> ROOTS = Set.of("school", "trust");

    @Test
    void slices_know_nothing_of_each_other() {
        Planted.isCaught(slicesAreIndependentBelow(CANARY), LooksIntoAnotherSlice.class);
        Planted.isAllowed(slicesAreIndependentBelow(CANARY), School.class, PhaseAdvance.class);
        slicesAreIndependentBelow(ROOT).check(CODE);
    }

    @Test
    void decisions_and_their_facts_know_no_framework() {
        ArchRule rule = classes()
                .that(decideSomething())
                .and()
                .resideInAPackage(ROOT + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("org.axonframework..", "org.springframework..")
                .allowEmptyShould(true);
        Planted.isCaught(rule, PhaseAdvance.class, PhaseAdvance.Facts.class);
        rule.check(CODE);
    }

    @Test
    void nothing_asks_the_time() {
        Planted.isCaught(HouseRules.nobodyAsksTheTimeBelow(ROOT), AsksTheTime.class);
        HouseRules.nobodyAsksTheTimeBelow(ROOT).check(CODE);
    }

    @Test
    void commands_are_handled_in_slices_only() {
        Planted.isCaught(handlersAreInSlicesBelow(CANARY), HandlesOutsideASlice.class);
        Planted.isAllowed(handlersAreInSlicesBelow(CANARY), Schools.class);
        handlersAreInSlicesBelow(ROOT).check(CODE);
    }

    @Test
    void events_are_recorded_in_slices_only() {
        Planted.isCaught(eventsAreRecordedInSlicesBelow(CANARY), RecordsOutsideASlice.class);
        Planted.isAllowed(eventsAreRecordedInSlicesBelow(CANARY), Schools.class);
        eventsAreRecordedInSlicesBelow(ROOT).check(CODE);
    }

    @Test
    void nothing_is_recorded_without_saying_who_acted() {
        ArchRule rule = noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Acting.class.getName())
                .should()
                .accessClassesThat()
                .areAssignableTo(AggregateLifecycle.class)
                .as("only Acting applies events, because it stamps them with who acted");
        Planted.isCaught(rule, HandlesOutsideASlice.class);
        rule.check(CODE);
    }

    @Test
    void no_document_store_is_known() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage(ROOT + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.mongodb..", "org.bson..", "org.springframework.data..")
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

    private static Optional<String> sliceOf(JavaClass type, String root) {
        String name = type.getPackageName();
        return Optional.of(name)
                .filter(it -> it.startsWith(root + "."))
                .map(it -> it.substring(root.length() + 1).split("\\.", -1)[0])
                .filter(SLICES::contains);
    }

    private static ArchRule slicesAreIndependentBelow(String root) {
        return classes()
                .should(new ArchCondition<>("keep to their own slice") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        sliceOf(type, root).filter(own -> !ROOTS.contains(own)).ifPresent(own -> {
                            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                                sliceOf(dependency.getTargetClass(), root)
                                        .filter(other -> !other.equals(own))
                                        .ifPresent(other -> events.add(
                                                SimpleConditionEvent.violated(type, dependency.getDescription())));
                            }
                        });
                    }
                })
                .as("slices below " + root + " know nothing of each other; only the roots, school and trust, see them"
                        + " (what several slices share sits one level up)")
                .allowEmptyShould(true);
    }

    private static ArchRule handlersAreInSlicesBelow(String root) {
        return codeUnits()
                .that()
                .areAnnotatedWith(CommandHandler.class)
                .should()
                .beDeclaredInClassesThat(areInASliceBelow(root))
                .allowEmptyShould(true);
    }

    private static ArchRule eventsAreRecordedInSlicesBelow(String root) {
        return noClasses()
                .that(DescribedPredicate.not(areInASliceBelow(root)))
                .should()
                .callMethod(Acting.class, "record", Event.class)
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> areInASliceBelow(String root) {
        return new DescribedPredicate<>("are in a slice") {
            @Override
            public boolean test(JavaClass type) {
                return sliceOf(type, root).isPresent();
            }
        };
    }

    /**
     * What a decision needs to know is called Facts. A decision goes by rules and handles no command itself; where rules and
     * handlers share a class, the facts at least are pure.
     */
    private static DescribedPredicate<JavaClass> decideSomething() {
        return new DescribedPredicate<>("decide something, or are the facts for it") {
            @Override
            public boolean test(JavaClass type) {
                return type.getSimpleName().equals("Facts")
                        || type.isEquivalentTo(Rule.class)
                        || type.isEquivalentTo(Decider.class)
                        || (goesByRules(type) && !handlesCommands(type));
            }

            private boolean goesByRules(JavaClass type) {
                return type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(Rule.class));
            }

            private boolean handlesCommands(JavaClass type) {
                return type.getCodeUnits().stream().anyMatch(unit -> unit.isAnnotatedWith(CommandHandler.class));
            }
        };
    }
}
