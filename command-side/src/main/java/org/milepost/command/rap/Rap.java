package org.milepost.command.rap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.access.Office;
import org.milepost.api.calendar.HalfTermName;
import org.milepost.api.rap.Objective;
import org.milepost.api.rap.RapContent;
import org.milepost.api.strategy.BandTerms;
import org.milepost.command.WrittenPlan;

/**
 * One RAP, as far as decisions need to remember it. Its latest content may be ahead of what is in force: that is an
 * amendment.
 *
 * @param written how the latest content stands, and who had a hand in it
 * @param submittedIn terms of the band when the latest content was submitted
 * @param inForce what was approved last
 * @param monitored who has monitored it in which half-terms
 */
record Rap(
        WrittenPlan written,
        RapContent content,
        Optional<BandTerms> submittedIn,
        Optional<InForce> inForce,
        Set<Look> monitored) {

    /** What is in force, and since when the RAP has been. */
    record InForce(int revision, String hash, Set<ItemId> objectives, LocalDate since) {}

    /** That an office looked at it in a half-term. */
    record Look(HalfTermName halfTerm, Office office) {}

    Rap {
        monitored = Set.copyOf(monitored);
    }

    static Rap begun(String hash, RapContent content, Collection<ActorId> authors, LocalDate on) {
        return new Rap(WrittenPlan.begun(hash, authors, on), content, Optional.empty(), Optional.empty(), Set.of());
    }

    Rap says(int revision, String hash, RapContent next, ActorId author, LocalDate on) {
        return new Rap(
                written.says(revision, hash, author, next.coAuthors(), on), next, submittedIn, inForce, monitored);
    }

    Rap submitted(BandTerms terms, ActorId by, LocalDate on) {
        return new Rap(written.submitted(by, on), content, Optional.of(terms), inForce, monitored);
    }

    Rap approved(LocalDate from, LocalDate decidedOn) {
        Set<ItemId> objectives =
                content.objectives().stream().map(Objective::objective).collect(Collectors.toUnmodifiableSet());
        LocalDate since = inForce.map(InForce::since).orElse(from);
        return new Rap(
                written.approved(decidedOn),
                content,
                submittedIn,
                Optional.of(new InForce(written.revision(), written.hash(), objectives, since)),
                monitored);
    }

    Rap returned(LocalDate on) {
        return with(plan -> plan.returned(on));
    }

    Rap seen(HalfTermName halfTerm, Office office) {
        Set<Look> more = new HashSet<>(monitored);
        more.add(new Look(halfTerm, office));
        return new Rap(written, content, submittedIn, inForce, more);
    }

    Rap ended(LocalDate on) {
        return with(plan -> plan.ended(on));
    }

    boolean isInForceOn(LocalDate day) {
        return written.isOpen()
                && inForce.map(InForce::since)
                        .filter(since -> !since.isAfter(day))
                        .isPresent();
    }

    private Rap with(UnaryOperator<WrittenPlan> step) {
        return new Rap(step.apply(written), content, submittedIn, inForce, monitored);
    }

    /** The authors of an entered RAP are those it names; the one who copies it from the records had no hand in it. */
    static List<ActorId> authors(RapContent content, Optional<ActorId> proposer) {
        Set<ActorId> authors = new HashSet<>(content.coAuthors());
        proposer.ifPresent(authors::add);
        return List.copyOf(authors);
    }
}
