package org.milepost.api.growth;

import java.time.LocalDate;
import org.milepost.api.ActorId;
import org.milepost.api.Evidence;
import org.milepost.api.TrustCommand;
import org.milepost.api.TrustId;
import org.milepost.api.calendar.SchoolYear;

/** What can be asked about professional growth of SI Leads and of the CEO. */
public sealed interface TrustGrowthCommand extends TrustCommand {

    /** Name a headteacher who takes part in the professional growth of an SI Lead this year. */
    record AssignGrowthReviewer(TrustId trust, ActorId lead, ActorId headteacher, SchoolYear year)
            implements TrustGrowthCommand {}

    /** Record when the year's professional growth of an SI Lead was reviewed. */
    record RecordSiLeadReview(TrustId trust, ActorId lead, SchoolYear year, LocalDate reviewedOn)
            implements TrustGrowthCommand {}

    /**
     * Share the CEO's goals for the year with the trustees.
     *
     * @param document where they stand, outside Milepost
     */
    record ShareCeoGoals(TrustId trust, ActorId ceo, SchoolYear year, Evidence document, LocalDate sharedOn)
            implements TrustGrowthCommand {
        public ShareCeoGoals {
            checked(document);
        }
    }

    /**
     * Share the overall outcome of the CEO's year with the trustees.
     *
     * @param document where it stands, outside Milepost
     */
    record ShareCeoOutcome(TrustId trust, ActorId ceo, SchoolYear year, Evidence document, LocalDate sharedOn)
            implements TrustGrowthCommand {
        public ShareCeoOutcome {
            checked(document);
        }
    }

    private static void checked(Evidence document) {
        if (document.title().isEmpty()) {
            throw new IllegalArgumentException("Name a 'document' by its title, and its address where it has one.");
        }
    }
}
