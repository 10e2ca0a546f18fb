package org.milepost.api;

/**
 * Something that can be asked.
 *
 * @param <A> the answer
 */
public interface Query<A> {
    /** The type of the answer, for the bus that carries it. */
    Class<A> answerType();
}
