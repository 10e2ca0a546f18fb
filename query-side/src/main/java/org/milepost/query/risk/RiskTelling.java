package org.milepost.query.risk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

/** Tells risks in plain sentences; the words people wrote stand beside them. */
public final class RiskTelling {
    private RiskTelling() {}

    /** What happened at a school. */
    public static String sentence(RiskEvent event) {
        return switch (event) {
            case RiskIdentified e -> "Risk identified" + size(e.score()) + ".";
            case RiskReviewed e -> "Risk reviewed" + size(e.score()) + ".";
            case RiskAccepted e -> "A risk was accepted.";
            case RiskClosed e -> "A risk was closed.";
        };
    }

    /** What happened in the trust. */
    public static String sentence(TrustRiskEvent event) {
        return switch (event) {
            case TrustRiskIdentified e -> "Risk of the trust identified" + size(e.score()) + ".";
            case TrustRiskReviewed e -> "Risk of the trust reviewed" + size(e.score()) + ".";
            case TrustRiskAccepted e -> "A risk of the trust was accepted.";
            case TrustRiskClosed e -> "A risk of the trust was closed.";
            case RiskAssessmentMade e -> "The trustees assessed the risks of " + e.year() + ".";
            case RiskAssessmentReviewed e -> "The trustees reviewed the risk assessment.";
        };
    }

    /** What people wrote about a school's risks. */
    public static List<Note> notes(RiskEvent event) {
        return switch (event) {
            case RiskIdentified e -> List.of(e.text(), e.mitigation());
            case RiskReviewed e -> both(e.review(), e.mitigation());
            case RiskAccepted e -> List.of(e.decided().reason());
            case RiskClosed e -> List.of(e.reason());
        };
    }

    private static List<Note> both(Note note, Optional<Note> other) {
        return Stream.concat(Stream.of(note), other.stream()).toList();
    }

    private static String size(Score score) {
        return ", " + score.product() + " of 25 (likelihood " + score.likelihood() + ", impact " + score.impact() + ")";
    }
}
