package org.milepost.api.examples;

import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.BY_BOARD;
import static org.milepost.api.examples.Oakfield.BY_CEO;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.REVIEW;
import static org.milepost.api.examples.Oakfield.SECOND;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.Oakfield.SI_LEAD;

import java.util.List;
import org.milepost.api.phase.PhaseEvent;
import org.milepost.api.phase.PhaseEvent.PlacementDeclined;
import org.milepost.api.phase.PhaseEvent.PlacementProposed;
import org.milepost.api.phase.PhaseEvent.PlacementRetracted;
import org.milepost.api.phase.PhaseEvent.SchoolPlaced;

/** Oakfield's way through the bands. */
public final class PhaseExamples {
    public static final PlacementProposed PROPOSED =
            new PlacementProposed(OAKFIELD, SECOND, "IMPROVE_2", SEP_7, BECAUSE, List.of(REVIEW), SI_LEAD);
    public static final SchoolPlaced PLACED =
            new SchoolPlaced(OAKFIELD, FIRST, TrustExamples.terms("IMPROVE_1"), SEP_7, true, BY_CEO);
    public static final PlacementDeclined DECLINED = new PlacementDeclined(OAKFIELD, SECOND, SEP_7, BY_BOARD);
    public static final PlacementRetracted RETRACTED = new PlacementRetracted(OAKFIELD, FIRST, SEP_7, BY_CEO);

    public static final List<PhaseEvent> ALL = List.of(PROPOSED, PLACED, DECLINED, RETRACTED);

    private PhaseExamples() {}
}
