package org.milepost.query;

import java.util.List;
import java.util.stream.Stream;
import org.milepost.api.Event;
import org.milepost.api.SchoolId;
import org.milepost.api.practice.PracticeEvent.PracticeTakenUp;
import org.milepost.api.practice.PracticeEvent.SupportLinkAgreed;
import org.milepost.api.school.IdentityEvent.PredecessorRecorded;
import org.milepost.api.school.IdentityEvent.SchoolRegistered;
import org.milepost.api.school.IdentityEvent.TrustJoined;
import org.milepost.api.school.IdentityEvent.UrnChanged;
import org.milepost.api.trust.TrustLifeEvent.TrustCreated;

/**
 * Lists that lead to schools: all that were ever in a trust, all that ever had a URN. They only grow; whether a school
 * belongs there on a given day its own view tells.
 */
public final class Index {
    /** Trusts, under {@link #ALL}. */
    public static final String TRUSTS = "trusts";
    /** Schools by trust. */
    public static final String SCHOOLS_OF_TRUST = "schools-of-trust";
    /** Schools by URN, predecessors' included. */
    public static final String SCHOOLS_BY_URN = "schools-by-urn";
    /** Schools that took something from a school, by the school that gave it. */
    public static final String TAKERS_BY_GIVER = "takers-by-giver";
    /** The one key of {@link #TRUSTS}. */
    public static final String ALL = "all";

    /** One entry of an index. */
    record Entry(String index, String key, String member) {}

    private Index() {}

    static List<Entry> entries(Event event) {
        return switch (event) {
            case TrustCreated e -> List.of(new Entry(TRUSTS, ALL, e.trust().value()));
            case SchoolRegistered e ->
                Stream.concat(
                                Stream.of(new Entry(
                                        SCHOOLS_OF_TRUST,
                                        e.trust().value(),
                                        e.school().value())),
                                e.urn().stream()
                                        .map(urn -> new Entry(
                                                SCHOOLS_BY_URN,
                                                urn.value(),
                                                e.school().value())))
                        .toList();
            case TrustJoined e ->
                List.of(new Entry(
                        SCHOOLS_OF_TRUST, e.trust().value(), e.school().value()));
            case UrnChanged e ->
                List.of(new Entry(SCHOOLS_BY_URN, e.urn().value(), e.school().value()));
            case PredecessorRecorded e ->
                List.of(new Entry(SCHOOLS_BY_URN, e.urn().value(), e.school().value()));
            case PracticeTakenUp e -> List.of(taken(e.from(), e.school()));
            case SupportLinkAgreed e -> List.of(taken(e.giver(), e.school()));
            default -> List.of();
        };
    }

    private static Entry taken(SchoolId giver, SchoolId taker) {
        return new Entry(TAKERS_BY_GIVER, giver.value(), taker.value());
    }
}
