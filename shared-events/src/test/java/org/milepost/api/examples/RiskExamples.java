package org.milepost.api.examples;

import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.BY_BOARD;
import static org.milepost.api.examples.Oakfield.BY_CEO;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SEP_1;
import static org.milepost.api.examples.Oakfield.SEP_7;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Note;
import org.milepost.api.risk.RiskEvent;
import org.milepost.api.risk.RiskEvent.RiskAccepted;
import org.milepost.api.risk.RiskEvent.RiskClosed;
import org.milepost.api.risk.RiskEvent.RiskIdentified;
import org.milepost.api.risk.RiskEvent.RiskReviewed;
import org.milepost.api.risk.Score;
import org.milepost.api.risk.TrustRiskEvent;
import org.milepost.api.risk.TrustRiskEvent.RiskAssessmentMade;
import org.milepost.api.risk.TrustRiskEvent.RiskAssessmentReviewed;
import org.milepost.api.risk.TrustRiskEvent.TrustRiskAccepted;
import org.milepost.api.risk.TrustRiskEvent.TrustRiskClosed;
import org.milepost.api.risk.TrustRiskEvent.TrustRiskIdentified;
import org.milepost.api.risk.TrustRiskEvent.TrustRiskReviewed;

/** A risk of Oakfield, one of its trust, and the trustees' assessment of both. */
public final class RiskExamples {
    public static final LocalDate SEP_3 = LocalDate.of(2026, 9, 3);
    public static final Score LARGE = new Score(4, 3);
    public static final Score SMALLER = new Score(2, 3);
    public static final Note ROLL = new Note("The roll falls and the budget with it.");
    public static final Note OPEN_DAYS = new Note("Open days for families in October and January.");

    public static final RiskIdentified IDENTIFIED = new RiskIdentified(OAKFIELD, FIRST, ROLL, LARGE, OPEN_DAYS, SEP_3);
    public static final RiskReviewed REVIEWED =
            new RiskReviewed(OAKFIELD, FIRST, SMALLER, BECAUSE, Optional.empty(), SEP_7);
    public static final RiskAccepted ACCEPTED = new RiskAccepted(OAKFIELD, FIRST, SEP_7, BY_CEO);
    public static final RiskClosed CLOSED = new RiskClosed(OAKFIELD, FIRST, BECAUSE, SEP_7);

    public static final TrustRiskIdentified TRUST_IDENTIFIED =
            new TrustRiskIdentified(MEADOW, FIRST, ROLL, LARGE, OPEN_DAYS, SEP_3);
    public static final TrustRiskReviewed TRUST_REVIEWED =
            new TrustRiskReviewed(MEADOW, FIRST, SMALLER, BECAUSE, Optional.of(ROLL), SEP_7);
    public static final TrustRiskAccepted TRUST_ACCEPTED = new TrustRiskAccepted(MEADOW, FIRST, SEP_1, BY_BOARD);
    public static final TrustRiskClosed TRUST_CLOSED = new TrustRiskClosed(MEADOW, FIRST, BECAUSE, SEP_7);
    public static final RiskAssessmentMade ASSESSED =
            new RiskAssessmentMade(MEADOW, FIRST, TrustExamples.YEAR, ROLL, List.of(OAKFIELD), SEP_1, BY_BOARD);
    public static final RiskAssessmentReviewed ASSESSMENT_REVIEWED =
            new RiskAssessmentReviewed(MEADOW, FIRST, OPEN_DAYS, List.of(OAKFIELD), SEP_1, BY_BOARD);

    /** One of each type about a school. */
    public static final List<RiskEvent> ALL = List.of(IDENTIFIED, REVIEWED, ACCEPTED, CLOSED);

    /** One of each type about the trust. */
    public static final List<TrustRiskEvent> ALL_OF_TRUST =
            List.of(TRUST_IDENTIFIED, TRUST_REVIEWED, TRUST_ACCEPTED, TRUST_CLOSED, ASSESSED, ASSESSMENT_REVIEWED);

    private RiskExamples() {}
}
