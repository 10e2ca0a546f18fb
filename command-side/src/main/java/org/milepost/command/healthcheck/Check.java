package org.milepost.command.healthcheck;

import java.time.LocalDate;
import org.milepost.api.calendar.SchoolYear;

/**
 * One health check, as far as decisions need to remember it.
 *
 * @param proposed the band that its profile proposed
 */
record Check(SchoolYear year, LocalDate on, String proposed, boolean confirmed, boolean retracted) {

    Check asConfirmed() {
        return new Check(year, on, proposed, true, retracted);
    }

    Check asRetracted() {
        return new Check(year, on, proposed, confirmed, true);
    }
}
