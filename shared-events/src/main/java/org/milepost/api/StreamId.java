package org.milepost.api;

/** The identity of one stream of events: a school's or a trust's. {@code toString()} is the stream's name in the store. */
public sealed interface StreamId permits SchoolId, TrustId {

    /** The id as people and addresses use it, without the prefix that keeps streams apart. */
    String value();

    /**
     * Reads a stream name such as {@code school:hayes}.
     *
     * @throws IllegalArgumentException if it names neither a school nor a trust
     */
    static StreamId ofStream(String name) {
        if (name.startsWith(SchoolId.PREFIX)) {
            return new SchoolId(name.substring(SchoolId.PREFIX.length()));
        }
        if (name.startsWith(TrustId.PREFIX)) {
            return new TrustId(name.substring(TrustId.PREFIX.length()));
        }
        throw new IllegalArgumentException("'" + name + "' names neither a school's stream nor a trust's.");
    }
}
