package org.milepost.api;

/** The keys of what travels with a message beside its payload; all values are strings. */
public final class Meta {
    /** Who asked, an opaque {@link ActorId}; never the offices, which the deciding side looks up itself. */
    public static final String ACTOR = "actor";
    /** The office the actor acted in, on events only. */
    public static final String OFFICE = "office";
    /** The client's id for the command that caused the event, by which a repeat is known. */
    public static final String COMMAND_ID = "commandId";
    /** What the whole chain of messages began with, where that is not the command itself: an import run, say. */
    public static final String CORRELATION_ID = "correlationId";
    /** SHA-256 of the command's body as received, in hexadecimal. */
    public static final String BODY_SHA256 = "bodySha256";
    /** The sequence of the Trust stream that the decision rested on, on events of schools only. */
    public static final String TRUST_SEQUENCE = "trustSequence";

    /** Asks for a decision without its record, on commands only: to say beforehand what would be refused. */
    public static final String REHEARSAL = "rehearsal";

    private Meta() {}
}
