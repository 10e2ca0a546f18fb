package org.milepost.api.examples;

import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.REVIEW;
import static org.milepost.api.examples.Oakfield.SEP_1;
import static org.milepost.api.examples.Oakfield.SEP_7;

import java.util.List;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.cycle.CycleEvent;
import org.milepost.api.cycle.CycleEvent.CycleClosed;
import org.milepost.api.cycle.CycleEvent.CycleOpened;
import org.milepost.api.cycle.CycleEvent.QuestionAnswered;
import org.milepost.api.cycle.CycleQuestion;

/** Oakfield's improvement cycle about mathematics. */
public final class CycleExamples {
    public static final ItemId CYCLE = new ItemId("mathematics-2026");
    public static final Note ABOUT = new Note("Mathematics, before the new scheme is chosen.");
    public static final Note ANSWER = new Note("Above national in arithmetic, below in reasoning.");
    public static final Note FOLLOWS = new Note("Reasoning becomes a goal of the improvement plan.");
    public static final Evidence ON_RECORD = Evidence.ofEvent("0198c5f2-6f0e-7cf1-9d3b-1f2e3d4c5b6a");

    public static final CycleOpened OPENED = new CycleOpened(OAKFIELD, CYCLE, SEP_1, ABOUT, HEAD);
    public static final QuestionAnswered ANSWERED = answered(CycleQuestion.HOW_WELL);
    public static final CycleClosed CLOSED = new CycleClosed(OAKFIELD, CYCLE, SEP_7, FOLLOWS, HEAD);

    /** One of each type. */
    public static final List<CycleEvent> ALL = List.of(OPENED, ANSWERED, CLOSED);

    private CycleExamples() {}

    /** The same answer, to any of the questions. */
    public static QuestionAnswered answered(CycleQuestion question) {
        return new QuestionAnswered(OAKFIELD, CYCLE, question, SEP_7, ANSWER, List.of(ON_RECORD, REVIEW), HEAD);
    }
}
