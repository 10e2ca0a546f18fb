package org.milepost.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Shows that a rule bites. A rule that guards a misspelt package passes for ever, so each one has a violation planted under
 * {@code arch.canary}, and must report it.
 */
public final class Planted {
    private Planted() {}

    /** The rule names each of these classes, looked at together, as an offender. */
    public static void isCaught(ArchRule rule, Class<?>... offenders) {
        var found =
                rule.evaluate(new ClassFileImporter().importClasses(offenders)).getFailureReport();
        for (Class<?> offender : offenders) {
            assertThat(found.getDetails())
                    .as("reports of: %s", rule.getDescription())
                    .anyMatch(detail -> detail.contains(offender.getName()));
        }
    }

    /** The rule has nothing to say about these classes. */
    public static void isAllowed(ArchRule rule, Class<?>... innocents) {
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(innocents))
                        .getFailureReport()
                        .getDetails())
                .as("reports of: %s", rule.getDescription())
                .isEmpty();
    }
}
