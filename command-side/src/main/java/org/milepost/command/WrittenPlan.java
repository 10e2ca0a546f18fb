package org.milepost.command;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.milepost.api.ActorId;

/**
 * What is the same in every plan that people write, put forward and have approved, be it an improvement plan or a RAP: how
 * its latest words stand, what they are, and who had a hand in them.
 *
 * @param standing how the latest words stand
 * @param revision of the latest words; the first is 1
 * @param hash of the latest words, which an approval names
 * @param authors everybody who ever wrote, edited or submitted it, or is named as a co-author
 * @param lastStepOn the latest business day on which anything was done to it
 * @param closed whether nothing more is done to it
 */
public record WrittenPlan(
        Standing standing, int revision, String hash, Set<ActorId> authors, LocalDate lastStepOn, boolean closed) {

    /** How the latest words stand on their way to approval. */
    public enum Standing {
        DRAFT,
        SUBMITTED,
        RETURNED,
        APPROVED
    }

    public WrittenPlan {
        authors = Set.copyOf(authors);
    }

    /** A plan's first words. */
    public static WrittenPlan begun(String hash, Collection<ActorId> authors, LocalDate on) {
        return new WrittenPlan(Standing.DRAFT, 1, hash, Set.copyOf(authors), on, false);
    }

    /** It says something else. What waits for approval goes on waiting: whoever approves names the words they read. */
    public WrittenPlan says(int next, String nextHash, ActorId author, List<ActorId> coAuthors, LocalDate on) {
        Set<ActorId> more = new HashSet<>(authors);
        more.add(author);
        more.addAll(coAuthors);
        return new WrittenPlan(standing, next, nextHash, more, latest(on), closed);
    }

    /** Its latest words are a draft again. */
    public WrittenPlan asDraft() {
        return new WrittenPlan(Standing.DRAFT, revision, hash, authors, lastStepOn, closed);
    }

    public WrittenPlan submitted(ActorId by, LocalDate on) {
        Set<ActorId> more = new HashSet<>(authors);
        more.add(by);
        return new WrittenPlan(Standing.SUBMITTED, revision, hash, more, latest(on), closed);
    }

    public WrittenPlan approved(LocalDate on) {
        return new WrittenPlan(Standing.APPROVED, revision, hash, authors, latest(on), closed);
    }

    public WrittenPlan returned(LocalDate on) {
        return new WrittenPlan(Standing.RETURNED, revision, hash, authors, latest(on), closed);
    }

    public WrittenPlan ended(LocalDate on) {
        return new WrittenPlan(standing, revision, hash, authors, latest(on), true);
    }

    public boolean isOpen() {
        return !closed;
    }

    public boolean isSubmitted() {
        return standing == Standing.SUBMITTED;
    }

    public boolean isApproved() {
        return standing == Standing.APPROVED;
    }

    /** Whether its latest words can be put forward. */
    public boolean isNotSubmittedYet() {
        return standing == Standing.DRAFT || standing == Standing.RETURNED;
    }

    /** Whether its latest words are those with this hash. */
    public boolean says(String contentHash) {
        return hash.equals(contentHash);
    }

    /** Whether nothing was done to it on a later day. */
    public boolean allowsStepOn(LocalDate day) {
        return !day.isBefore(lastStepOn);
    }

    /** Whether somebody had no hand in it, and so may decide about it. */
    public boolean isOfOthersThan(ActorId person) {
        return !authors.contains(person);
    }

    private LocalDate latest(LocalDate on) {
        return on.isAfter(lastStepOn) ? on : lastStepOn;
    }
}
