package org.milepost.standalone.intake;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.milepost.api.ActorId;
import org.milepost.api.access.Authority;
import org.milepost.api.access.Holding;
import org.milepost.api.access.Office;
import org.milepost.api.trust.TrustRecord;

/**
 * Who records what an import found: an actor of the trust's own, with an administrator's office, like anybody else.
 *
 * @param own who imports where they may, and creates a trust that is not there yet
 * @param standsIn whose administrator's office serves where {@code own} has none in the trust
 */
public record Hand(ActorId own, Predicate<ActorId> standsIn) {
    /** The actor of imports at the command line. */
    public static final ActorId IMPORTER = new ActorId("importer");

    /** Somebody who imports in their own name. */
    public static Hand of(ActorId actor) {
        return new Hand(actor, other -> false);
    }

    /** The actor for the trust's key metrics, which those who enter them week by week may import too. */
    ActorId forKeyMetricsIn(TrustRecord trust, LocalDate today) {
        return Authority.table()
                        .acting(trust.officesOf(own, today), Authority.table().need("import-metrics"))
                        .isPresent()
                ? own
                : in(trust, today);
    }

    /** The actor for a trust that is there. */
    ActorId in(TrustRecord trust, LocalDate today) {
        return trust.holdersOf(Office.ADMINISTRATOR, today).stream()
                .map(Holding::person)
                .filter(person -> person.equals(own) || standsIn.test(person))
                .min((one, other) -> Boolean.compare(other.equals(own), one.equals(own)))
                .orElseThrow(() -> new ImportRefused(
                        "Nobody who may import here is an administrator of %s. Let one of its administrators grant '%s' the office ADMINISTRATOR."
                                .formatted(trust.name(), own)));
    }
}
