package org.milepost.api.examples;

import static org.milepost.api.examples.Oakfield.MEADOW;

import java.util.List;
import org.milepost.api.ActorId;
import org.milepost.api.Note;
import org.milepost.api.erasure.ErasureEvent;
import org.milepost.api.erasure.ErasureEvent.NoteErased;
import org.milepost.api.erasure.ErasureEvent.PersonErased;

/** The canonical example of every event of an erasure. */
public final class ErasureExamples {
    public static final PersonErased PERSON =
            new PersonErased(MEADOW, new ActorId("p-2b90"), new Note("Asked for it after leaving the trust."));
    public static final NoteErased NOTE = new NoteErased(
            MEADOW, "01a20384-191c-79ab-96ff-a75f12655355", "/decided/reason", new Note("It named a child."));

    public static final List<ErasureEvent> ALL = List.of(PERSON, NOTE);

    private ErasureExamples() {}
}
