package org.milepost.api.examples;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.Decided;
import org.milepost.api.DecidedBy;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.Urn;
import org.milepost.api.access.Office;

/** The people, places and dates that examples speak of. People are opaque ids, as everywhere. */
public final class Oakfield {
    public static final SchoolId OAKFIELD = new SchoolId("oakfield");
    public static final TrustId MEADOW = new TrustId("meadow");
    public static final Urn URN = new Urn("100001");

    public static final LocalDate SEP_1 = LocalDate.of(2026, 9, 1);
    public static final LocalDate SEP_7 = LocalDate.of(2026, 9, 7);

    public static final ActorId CEO = new ActorId("the-ceo");
    public static final ActorId OTHER_CEO = new ActorId("the-other-ceo");
    public static final ActorId BOARD_MEMBER = new ActorId("a-trustee");
    public static final ActorId ACC_MEMBER = new ActorId("a-committee-member");
    public static final ActorId CLERK = new ActorId("the-clerk");
    public static final ActorId HEAD = new ActorId("the-head");
    public static final ActorId SI_LEAD = new ActorId("the-si-lead");
    public static final ActorId ADMINISTRATOR = new ActorId("the-administrator");
    public static final ActorId AUDITOR = new ActorId("the-auditor");
    public static final ActorId STRANGER = new ActorId("a-stranger");

    public static final Minute MINUTE = new Minute(SEP_1, "Board 2026-09-01/4");
    public static final Note BECAUSE = new Note("Outcomes rose for the second year; behaviour is calm.");
    public static final Evidence REVIEW =
            Evidence.ofDocument("Standards check, September 2026", URI.create("https://example.org/standards-check"));
    public static final Evidence MINUTE_BOOK = Evidence.ofDocument("Board minutes, spring 2024");

    public static final ItemId FIRST = new ItemId("first");
    public static final ItemId SECOND = new ItemId("second");

    /** A decision of the CEO on 7 September 2026. */
    public static final Decided BY_CEO =
            Decided.now(DecidedBy.person(Office.CEO, CEO), SEP_7, BECAUSE, List.of(REVIEW));

    /** A decision of the Board in its meeting of 1 September 2026, recorded by somebody else. */
    public static final Decided BY_BOARD =
            Decided.now(DecidedBy.body(Office.BOARD_MEMBER, MINUTE), SEP_1, BECAUSE, List.of());

    /** A decision of the spring of 2024, entered from the minute book. */
    public static final Decided FROM_RECORDS = new Decided(
            DecidedBy.recordsOf(Office.CEO, Optional.empty()),
            LocalDate.of(2024, 3, 4),
            BECAUSE,
            List.of(MINUTE_BOOK),
            Optional.of(MINUTE_BOOK));

    private Oakfield() {}
}
