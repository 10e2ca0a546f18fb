package org.milepost.api.examples;

import static org.milepost.api.examples.Oakfield.BY_CEO;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.REVIEW;
import static org.milepost.api.examples.Oakfield.SEP_1;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.Oakfield.SI_LEAD;

import java.util.List;
import java.util.Optional;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.healthcheck.AspectBand;
import org.milepost.api.healthcheck.BestFit;
import org.milepost.api.healthcheck.HealthCheckEvent;
import org.milepost.api.healthcheck.HealthCheckEvent.HealthCheckCarriedOut;
import org.milepost.api.healthcheck.HealthCheckEvent.HealthCheckConfirmed;
import org.milepost.api.healthcheck.HealthCheckEvent.HealthCheckRetracted;

/** Oakfield's health check of September 2026. The example edition has one aspect. */
public final class HealthCheckExamples {
    public static final ItemId CHECK = new ItemId("check-2026");
    public static final ItemId PLACEMENT = new ItemId("repair");
    public static final Note SEEN = new Note("Outcomes are below national for the second year.");
    public static final Note MISTAKE = new Note("Entered for another school by mistake.");
    public static final List<AspectBand> PROFILE = profile("achievement", "REPAIR_1");

    public static final HealthCheckCarriedOut CARRIED_OUT = new HealthCheckCarriedOut(
            OAKFIELD,
            CHECK,
            TrustExamples.YEAR,
            TrustExamples.EDITION.code(),
            SEP_1,
            PROFILE,
            BestFit.of(TrustExamples.EDITION, List.of("REPAIR_1")),
            SummaryExamples.ACTIONS,
            SI_LEAD);
    public static final HealthCheckConfirmed CONFIRMED = new HealthCheckConfirmed(
            OAKFIELD, CHECK, TrustExamples.YEAR, PLACEMENT, "REPAIR_2", "REPAIR_1", true, SEP_7, BY_CEO);
    public static final HealthCheckRetracted RETRACTED =
            new HealthCheckRetracted(OAKFIELD, CHECK, TrustExamples.YEAR, SEP_1, MISTAKE, SI_LEAD);

    /** One of each type. */
    public static final List<HealthCheckEvent> ALL = List.of(CARRIED_OUT, CONFIRMED, RETRACTED);

    private HealthCheckExamples() {}

    /** A profile of one aspect. */
    public static List<AspectBand> profile(String aspect, String band) {
        return List.of(new AspectBand(aspect, Optional.of(band), SEEN, List.of(REVIEW)));
    }
}
