package org.milepost.api.strategy;

import java.util.List;
import java.util.Optional;

/**
 * Something that has to happen because the strategy says so: who owes it, to whom, how often, and for which schools.
 *
 * @param bands the bands it applies to, each with its own basis; every band if empty
 * @param onlyWhere a condition beyond the band, in words, such as "while a RAP is approved and open"
 */
public record Obligation(
        String id,
        String title,
        List<Party> owedBy,
        List<Party> owedTo,
        Policy<Cadence> cadence,
        Scope scope,
        List<Policy<String>> bands,
        Optional<String> onlyWhere,
        Basis basis) {
    /** Whether each school owes it for itself, or the trust owes it once. */
    public enum Scope {
        SCHOOL,
        TRUST,
        /** Owed by the trust, looked at school by school: attendance at a group, a risk per school. */
        TRUST_PER_SCHOOL
    }

    public Obligation {
        owedBy = List.copyOf(owedBy);
        owedTo = List.copyOf(owedTo);
        bands = List.copyOf(bands);
        if (!id.matches("[a-z][a-z0-9-]{1,59}")) {
            throw new IllegalArgumentException(
                    "id: '" + id + "' is not an obligation id (small letters, digits and -)");
        }
    }

    public boolean appliesTo(String band) {
        return bands.isEmpty()
                || bands.stream().anyMatch(policy -> policy.value().equals(band));
    }

    /** Whether a school in this band owes it on an assumption: of the duty, its cadence or its band. */
    public boolean assumedFor(String band) {
        return basis.assumed()
                || cadence.assumed()
                || bands.stream().anyMatch(policy -> policy.value().equals(band) && policy.assumed());
    }
}
