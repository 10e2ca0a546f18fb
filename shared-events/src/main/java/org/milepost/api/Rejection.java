package org.milepost.api;

import java.util.Map;
import java.util.Optional;

/**
 * Why something asked for was not done: for people a sentence, for programs a code that never changes.
 *
 * @param kind what sort of refusal, which decides the HTTP status
 * @param code stable, slice first, such as {@code rap.not-submitted}
 * @param because one plain sentence
 * @param pointer the malformed field, as a JSON pointer
 * @param facts what the sentence rests on, for programs
 */
public record Rejection(Kind kind, String code, String because, Optional<String> pointer, Map<String, String> facts) {
    /** The sorts of refusal. */
    public enum Kind {
        /** What was sent cannot be read: 400. */
        MALFORMED,
        /** The reader may see it but holds no office that may do it: 403. */
        OFFICE,
        /** Unknown, or out of the reader's scope, which is answered alike: 404. */
        SCOPE,
        /** A rule of the trust's strategy or of the record refuses: 409. */
        RULE,
        /** The store or a view cannot serve it now; trying again may help: 503. */
        UNAVAILABLE
    }

    public Rejection {
        facts = Map.copyOf(facts);
    }

    public static Rejection rule(String code, String because) {
        return new Rejection(Kind.RULE, code, because, Optional.empty(), Map.of());
    }

    public static Rejection office(String code, String because) {
        return new Rejection(Kind.OFFICE, code, because, Optional.empty(), Map.of());
    }

    public static Rejection scope(String code, String because) {
        return new Rejection(Kind.SCOPE, code, because, Optional.empty(), Map.of());
    }

    public static Rejection malformed(String code, String because, String pointer) {
        return new Rejection(Kind.MALFORMED, code, because, Optional.of(pointer), Map.of());
    }

    public static Rejection unavailable(String code, String because) {
        return new Rejection(Kind.UNAVAILABLE, code, because, Optional.empty(), Map.of());
    }

    /** There is no such school or trust, or none that the reader may see: both are answered alike. */
    public static Rejection unknown(StreamId stream) {
        return switch (stream) {
            case SchoolId school -> scope("school.unknown", "There is no such school here.");
            case TrustId trust -> scope("trust.unknown", "There is no such trust here.");
        };
    }
}
