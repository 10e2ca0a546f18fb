package org.milepost.query.documents;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where views are kept between events. Everything in it can be rebuilt from the record, and every document is found by its
 * id alone, because the embedded store searches by nothing else in useful time.
 */
public interface Documents {

    /**
     * A view's state as JSON.
     *
     * @param sequence of the last event of its school that changed it
     * @param trail the sequences of all that did, in short
     */
    record Stored(String id, long sequence, String json, String trail) {}

    /** How far a school's events have been read into all its views. */
    record Head(String school, long sequence) {}

    /** The documents of a view with these ids; those that are not there are left out. */
    Map<String, Stored> load(String view, Collection<String> ids);

    /** The document of a view with this id. */
    default Optional<Stored> load(String view, String id) {
        return Optional.ofNullable(load(view, List.of(id)).get(id));
    }

    /** Writes documents whole. */
    void write(String view, Collection<Stored> documents);

    /** How far these schools have been read. */
    Map<String, Long> heads(Collection<String> schools);

    /** Notes how far schools have been read; to be written after their views. */
    void writeHeads(Collection<Head> heads);

    /** Adds members to the lists of an index, such as the schools of a trust; adding twice changes nothing. */
    void addToIndex(String index, Map<String, Set<String>> membersByKey);

    /** The members listed under a key, in order of their text. */
    List<String> index(String index, String key);

    /**
     * The end of a rebuild: the indexes say this and nothing else, and every document and head that is not named goes. What is
     * named has been written already, so readers find each school throughout.
     *
     * @param written the ids of documents by view
     * @param schools the schools that have a head
     * @param indexes index → key → members
     */
    void keepOnly(Map<String, Set<String>> written, Set<String> schools, Map<String, Map<String, Set<String>>> indexes);

    /** Drops every view, head and index. */
    void clear();
}
