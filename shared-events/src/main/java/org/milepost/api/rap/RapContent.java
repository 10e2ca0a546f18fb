package org.milepost.api.rap;

import java.util.List;
import org.milepost.api.ActorId;
import org.milepost.api.ContentHash;
import org.milepost.api.Note;

/**
 * What a RAP says. An approval binds exactly this, by its {@link #hash()}: whoever approves says which words they read.
 *
 * @param coAuthors who wrote it together with whoever sends it; like them, they never approve it
 */
public record RapContent(Note title, List<Objective> objectives, List<ActorId> coAuthors) {
    static final int LONGEST_TITLE = 200;
    static final int MOST_OBJECTIVES = 30;
    static final int MOST_CO_AUTHORS = 20;

    /** What the bytes begin with; it changes when the form below does, so that no hash of one form is one of another. */
    private static final String FORM = "milepost.rap.1";

    public RapContent {
        objectives = List.copyOf(objectives);
        coAuthors = List.copyOf(coAuthors);
        if (title.text().length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("A RAP's title has at most " + LONGEST_TITLE + " characters.");
        }
        if (objectives.isEmpty() || objectives.size() > MOST_OBJECTIVES) {
            throw new IllegalArgumentException("A RAP has 1 to " + MOST_OBJECTIVES + " objectives.");
        }
        if (objectives.stream().map(Objective::objective).distinct().count() < objectives.size()) {
            throw new IllegalArgumentException("Each objective of a RAP has an id of its own.");
        }
        if (coAuthors.size() > MOST_CO_AUTHORS) {
            throw new IllegalArgumentException("A RAP has at most " + MOST_CO_AUTHORS + " co-authors.");
        }
        hash(title, objectives, coAuthors);
    }

    /**
     * The {@link ContentHash} of:
     *
     * <ol>
     *   <li>the text {@code milepost.rap.1}
     *   <li>the title
     *   <li>the list of objectives, each of them its id, its text, the list of its success criteria, the name of the owner's
     *       office such as {@code HEADTEACHER}, and the due date such as {@code 2026-12-18}
     *   <li>the list of the co-authors' ids
     * </ol>
     */
    public String hash() {
        return hash(title, objectives, coAuthors);
    }

    private static String hash(Note title, List<Objective> objectives, List<ActorId> coAuthors) {
        return new ContentHash(FORM)
                .text(title)
                .each(objectives, RapContent::put)
                .each(coAuthors, (hash, author) -> hash.text(author.value()))
                .hex();
    }

    private static void put(ContentHash hash, Objective objective) {
        hash.text(objective.objective().value())
                .text(objective.text())
                .each(objective.successCriteria(), ContentHash::text)
                .text(objective.owner().name())
                .text(objective.dueOn().toString());
    }
}
