package org.milepost.api;

/** Everything that can be recorded. Each event stands on one stream, under a short stored name that never changes. */
public sealed interface Event permits SchoolEvent, TrustEvent {
    /** The stream the event stands on. */
    StreamId stream();
}
