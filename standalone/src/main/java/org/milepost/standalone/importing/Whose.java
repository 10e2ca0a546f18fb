package org.milepost.standalone.importing;

import org.milepost.api.Urn;
import org.milepost.api.inspection.NationalGroup;

/** Whose figure it is: one school's, under its URN of that day, or the country's. */
public sealed interface Whose {
    record School(Urn urn) implements Whose {}

    record Nation(NationalGroup group) implements Whose {}
}
