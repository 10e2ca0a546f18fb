package org.milepost.command.rap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.access.Office;
import org.milepost.api.calendar.HalfTermName;
import org.milepost.api.rap.Objective;
import org.milepost.api.rap.RapContent;
import org.milepost.api.strategy.BandTerms;

/**
 * One RAP, as far as decisions need to remember it. Its latest content may be ahead of what is in force: that is an
 * amendment.
 *
 * @param standing how the latest content stands
 * @param revision of the latest content
 * @param hash of the latest content
 * @param authors everybody who ever proposed, edited or submitted it, or is named as a co-author
 * @param submittedIn terms of the band when the latest content was submitted
 * @param lastStepOn the latest business day on which anything was done to it
 * @param inForce what was approved last
 * @param monitored who has monitored it in which half-terms
 */
record Rap(
        Standing standing,
        int revision,
        String hash,
        RapContent content,
        Set<ActorId> authors,
        Optional<BandTerms> submittedIn,
        LocalDate lastStepOn,
        Optional<InForce> inForce,
        boolean closed,
        Set<Look> monitored) {

    /** How a content stands on its way to approval. */
    enum Standing {
        DRAFT,
        SUBMITTED,
        RETURNED,
        APPROVED
    }

    /** What is in force, and since when the RAP has been. */
    record InForce(int revision, String hash, Set<ItemId> objectives, LocalDate since) {}

    /** That an office looked at it in a half-term. */
    record Look(HalfTermName halfTerm, Office office) {}

    Rap {
        authors = Set.copyOf(authors);
        monitored = Set.copyOf(monitored);
    }

    static Rap begun(String hash, RapContent content, Collection<ActorId> authors, LocalDate on) {
        return new Rap(
                Standing.DRAFT,
                1,
                hash,
                content,
                Set.copyOf(authors),
                Optional.empty(),
                on,
                Optional.empty(),
                false,
                Set.of());
    }

    Rap says(int nextRevision, String nextHash, RapContent next, ActorId author, LocalDate on) {
        Set<ActorId> more = new HashSet<>(authors);
        more.add(author);
        more.addAll(next.coAuthors());
        return new Rap(
                standing, nextRevision, nextHash, next, more, submittedIn, latest(on), inForce, closed, monitored);
    }

    Rap submitted(BandTerms terms, ActorId by, LocalDate on) {
        Set<ActorId> more = new HashSet<>(authors);
        more.add(by);
        return new Rap(
                Standing.SUBMITTED,
                revision,
                hash,
                content,
                more,
                Optional.of(terms),
                latest(on),
                inForce,
                closed,
                monitored);
    }

    Rap approved(LocalDate from, LocalDate decidedOn) {
        Set<ItemId> objectives =
                content.objectives().stream().map(Objective::objective).collect(Collectors.toUnmodifiableSet());
        LocalDate since = inForce.map(InForce::since).orElse(from);
        return new Rap(
                Standing.APPROVED,
                revision,
                hash,
                content,
                authors,
                submittedIn,
                latest(decidedOn),
                Optional.of(new InForce(revision, hash, objectives, since)),
                closed,
                monitored);
    }

    Rap returned(LocalDate on) {
        return new Rap(
                Standing.RETURNED,
                revision,
                hash,
                content,
                authors,
                submittedIn,
                latest(on),
                inForce,
                closed,
                monitored);
    }

    Rap seen(HalfTermName halfTerm, Office office) {
        Set<Look> more = new HashSet<>(monitored);
        more.add(new Look(halfTerm, office));
        return new Rap(standing, revision, hash, content, authors, submittedIn, lastStepOn, inForce, closed, more);
    }

    Rap ended(LocalDate on) {
        return new Rap(standing, revision, hash, content, authors, submittedIn, latest(on), inForce, true, monitored);
    }

    boolean isInForceOn(LocalDate day) {
        return !closed
                && inForce.map(InForce::since)
                        .filter(since -> !since.isAfter(day))
                        .isPresent();
    }

    private LocalDate latest(LocalDate on) {
        return on.isAfter(lastStepOn) ? on : lastStepOn;
    }

    /** The authors of an entered RAP are those it names; the one who copies it from the records had no hand in it. */
    static List<ActorId> authors(RapContent content, Optional<ActorId> proposer) {
        Set<ActorId> authors = new HashSet<>(content.coAuthors());
        proposer.ifPresent(authors::add);
        return List.copyOf(authors);
    }
}
