package org.milepost.api.plan;

import java.util.List;
import java.util.stream.Stream;
import org.milepost.api.ActorId;
import org.milepost.api.ContentHash;
import org.milepost.api.Note;
import org.milepost.api.calendar.SchoolYear;

/**
 * What an improvement plan says. An approval binds exactly this, by its {@link #hash()}.
 *
 * @param context where the school stands as the year begins
 * @param coAuthors who wrote it together with whoever sends it; like them, they never approve it
 */
public record PlanContent(SchoolYear year, Note context, List<Goal> goals, List<ActorId> coAuthors) {
    static final int MOST_GOALS = 20;
    static final int MOST_CO_AUTHORS = 20;

    public PlanContent {
        goals = List.copyOf(goals);
        coAuthors = List.copyOf(coAuthors);
        if (goals.isEmpty() || goals.size() > MOST_GOALS) {
            throw new IllegalArgumentException("An improvement plan has 1 to " + MOST_GOALS + " goals.");
        }
        if (goals.stream().map(Goal::goal).distinct().count() < goals.size()) {
            throw new IllegalArgumentException("Each goal of a plan has an id of its own.");
        }
        if (mileposts(goals).map(Milepost::milepost).distinct().count()
                < mileposts(goals).count()) {
            throw new IllegalArgumentException("Each milepost of a plan has an id of its own, whatever its goal.");
        }
        if (coAuthors.size() > MOST_CO_AUTHORS) {
            throw new IllegalArgumentException("A plan has at most " + MOST_CO_AUTHORS + " co-authors.");
        }
        hash(year, context, goals, coAuthors);
    }

    /** All mileposts, goal by goal. */
    public List<Milepost> mileposts() {
        return mileposts(goals).toList();
    }

    private static Stream<Milepost> mileposts(List<Goal> goals) {
        return goals.stream().flatMap(goal -> goal.mileposts().stream());
    }

    /**
     * The {@link ContentHash} of:
     *
     * <ol>
     *   <li>the text {@code milepost.plan.1}
     *   <li>the school year, such as {@code 2026/27}
     *   <li>the context
     *   <li>the list of goals, each of them its id, its text, the list of its success criteria, and the list of its mileposts:
     *       each its id, its text and its due date such as {@code 2026-12-18}
     *   <li>the list of the co-authors' ids
     * </ol>
     */
    public String hash() {
        return hash(year, context, goals, coAuthors);
    }

    private static String hash(SchoolYear year, Note context, List<Goal> goals, List<ActorId> coAuthors) {
        return new ContentHash("milepost.plan.1")
                .text(year.toString())
                .text(context)
                .each(goals, PlanContent::put)
                .each(coAuthors, (hash, author) -> hash.text(author.value()))
                .hex();
    }

    private static void put(ContentHash hash, Goal goal) {
        hash.text(goal.goal().value())
                .text(goal.text())
                .each(goal.successCriteria(), ContentHash::text)
                .each(goal.mileposts(), PlanContent::put);
    }

    private static void put(ContentHash hash, Milepost milepost) {
        hash.text(milepost.milepost().value())
                .text(milepost.text())
                .text(milepost.dueOn().toString());
    }
}
