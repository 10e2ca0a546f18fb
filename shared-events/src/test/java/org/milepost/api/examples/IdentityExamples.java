package org.milepost.api.examples;

import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.REVIEW;
import static org.milepost.api.examples.Oakfield.SEP_1;
import static org.milepost.api.examples.Oakfield.URN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.Urn;
import org.milepost.api.school.IdentityEvent;
import org.milepost.api.school.IdentityEvent.PredecessorRecorded;
import org.milepost.api.school.IdentityEvent.SchoolClosed;
import org.milepost.api.school.IdentityEvent.SchoolMerged;
import org.milepost.api.school.IdentityEvent.SchoolRegistered;
import org.milepost.api.school.IdentityEvent.SchoolRenamed;
import org.milepost.api.school.IdentityEvent.TrustJoined;
import org.milepost.api.school.IdentityEvent.TrustLeft;
import org.milepost.api.school.IdentityEvent.UrnChanged;

/** Oakfield registered, renamed, moved and merged. */
public final class IdentityExamples {
    public static final SchoolRegistered REGISTERED = new SchoolRegistered(
            OAKFIELD, "Oakfield Primary School", Optional.of(URN), MEADOW, LocalDate.of(2016, 9, 1), Optional.empty());
    public static final SchoolRenamed RENAMED =
            new SchoolRenamed(OAKFIELD, "Oakfield Academy", SEP_1, Optional.of(REVIEW));
    public static final UrnChanged URN_CHANGED = new UrnChanged(OAKFIELD, new Urn("140001"), SEP_1, Optional.empty());
    public static final PredecessorRecorded PREDECESSOR = new PredecessorRecorded(
            OAKFIELD, new Urn("100002"), Optional.of("Oakfield Infants"), LocalDate.of(2016, 9, 1), Optional.empty());
    public static final TrustLeft LEFT = new TrustLeft(OAKFIELD, MEADOW, SEP_1, Optional.empty());
    public static final TrustJoined JOINED =
            new TrustJoined(OAKFIELD, new TrustId("riverside"), SEP_1, Optional.empty());
    public static final SchoolMerged MERGED =
            new SchoolMerged(OAKFIELD, new SchoolId("elmstead"), SEP_1, Optional.empty());
    public static final SchoolClosed CLOSED = new SchoolClosed(OAKFIELD, SEP_1, Optional.empty());

    public static final List<IdentityEvent> ALL =
            List.of(REGISTERED, RENAMED, URN_CHANGED, PREDECESSOR, LEFT, JOINED, MERGED, CLOSED);

    private IdentityExamples() {}
}
