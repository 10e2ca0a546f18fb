package org.milepost.edge.notes;

import org.milepost.api.Note;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes notes sealed where an event is being written for the record, and as they are everywhere else. */
public final class NoteModule extends SimpleModule {
    public NoteModule() {
        super("notes");
        addSerializer(Note.class, new Writing());
    }

    private static final class Writing extends StdSerializer<Note> {
        Writing() {
            super(Note.class);
        }

        @Override
        public void serialize(Note note, JsonGenerator json, SerializationContext context) {
            json.writeString(NoteSeal.written(note.text(), () -> place(json.streamWriteContext())));
        }

        /** Where the next value goes. A list counts what is written, so that its next place is one further. */
        private static String place(TokenStreamContext here) {
            return here.inArray()
                    ? here.getParent().pathAsPointer() + "/" + (here.hasCurrentIndex() ? here.getCurrentIndex() + 1 : 0)
                    : here.pathAsPointer().toString();
        }
    }
}
