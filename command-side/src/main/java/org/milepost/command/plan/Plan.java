package org.milepost.command.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.plan.Milepost;
import org.milepost.api.plan.PlanContent;
import org.milepost.command.WrittenPlan;

/**
 * One improvement plan, as far as decisions need to remember it. Its latest content may be ahead of what is in force.
 *
 * @param mileposts of the latest content
 * @param inForce what was approved last
 * @param judged when each milepost was judged last
 */
record Plan(
        SchoolYear year,
        WrittenPlan written,
        Set<ItemId> mileposts,
        Optional<InForce> inForce,
        Map<ItemId, LocalDate> judged) {

    /** What is in force, and since when the plan has been. */
    record InForce(int revision, String hash, Set<ItemId> mileposts, LocalDate since) {}

    Plan {
        judged = Map.copyOf(judged);
    }

    /** A plan's first words. Whoever copies them from the records had no hand in them. */
    static Plan begun(PlanContent content, Optional<ActorId> writer, LocalDate on) {
        Set<ActorId> authors = new HashSet<>(content.coAuthors());
        writer.ifPresent(authors::add);
        return new Plan(
                content.year(),
                WrittenPlan.begun(content.hash(), authors, on),
                mileposts(content),
                Optional.empty(),
                Map.of());
    }

    /** What is approved and then edited waits to be submitted again. */
    Plan says(int revision, PlanContent next, ActorId author, LocalDate on) {
        WrittenPlan edited = written.says(revision, next.hash(), author, next.coAuthors(), on);
        return new Plan(year, written.isApproved() ? edited.asDraft() : edited, mileposts(next), inForce, judged);
    }

    Plan approved(LocalDate from, LocalDate decidedOn) {
        LocalDate since = inForce.map(InForce::since).orElse(from);
        return new Plan(
                year,
                written.approved(decidedOn),
                mileposts,
                Optional.of(new InForce(written.revision(), written.hash(), mileposts, since)),
                judged);
    }

    Plan with(UnaryOperator<WrittenPlan> step) {
        return new Plan(year, step.apply(written), mileposts, inForce, judged);
    }

    Plan judged(ItemId milepost, LocalDate on) {
        Map<ItemId, LocalDate> more = new HashMap<>(judged);
        more.put(milepost, on);
        return new Plan(year, written, mileposts, inForce, more);
    }

    boolean isInForceOn(LocalDate day) {
        return written.isOpen()
                && inForce.map(InForce::since)
                        .filter(since -> !since.isAfter(day))
                        .isPresent();
    }

    /** Whether it is, or was, the plan of its year: one that was given up before it was ever approved is not. */
    boolean isOfItsYear() {
        return written.isOpen() || inForce.isPresent();
    }

    private static Set<ItemId> mileposts(PlanContent content) {
        return content.mileposts().stream().map(Milepost::milepost).collect(Collectors.toUnmodifiableSet());
    }
}
