package org.milepost.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** The rules that hold in every module, whatever it is for. */
public final class HouseRules {
    private static final Pattern NAMES_THAT_SAY_NOTHING = Pattern.compile(
            "(?i)(?:^|.*\\.)(?:utils?|commons?|helpers?|impl|managers?)|.*(?:Utils?|Helper|Impl|Manager)");

    private HouseRules() {}

    /** The classes of a package and below it as they are shipped, without tests. */
    public static JavaClasses shipped(String root) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages(root);
    }

    /** Absence is said in one vocabulary. */
    public static ArchRule onlyJSpecifySpeaksOfNull() {
        return noClasses()
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("are nullness annotations other than JSpecify's") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.isAnnotation()
                                && Set.of("Nullable", "NonNull", "Nonnull", "NotNull", "CheckForNull")
                                        .contains(type.getSimpleName())
                                && !type.getPackageName().equals("org.jspecify.annotations");
                    }
                })
                .as("only JSpecify's annotations speak of null");
    }

    /** Every package is null-marked, so that the compiler checks it. */
    public static ArchRule everyPackageIsNullMarked() {
        return classes()
                .should(new ArchCondition<>("be in a @NullMarked package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                            events.add(SimpleConditionEvent.violated(
                                    type, type.getName() + " is in a package that is not @NullMarked"));
                        }
                    }
                })
                .as("every package is @NullMarked")
                .allowEmptyShould(true);
    }

    /** A name says what a thing is for. */
    public static ArchRule namesSaySomething() {
        return noClasses()
                .should(new ArchCondition<>("be called util, common, helper, impl or manager") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean nothing = NAMES_THAT_SAY_NOTHING
                                        .matcher(type.getPackageName())
                                        .matches()
                                || NAMES_THAT_SAY_NOTHING
                                        .matcher(type.getSimpleName())
                                        .matches();
                        events.add(new SimpleConditionEvent(
                                type, nothing, type.getName() + " has a name that says nothing"));
                    }
                })
                .as("nothing is called util, common, helper, impl or manager")
                .allowEmptyShould(true);
    }

    /** Where the time comes in from outside: business dates in the message, or a clock that was handed over. */
    public static ArchRule nobodyAsksTheTimeBelow(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .accessTargetWhere(asksTheTime(false))
                .as("nothing in " + root + " asks the time")
                .allowEmptyShould(true);
    }

    /** As {@link #nobodyAsksTheTimeBelow}, but a {@link Clock} that was handed over may be asked. */
    public static ArchRule onlyAGivenClockIsAskedBelow(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .accessTargetWhere(asksTheTime(true))
                .as("nothing in " + root + " asks the time except of a clock that it was given")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaAccess<?>> asksTheTime(boolean givenClockAllowed) {
        return new DescribedPredicate<>("asks the time") {
            @Override
            public boolean test(JavaAccess<?> access) {
                if (!(access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target)) {
                    return false;
                }
                boolean now = target.getOwner().getPackageName().startsWith("java.time")
                        && target.getName().equals("now");
                boolean ofAClock = target.getRawParameterTypes().size() == 1
                        && target.getRawParameterTypes().getFirst().isEquivalentTo(Clock.class);
                boolean system = target.getOwner().isEquivalentTo(System.class)
                        && target.getName().equals("currentTimeMillis");
                return (now && !(givenClockAllowed && ofAClock)) || system;
            }
        };
    }
}
