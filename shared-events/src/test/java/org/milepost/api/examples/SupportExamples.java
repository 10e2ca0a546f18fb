package org.milepost.api.examples;

import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.BY_BOARD;
import static org.milepost.api.examples.Oakfield.BY_CEO;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SECOND;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.Oakfield.SI_LEAD;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Office;
import org.milepost.api.support.Length;
import org.milepost.api.support.SupportEvent;
import org.milepost.api.support.SupportEvent.ExecutiveLeaderAppointed;
import org.milepost.api.support.SupportEvent.StaffingRedeployed;
import org.milepost.api.support.SupportEvent.SupportDayCancelled;
import org.milepost.api.support.SupportEvent.SupportDayCorrected;
import org.milepost.api.support.SupportEvent.SupportDayDelivered;
import org.milepost.api.support.SupportEvent.SupportDayRetracted;
import org.milepost.api.support.SupportEvent.SupportDayScheduled;
import org.milepost.api.support.SupportEvent.SupportPlanAgreed;
import org.milepost.api.support.SupportEvent.SupportRequestAgreed;
import org.milepost.api.support.SupportEvent.SupportRequestDeclined;
import org.milepost.api.support.SupportEvent.SupportRequestDelivered;
import org.milepost.api.support.SupportEvent.SupportRequested;
import org.milepost.api.support.SupportEvent.SupportVisitMade;
import org.milepost.api.support.Supporter;

/** What the trust gives Oakfield, and what Oakfield asks for. */
public final class SupportExamples {
    public static final LocalDate SEP_3 = LocalDate.of(2026, 9, 3);
    public static final ActorId EXECUTIVE_LEADER = new ActorId("the-executive-leader");
    public static final Supporter BY_SI_LEAD = Supporter.of(Office.SI_LEAD, SI_LEAD);
    public static final Note PURPOSE = new Note("Planning mathematics with Years 3 and 4.");
    public static final Note NEED = new Note("Help with the timetable of a mixed-age class.");
    public static final Note POSTS = new Note("One assistant head, three days a week, until Easter.");

    public static final SupportPlanAgreed PLAN_AGREED = new SupportPlanAgreed(
            OAKFIELD, FIRST, TrustExamples.YEAR, "IMPROVE_1", Optional.of(2), PURPOSE, SEP_7, BY_CEO);
    public static final SupportDayScheduled SCHEDULED =
            new SupportDayScheduled(OAKFIELD, FIRST, SEP_3, Length.DAY, BY_SI_LEAD, PURPOSE, Optional.empty());
    public static final SupportDayDelivered DELIVERED =
            new SupportDayDelivered(OAKFIELD, FIRST, SEP_3, Length.DAY, BY_SI_LEAD, BECAUSE, Optional.empty(), SEP_3);
    public static final SupportDayCorrected CORRECTED = new SupportDayCorrected(
            OAKFIELD, FIRST, SEP_3, SEP_3, Length.DAY, Length.HALF_DAY, BY_SI_LEAD, BECAUSE, Optional.empty(), SEP_3);
    public static final SupportDayRetracted RETRACTED =
            new SupportDayRetracted(OAKFIELD, FIRST, SEP_3, SEP_3, Length.DAY, BECAUSE, Optional.empty(), SEP_7);
    public static final SupportDayCancelled CANCELLED = new SupportDayCancelled(OAKFIELD, FIRST, SEP_3, BECAUSE, SEP_7);
    public static final SupportRequested REQUESTED =
            new SupportRequested(OAKFIELD, FIRST, NEED, Optional.of(new BigDecimal("1.5")), HEAD);
    public static final SupportRequestAgreed REQUEST_AGREED =
            new SupportRequestAgreed(OAKFIELD, FIRST, Optional.of(BigDecimal.ONE), SEP_7, BY_CEO);
    public static final SupportRequestDeclined REQUEST_DECLINED =
            new SupportRequestDeclined(OAKFIELD, FIRST, SEP_7, BY_CEO);
    public static final SupportRequestDelivered REQUEST_DELIVERED =
            new SupportRequestDelivered(OAKFIELD, FIRST, BECAUSE, SEP_7);
    public static final SupportVisitMade VISITED =
            new SupportVisitMade(OAKFIELD, FIRST, List.of(Supporter.of(Office.CEO, CEO), BY_SI_LEAD), BECAUSE, SEP_7);
    public static final ExecutiveLeaderAppointed APPOINTED =
            new ExecutiveLeaderAppointed(OAKFIELD, FIRST, EXECUTIVE_LEADER, Optional.empty(), SEP_7, BY_BOARD);
    public static final StaffingRedeployed REDEPLOYED =
            new StaffingRedeployed(OAKFIELD, SECOND, POSTS, List.of(new SchoolId("elmstead")), SEP_7, BY_BOARD);

    /** One of each type. */
    public static final List<SupportEvent> ALL = List.of(
            PLAN_AGREED,
            SCHEDULED,
            DELIVERED,
            CORRECTED,
            RETRACTED,
            CANCELLED,
            REQUESTED,
            REQUEST_AGREED,
            REQUEST_DECLINED,
            REQUEST_DELIVERED,
            VISITED,
            APPOINTED,
            REDEPLOYED);

    private SupportExamples() {}
}
