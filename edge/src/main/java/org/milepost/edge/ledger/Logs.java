package org.milepost.edge.ledger;

import java.util.List;
import org.milepost.api.TrustId;

/** The logs as the store has them: what is on disk, and nothing that is remembered from before. */
public interface Logs {
    /** The leaves of a log from this one on. */
    List<Leaf> leaves(String log, long from);

    /** The trusts there are. */
    List<TrustId> trusts();

    /** The names of the logs of a trust, sorted: its own, and those of the schools that are in it or were last. */
    List<String> logsOf(TrustId trust);
}
