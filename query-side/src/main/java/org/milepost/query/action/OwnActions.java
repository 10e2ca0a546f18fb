package org.milepost.query.action;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.RecordedEvent;
import org.milepost.api.access.Office;
import org.milepost.api.action.ActionEvent;
import org.milepost.api.action.ActionEvent.ActionCancelled;
import org.milepost.api.action.ActionEvent.ActionDone;
import org.milepost.api.action.ActionEvent.ActionPlanAgreed;
import org.milepost.api.action.ActionEvent.ActionProgressed;
import org.milepost.api.action.ActionEvent.ActionRaised;
import org.milepost.api.action.ActionEvent.ActionReopened;
import org.milepost.api.action.ActionEvent.ActionRescheduled;
import org.milepost.api.action.ActionEvent.ActionVerified;
import org.milepost.api.action.Owner;
import org.milepost.api.action.Source;
import org.milepost.api.review.Leader;
import org.milepost.api.review.ReviewEvent.ReviewCarriedOut;
import org.milepost.api.review.ReviewEvent.ReviewPlanned;
import org.milepost.query.Reading;

/**
 * SLIM leaders, Lead Practitioners and the executive team read the actions that they raised or own and those of reviews that
 * they lead, and no others.
 */
public final class OwnActions {
    static final String ROW = "actions";
    private static final Set<Office> OF_OWN =
            Set.of(Office.SLIM_LEADER, Office.LEAD_PRACTITIONER, Office.EXECUTIVE_TEAM);

    private OwnActions() {}

    /** Whether the reader reads no actions of this school but their own. */
    static boolean only(Reading reading) {
        return reading.readsOnlyAs(ROW, OF_OWN);
    }

    /** Whether an action is the reader's own. */
    static boolean isOwn(ActorId reader, ActorId raisedBy, Owner owner, Source source, Set<ItemId> reviews) {
        return raisedBy.equals(reader)
                || owner.person().filter(reader::equals).isPresent()
                || (source.kind() == Source.Kind.REVIEW
                        && source.item().filter(reviews::contains).isPresent());
    }

    /** The reviews that the reader leads, as far as a person is named. */
    static Set<ItemId> reviewsLedBy(ActorId reader, List<RecordedEvent> events) {
        Set<ItemId> led = new HashSet<>();
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof ReviewPlanned planned && isLeader(reader, planned.ledBy())) {
                led.add(planned.review());
            }
            if (recorded.event() instanceof ReviewCarriedOut carriedOut && isLeader(reader, carriedOut.ledBy())) {
                led.add(carriedOut.review());
            }
        }
        return led;
    }

    private static boolean isLeader(ActorId reader, Optional<Leader> leader) {
        return leader.flatMap(Leader::person).filter(reader::equals).isPresent();
    }

    /** The events that are left for the reader: those of other people's actions are not. */
    public static List<RecordedEvent> of(ActorId reader, Reading reading, List<RecordedEvent> events) {
        if (!only(reading)) {
            return events;
        }
        Set<ItemId> reviews = reviewsLedBy(reader, events);
        Set<ItemId> own = new HashSet<>();
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof ActionRaised e
                    && isOwn(reader, e.raisedBy(), e.owner(), e.source(), reviews)) {
                own.add(e.action());
            }
        }
        return events.stream()
                .filter(recorded -> !(recorded.event() instanceof ActionEvent event)
                        || action(event).map(own::contains).orElse(true))
                .toList();
    }

    /** An action plan is no single action: whether it may be read the authority table says alone. */
    private static Optional<ItemId> action(ActionEvent event) {
        return switch (event) {
            case ActionRaised e -> Optional.of(e.action());
            case ActionProgressed e -> Optional.of(e.action());
            case ActionRescheduled e -> Optional.of(e.action());
            case ActionDone e -> Optional.of(e.action());
            case ActionVerified e -> Optional.of(e.action());
            case ActionReopened e -> Optional.of(e.action());
            case ActionCancelled e -> Optional.of(e.action());
            case ActionPlanAgreed e -> Optional.empty();
        };
    }
}
