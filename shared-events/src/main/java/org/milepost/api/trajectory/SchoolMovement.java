package org.milepost.api.trajectory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Moment;
import org.milepost.api.SchoolId;
import org.milepost.api.trajectory.Trajectory.BandSpan;
import org.milepost.api.trajectory.Trajectory.RapSpan;

/**
 * How long a school was in its bands, what support it had there, and how long its RAPs took. Parts that the reader's office may
 * not read are empty.
 *
 * @param stays the times in one band that have a day from the first to the last day told of
 * @param raps the RAPs open in that time
 */
public record SchoolMovement(
        SchoolId school,
        String name,
        Moment moment,
        LocalDate from,
        LocalDate to,
        List<Stay> stays,
        List<RapSpan> raps) {
    public SchoolMovement {
        stays = List.copyOf(stays);
        raps = List.copyOf(raps);
    }

    /**
     * A time in one band.
     *
     * @param supportDays how many support days were given in it, those asked for included; absent where the reader may not know
     */
    public record Stay(BandSpan band, Optional<BigDecimal> supportDays) {}
}
