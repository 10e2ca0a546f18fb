package org.milepost.api.summary;

import java.util.Optional;
import org.milepost.api.strategy.BandTerms;

/** The band that the school was in on the day of its summary, as the edition of its placement names it. */
public record InBand(String edition, String band, String phase, Optional<String> stage) {

    /** What a placement's terms say of it. */
    public static InBand of(BandTerms terms) {
        return new InBand(terms.edition(), terms.band(), terms.phase(), terms.stage());
    }
}
