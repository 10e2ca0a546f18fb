package org.milepost.api.strategy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that has to happen because the strategy says so: who owes it, to whom, how often, and for which schools; and by
 * which entries in the record it is seen to have happened.
 *
 * @param bands the bands it applies to, each with its own basis; every band if empty
 * @param onlyWhere a condition beyond the band, in words, such as "while a RAP is approved and open"
 * @param metBy what fulfils it: stored names of events, with a kind behind it where only one kind counts, such as {@code
 *     review.carried-out TEMPERATURE_CHECK}
 * @param standsUntil what takes away again what fulfilled it, for a duty to have something in place and not to do something
 * @param during what opens and closes the condition in {@code onlyWhere}
 * @param amount how much is owed, where once is not enough
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
        List<String> metBy,
        List<String> standsUntil,
        Optional<During> during,
        Optional<Amount> amount,
        Basis basis) {
    private static final Pattern ENTRY = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*( [A-Z][A-Z0-9_]*)?");

    /** Whether each school owes it for itself, or the trust owes it once. */
    public enum Scope {
        SCHOOL,
        TRUST,
        /** Owed by the trust, looked at school by school: attendance at a group, a risk per school. */
        TRUST_PER_SCHOOL
    }

    /** What is counted where once is not enough. */
    public enum Amount {
        /** As many days a term as the school was promised when it was placed in its band. */
        SUPPORT_DAYS_OF_THE_BAND
    }

    /**
     * A condition that entries in the record open and close, thing by thing: it holds as long as one thing is open.
     *
     * @param from what opens it
     * @param until what closes it
     */
    public record During(List<String> from, List<String> until) {
        public During {
            from = List.copyOf(from);
            until = List.copyOf(until);
            check("during.from", from);
            check("during.until", until);
            if (from.isEmpty()) {
                throw new IllegalArgumentException("during: names what it runs from");
            }
        }
    }

    public Obligation {
        owedBy = List.copyOf(owedBy);
        owedTo = List.copyOf(owedTo);
        bands = List.copyOf(bands);
        metBy = List.copyOf(metBy);
        standsUntil = List.copyOf(standsUntil);
        if (!id.matches("[a-z][a-z0-9-]{1,59}")) {
            throw new IllegalArgumentException(
                    "id: '" + id + "' is not an obligation id (small letters, digits and -)");
        }
        check("metBy", metBy);
        check("standsUntil", standsUntil);
        if (during.isPresent() && onlyWhere.isEmpty()) {
            throw new IllegalArgumentException("during: 'onlyWhere' says it in words");
        }
    }

    private static void check(String field, List<String> entries) {
        for (String entry : entries) {
            if (!ENTRY.matcher(entry).matches()) {
                throw new IllegalArgumentException(
                        field + ": '" + entry + "' is not an event's name, such as metrics.submitted");
            }
        }
    }

    /** Whether it has days by which it is due; what is done as planned, as needed or on request has none. */
    public boolean isDated() {
        return cadence.value().isDated();
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
