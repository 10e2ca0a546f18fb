package org.milepost.query.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.ledger.Checkpoints;
import org.milepost.api.ledger.ConsistencyProof;
import org.milepost.api.ledger.InclusionProof;
import org.milepost.api.ledger.LedgerQuery.CheckpointNow;
import org.milepost.api.ledger.LedgerQuery.CheckpointsOf;
import org.milepost.api.ledger.LedgerQuery.GrowthOfSchool;
import org.milepost.api.ledger.LedgerQuery.GrowthOfTrust;
import org.milepost.api.ledger.LedgerQuery.LogOfSchool;
import org.milepost.api.ledger.LedgerQuery.LogOfTrust;
import org.milepost.api.ledger.LedgerQuery.ProofInSchool;
import org.milepost.api.ledger.LedgerQuery.ProofInTrust;
import org.milepost.api.ledger.LogState;
import org.milepost.api.ledger.Occasion;
import org.milepost.api.ledger.SignedCheckpoint;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Asks;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The ledger over HTTP: what was signed, and proofs. */
@RestController
public final class LedgerEndpoint {
    private final Asker asker;

    public LedgerEndpoint(Asker asker) {
        this.asker = asker;
    }

    /**
     * What a checkpoint is wanted for.
     *
     * @param occasion {@code MEETING} before a meeting of the Board or a committee; {@code REQUEST} if absent
     */
    public record Wanted(Optional<Occasion> occasion) {
        public Wanted {
            if (occasion.filter(one -> one == Occasion.DAILY || one == Occasion.EXPORT)
                    .isPresent()) {
                throw new IllegalArgumentException("'occasion' is REQUEST or MEETING.");
            }
        }
    }

    @GetMapping("/api/schools/{school}/ledger")
    @Asks({"after", "limit"})
    LogState ofSchool(@PathVariable String school, Asked asked, HttpServletRequest request) {
        return asker.ask(new LogOfSchool(new SchoolId(school), asked.asOf(), asked.page()), Caller.of(request));
    }

    @GetMapping("/api/schools/{school}/ledger/proof")
    @Asks({"event=The id of the event to be proven.", "size=How many events the log is to have; all if absent."})
    InclusionProof proofInSchool(@PathVariable String school, Asked asked, HttpServletRequest request) {
        return asker.ask(
                new ProofInSchool(new SchoolId(school), asked.asOf(), wanted(asked, "event"), number(asked, "size")),
                Caller.of(request));
    }

    @GetMapping("/api/schools/{school}/ledger/consistency")
    @Asks({"from=The smaller number of events.", "to=The larger number of events; all if absent."})
    ConsistencyProof growthOfSchool(@PathVariable String school, Asked asked, HttpServletRequest request) {
        return asker.ask(
                new GrowthOfSchool(new SchoolId(school), asked.asOf(), from(asked), number(asked, "to")),
                Caller.of(request));
    }

    @GetMapping("/api/trusts/{trust}/ledger")
    @Asks({"after", "limit"})
    LogState ofTrust(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        return asker.ask(new LogOfTrust(new TrustId(trust), asked.asOf(), asked.page()), Caller.of(request));
    }

    @GetMapping("/api/trusts/{trust}/ledger/proof")
    @Asks({"event=The id of the event to be proven.", "size=How many events the log is to have; all if absent."})
    InclusionProof proofInTrust(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        return asker.ask(
                new ProofInTrust(new TrustId(trust), asked.asOf(), wanted(asked, "event"), number(asked, "size")),
                Caller.of(request));
    }

    @GetMapping("/api/trusts/{trust}/ledger/consistency")
    @Asks({"from=The smaller number of events.", "to=The larger number of events; all if absent."})
    ConsistencyProof growthOfTrust(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        return asker.ask(
                new GrowthOfTrust(new TrustId(trust), asked.asOf(), from(asked), number(asked, "to")),
                Caller.of(request));
    }

    @GetMapping("/api/trusts/{trust}/ledger/checkpoints")
    @Asks({"after", "limit"})
    Checkpoints checkpoints(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        return asker.ask(new CheckpointsOf(new TrustId(trust), asked.asOf(), asked.page()), Caller.of(request));
    }

    /** Signs how far all logs of the trust are at this moment. */
    @PostMapping("/api/trusts/{trust}/ledger/checkpoints")
    SignedCheckpoint checkpoint(@PathVariable String trust, @RequestBody Wanted wanted, HttpServletRequest request) {
        return asker.ask(
                new CheckpointNow(new TrustId(trust), wanted.occasion().orElse(Occasion.REQUEST)), Caller.of(request));
    }

    private static long from(Asked asked) {
        return number(asked, "from")
                .orElseThrow(() -> Asked.malformed("from", "'from' is how many events the log had at first."));
    }

    private static String wanted(Asked asked, String name) {
        return asked.text(name).orElseThrow(() -> Asked.malformed(name, "'" + name + "' is missing."));
    }

    private static Optional<Long> number(Asked asked, String name) {
        return asked.text(name).map(text -> {
            try {
                return Long.valueOf(text);
            } catch (NumberFormatException e) {
                throw Asked.malformed(name, "'" + name + "' is a whole number.");
            }
        });
    }
}
