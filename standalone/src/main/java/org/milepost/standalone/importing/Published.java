package org.milepost.standalone.importing;

import java.math.BigDecimal;
import org.milepost.api.inspection.NotPublishedBecause;

/** A published table's answer for one measure: a figure, or the reason why there is none. Never 0 for "not known". */
public sealed interface Published {

    /** A figure in the unit of its measure, as printed. */
    record Figure(BigDecimal value) implements Published {}

    /** A gap, which stays a gap on every screen. */
    record NotPublished(NotPublishedBecause reason) implements Published {}
}
