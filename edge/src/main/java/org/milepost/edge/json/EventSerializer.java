package org.milepost.edge.json;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.milepost.api.Event;
import org.milepost.api.Vocabulary;
import org.milepost.edge.notes.NoteModule;

/**
 * Writes events under their short stored names and reads nothing else. An unknown name or revision stops the reader loudly: an event
 * that is passed over in silence would be a hole in the record.
 */
public final class EventSerializer extends Jackson3Serializer {

    private EventSerializer(Builder builder) {
        super(builder);
    }

    /** The serializer of the event store. */
    public static EventSerializer create() {
        return new EventSerializer(Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(
                        builder -> EventJson.strict(builder).addModule(new NoteModule())));
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // Axon's signature
    public SerializedType typeForClass(Class type) {
        if (Event.class.isAssignableFrom(type)) {
            Class<? extends Event> event = (Class<? extends Event>) type;
            return new SimpleSerializedType(
                    Vocabulary.nameOfEvent(event), Integer.toString(Vocabulary.revisionOfEvent(event)));
        }
        return super.typeForClass(type);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        Class<? extends Event> event = Vocabulary.events().get(type.getName());
        if (event != null && Integer.toString(Vocabulary.revisionOfEvent(event)).equals(type.getRevision())) {
            return event;
        }
        if (type.getName().equals(MetaData.class.getName())) {
            return MetaData.class;
        }
        throw new UnknownEvent(type.getName(), String.valueOf(type.getRevision()));
    }

    /** The record holds an event that this version of Milepost does not know, as after going back to an older version. */
    public static final class UnknownEvent extends RuntimeException {
        UnknownEvent(String name, String revision) {
            super("The record holds an event named '" + name + "', revision " + revision
                    + ", which this version of Milepost does not know. Use the version that wrote it, or a newer one.");
        }
    }
}
