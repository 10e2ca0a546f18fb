package org.milepost.web.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.RecordedEvent;
import org.milepost.api.Rejected;
import org.milepost.api.TrustId;
import org.milepost.api.access.Holding;
import org.milepost.api.access.Office;
import org.milepost.api.access.Seat;
import org.milepost.api.trust.TrustList;
import org.milepost.api.trust.TrustOffices;
import org.milepost.api.trust.TrustOffices.Given;
import org.milepost.api.trust.TrustQuery.AllTrusts;
import org.milepost.api.trust.TrustQuery.OfficesOf;
import org.milepost.edge.access.AccountKeep;
import org.milepost.edge.access.AccountKeep.Invitation;
import org.milepost.edge.messages.Asker;
import org.springframework.stereotype.Component;

/**
 * What CEO and Chair of the Board have to hear of: somebody was invited who has an office, or was given an office while
 * invited. So an administrator brings nobody into an office unseen. Where the Board has no Chair, its members hear of it.
 *
 * <p>A notice is told from the record of offices and from the invitations, each time anew: there is nothing that could fail to
 * be sent.
 */
@Component
public final class Notices {
    private static final Duration SHOWN_FOR = Duration.ofDays(400);

    private final Asker asker;
    private final AccountKeep keep;
    private final Clock clock;

    Notices(Asker asker, AccountKeep keep, Clock clock) {
        this.asker = asker;
        this.keep = keep;
        this.clock = clock;
    }

    /**
     * That somebody was invited into an office.
     *
     * @param offices the offices that the person held or was to hold, in words
     * @param at when there was both, an invitation and an office
     * @param redeemed whether somebody has used the invitation
     * @param seen whether the reader has said that they know
     */
    public record Notice(
            TrustId trust,
            ActorId person,
            ActorId invitedBy,
            List<String> offices,
            Instant invitedAt,
            Instant at,
            boolean redeemed,
            boolean seen) {
        public Notice {
            offices = List.copyOf(offices);
        }
    }

    /** What a reader has to hear of, the latest first; nothing for those who are neither CEO nor Chair. */
    public List<Notice> of(ActorId reader) {
        Instant now = clock.instant();
        Instant seenUntil = keep.noticesSeenUntil(reader).orElse(Instant.EPOCH);
        List<Notice> notices = new ArrayList<>();
        for (TrustList.Entry trust : asker.ask(new AllTrusts(), reader).trusts()) {
            offices(trust.trust(), reader)
                    .filter(offices -> hears(reader, offices))
                    .ifPresent(offices -> people(offices)
                            .filter(person -> !person.equals(reader))
                            .forEach(person -> keep.invitationsOf(person).stream()
                                    .filter(invitation -> invitation.createdAt().isAfter(now.minus(SHOWN_FOR)))
                                    .flatMap(invitation -> notice(invitation, offices, seenUntil).stream())
                                    .forEach(notices::add)));
        }
        notices.sort(Comparator.comparing(Notice::at).reversed().thenComparing(Notice::person));
        return notices;
    }

    /** How many of them are new to the reader. */
    public long unseen(ActorId reader) {
        return of(reader).stream().filter(notice -> !notice.seen()).count();
    }

    /** The reader knows of all there is now. */
    void seen(ActorId reader) {
        keep.noticesSeen(reader, clock.instant());
    }

    private Optional<TrustOffices> offices(TrustId trust, ActorId reader) {
        try {
            return Optional.of(asker.ask(new OfficesOf(trust, AsOf.NOW), reader));
        } catch (Rejected e) {
            return Optional.empty();
        }
    }

    private static boolean hears(ActorId reader, TrustOffices offices) {
        boolean hasChair = held(offices).anyMatch(Notices::isChair);
        return held(offices)
                .filter(holding -> holding.person().equals(reader))
                .anyMatch(holding -> holding.office() == Office.CEO
                        || isChair(holding)
                        || (!hasChair && holding.office() == Office.BOARD_MEMBER));
    }

    private static boolean isChair(Holding holding) {
        return holding.office() == Office.BOARD_MEMBER && holding.seat().equals(Optional.of(Seat.CHAIR));
    }

    private static Stream<Holding> held(TrustOffices offices) {
        return offices.offices().stream().filter(Given::held).map(Given::office);
    }

    private static Stream<ActorId> people(TrustOffices offices) {
        return offices.offices().stream().map(given -> given.office().person()).distinct();
    }

    /** Offices that had ended when the person was invited are no part of it; nor is one given when the link had run out. */
    private static Optional<Notice> notice(Invitation invitation, TrustOffices offices, Instant seenUntil) {
        LocalDate invitedOn = LocalDate.ofInstant(invitation.createdAt(), RecordedEvent.SCHOOL_ZONE);
        List<Given> conferred = offices.offices().stream()
                .filter(given -> given.office().person().equals(invitation.actor()))
                .filter(given -> given.office()
                        .until()
                        .map(last -> !last.isBefore(invitedOn))
                        .orElse(true))
                .filter(given -> given.recordedAt().isBefore(invitation.expiresAt()))
                .toList();
        if (conferred.isEmpty()) {
            return Optional.empty();
        }
        Instant last = conferred.stream()
                .map(Given::recordedAt)
                .filter(invitation.createdAt()::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(invitation.createdAt());
        return Optional.of(new Notice(
                offices.trust(),
                invitation.actor(),
                invitation.invitedBy(),
                conferred.stream().map(OfficeWords::of).sorted().distinct().toList(),
                invitation.createdAt(),
                last,
                invitation.redeemedAt().isPresent(),
                !last.isAfter(seenUntil)));
    }
}
