package org.milepost.api.rap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.SchoolId;
import org.milepost.api.strategy.BandTerms;
import org.milepost.api.strategy.DecidingOffice;
import org.milepost.api.trust.TrustRecord;

/**
 * Who must approve a RAP, and why: the office that the stricter band names, and the Board in the place of the CEO where no
 * CEO may. Deciding and answering both ask here, so that a screen never promises what a decision then refuses.
 *
 * @param terms of the stricter of the band at submission and the band at approval
 */
public record RapApprover(DecidingOffice office, Why why, BandTerms terms) {

    /** What makes it this office's decision. */
    public enum Why {
        /** The terms of the stricter band name the CEO. */
        BAND_NAMES_CEO,
        /** The terms of the stricter band name the Board. */
        BAND_NAMES_BOARD,
        /** They name the CEO, but every CEO leads the school or had a hand in the RAP, or there is none. */
        NO_CEO_MAY
    }

    /**
     * Who must approve.
     *
     * @param atSubmission terms of the band when the RAP was submitted
     * @param atApproval terms of the band on the day of approval, where the school is in one
     * @param authors everybody who proposed, edited or submitted it
     * @param day on which offices count
     */
    public static RapApprover of(
            BandTerms atSubmission,
            Optional<BandTerms> atApproval,
            Collection<ActorId> authors,
            TrustRecord trust,
            SchoolId school,
            LocalDate day) {
        BandTerms terms = atApproval.map(now -> stricter(atSubmission, now)).orElse(atSubmission);
        if (namesBoard(terms)) {
            return new RapApprover(DecidingOffice.BOARD, Why.BAND_NAMES_BOARD, terms);
        }
        return trust.aCeoMayDecide(school, authors, day)
                ? new RapApprover(DecidingOffice.CEO, Why.BAND_NAMES_CEO, terms)
                : new RapApprover(DecidingOffice.BOARD, Why.NO_CEO_MAY, terms);
    }

    /** Whether the terms of a band leave its RAPs to the Board, as the strategy does in Stabilise. */
    public static boolean namesBoard(BandTerms terms) {
        return terms.rapApprover().filter(DecidingOffice.BOARD::equals).isPresent();
    }

    /**
     * The stricter of two bands. Within an edition its rank tells; ranks of two editions do not compare, and there the Board
     * is stricter than the CEO. A band that knows no RAPs says nothing about who approves one.
     */
    private static BandTerms stricter(BandTerms then, BandTerms now) {
        if (now.rapApprover().isEmpty()) {
            return then;
        }
        if (then.edition().equals(now.edition())) {
            return now.rank() >= then.rank() ? now : then;
        }
        return namesBoard(then) && !namesBoard(now) ? then : now;
    }

    /** The reason in a sentence. */
    public String because() {
        String band = terms.stage().map(stage -> terms.phase() + ", " + stage).orElse(terms.phase());
        return switch (why) {
            case BAND_NAMES_CEO -> "The CEO approves the RAP of a school in " + band + ".";
            case BAND_NAMES_BOARD -> "The Trust Board approves the RAP of a school in " + band + ".";
            case NO_CEO_MAY ->
                "The Trust Board approves: no CEO may, who neither leads the school nor had a hand in the RAP.";
        };
    }
}
