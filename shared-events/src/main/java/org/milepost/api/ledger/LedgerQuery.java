package org.milepost.api.ledger;

import java.util.Optional;
import org.milepost.api.AsOf;
import org.milepost.api.Page;
import org.milepost.api.Query;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;

/** What can be asked about the ledger. */
public sealed interface LedgerQuery {

    /** How far is a school's log, and what was signed of it? */
    record LogOfSchool(SchoolId school, AsOf asOf, Page page) implements LedgerQuery, Query<LogState> {
        @Override
        public Class<LogState> answerType() {
            return LogState.class;
        }
    }

    /** How far is the trust's own log, and what was signed of all its logs? */
    record LogOfTrust(TrustId trust, AsOf asOf, Page page) implements LedgerQuery, Query<LogState> {
        @Override
        public Class<LogState> answerType() {
            return LogState.class;
        }
    }

    /** Does that event stand in a school's log? {@code size} is how many events the log is to have, all of them if absent. */
    record ProofInSchool(SchoolId school, AsOf asOf, String event, Optional<Long> size)
            implements LedgerQuery, Query<InclusionProof> {
        @Override
        public Class<InclusionProof> answerType() {
            return InclusionProof.class;
        }
    }

    /** Does that event stand in the trust's own log? */
    record ProofInTrust(TrustId trust, AsOf asOf, String event, Optional<Long> size)
            implements LedgerQuery, Query<InclusionProof> {
        @Override
        public Class<InclusionProof> answerType() {
            return InclusionProof.class;
        }
    }

    /** Did a school's log only grow from one size to another? */
    record GrowthOfSchool(SchoolId school, AsOf asOf, long from, Optional<Long> to)
            implements LedgerQuery, Query<ConsistencyProof> {
        @Override
        public Class<ConsistencyProof> answerType() {
            return ConsistencyProof.class;
        }
    }

    /** Did the trust's own log only grow from one size to another? */
    record GrowthOfTrust(TrustId trust, AsOf asOf, long from, Optional<Long> to)
            implements LedgerQuery, Query<ConsistencyProof> {
        @Override
        public Class<ConsistencyProof> answerType() {
            return ConsistencyProof.class;
        }
    }

    /** What was signed of a trust's record, and when? */
    record CheckpointsOf(TrustId trust, AsOf asOf, Page page) implements LedgerQuery, Query<Checkpoints> {
        @Override
        public Class<Checkpoints> answerType() {
            return Checkpoints.class;
        }
    }

    /**
     * What is the trust's record at this moment, signed? The checkpoint is kept beside the record; in the record nothing is
     * written, which is why this is asked and not commanded.
     */
    record CheckpointNow(TrustId trust, Occasion occasion) implements LedgerQuery, Query<SignedCheckpoint> {
        @Override
        public Class<SignedCheckpoint> answerType() {
            return SignedCheckpoint.class;
        }
    }
}
