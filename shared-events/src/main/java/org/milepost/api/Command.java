package org.milepost.api;

/** Everything that can be asked to be recorded. Each command is decided on one stream. */
public sealed interface Command permits SchoolCommand, TrustCommand {
    /** The stream that decides. */
    StreamId stream();
}
