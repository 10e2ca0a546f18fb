package org.milepost.api.erasure;

import org.milepost.api.ActorId;
import org.milepost.api.EventName;
import org.milepost.api.Note;
import org.milepost.api.TrustEvent;
import org.milepost.api.TrustId;

/** Everything that can be recorded about an erasure. */
public sealed interface ErasureEvent extends TrustEvent {
    /** Why. */
    Note reason();

    /** Who the person is was erased: name and e-mail address are gone from the directory, the opaque id stays. */
    @EventName("erasure.person-erased")
    record PersonErased(TrustId trust, ActorId person, Note reason) implements ErasureEvent {}

    /**
     * A note was erased: its key was destroyed.
     *
     * @param event the event it stands in, by id
     * @param field its place in the event, as a JSON pointer
     */
    @EventName("erasure.note-erased")
    record NoteErased(TrustId trust, String event, String field, Note reason) implements ErasureEvent {}
}
