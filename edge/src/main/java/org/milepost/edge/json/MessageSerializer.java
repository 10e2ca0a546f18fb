package org.milepost.edge.json;

import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Carries commands, queries, answers and refusals between processes: the types of the published language and no others. */
public final class MessageSerializer extends Jackson3Serializer {
    private static final String LANGUAGE = "org.milepost.api.";
    private static final Set<String> BESIDES = Set.of(
            MetaData.class.getName(),
            "java.lang.String",
            "java.lang.Long",
            "java.lang.Boolean",
            "java.lang.Void",
            "empty");

    private MessageSerializer(Builder builder) {
        super(builder);
    }

    /** The serializer of messages. */
    public static MessageSerializer create() {
        return new MessageSerializer(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(EventJson::strict));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (type.getName().startsWith(LANGUAGE) || BESIDES.contains(type.getName())) {
            return super.classForType(type);
        }
        throw new IllegalArgumentException("A message of type '" + type.getName() + "' is none of Milepost's.");
    }
}
