package org.milepost.edge.json;

import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.InstanceResponseType;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Carries commands, queries, answers and refusals between processes: the types of the published language and no others. */
public final class MessageSerializer extends Jackson3Serializer {
    private static final String LANGUAGE = "org.milepost.api.";
    private static final Set<String> BESIDES = Set.of(
            MetaData.class.getName(),
            "java.lang.String",
            "java.lang.Long",
            "java.lang.Boolean",
            "java.lang.Void",
            // How a question says what it wants to be answered with.
            InstanceResponseType.class.getName(),
            "empty");

    private MessageSerializer(Builder builder) {
        super(builder);
    }

    /** The serializer of messages. */
    public static MessageSerializer create() {
        SimpleModule answers = new SimpleModule("answers").addDeserializer(Class.class, new OwnTypes());
        return new MessageSerializer(Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(
                        builder -> EventJson.strict(builder).addModule(answers)));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (type.getName().startsWith(LANGUAGE) || BESIDES.contains(type.getName())) {
            return super.classForType(type);
        }
        throw new IllegalArgumentException("A message of type '" + type.getName() + "' is none of Milepost's.");
    }

    /** Reads the name of a type of the published language as the type; to look for any other would be to load it. */
    @SuppressWarnings("rawtypes") // a class as Jackson knows it
    private static final class OwnTypes extends StdDeserializer<Class> {
        OwnTypes() {
            super(Class.class);
        }

        @Override
        public Class deserialize(JsonParser json, DeserializationContext context) {
            String name = json.getValueAsString("");
            if (!name.startsWith(LANGUAGE)) {
                throw new IllegalArgumentException("An answer of type '" + name + "' is none of Milepost's.");
            }
            try {
                return Class.forName(name);
            } catch (ClassNotFoundException e) {
                throw new IllegalArgumentException("An answer of type '" + name + "' is not known here.", e);
            }
        }
    }
}
