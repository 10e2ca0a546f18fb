package org.milepost.edge.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.InstanceResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.milepost.api.Rejection;
import org.milepost.api.SchoolId;
import org.milepost.api.phase.PhaseBoard;
import org.milepost.api.school.IdentityCommand.CloseSchool;

/** Between processes travels the published language and nothing else. */
class MessageSerializerTest {
    private static final MessageSerializer SERIALIZER = MessageSerializer.create();

    @Test
    void commands_refusals_and_metadata_arrive_as_they_were_sent() {
        for (Object sent : java.util.List.of(
                new CloseSchool(new SchoolId("oakfield"), LocalDate.of(2026, 9, 1), Optional.empty()),
                Rejection.rule("school.closed", "The school is closed."),
                MetaData.from(Map.of("actor", "clerk-1")))) {
            SerializedObject<byte[]> travelling = SERIALIZER.serialize(sent, byte[].class);
            Object arrived = SERIALIZER.deserialize(travelling);
            assertThat(arrived).isEqualTo(sent);
        }
    }

    @Test
    void a_question_says_what_it_wants_to_be_answered_with() {
        SerializedObject<byte[]> travelling =
                SERIALIZER.serialize(ResponseTypes.instanceOf(PhaseBoard.class), byte[].class);
        InstanceResponseType<?> arrived = SERIALIZER.deserialize(travelling);
        assertThat(arrived.getExpectedResponseType()).isEqualTo(PhaseBoard.class);
    }

    @Test
    void no_other_class_is_built_or_looked_for() {
        assertThatThrownBy(() -> SERIALIZER.deserialize(text("java.util.ArrayList", "[]")))
                .hasMessageContaining("none of Milepost's");
        assertThatThrownBy(() -> SERIALIZER.deserialize(text(
                        InstanceResponseType.class.getName(),
                        "{\"expectedResponseType\":\"java.lang.ProcessBuilder\"}")))
                .rootCause()
                .hasMessageContaining("none of Milepost's");
    }

    private static SerializedObject<byte[]> text(String type, String json) {
        return new SimpleSerializedObject<>(
                json.getBytes(StandardCharsets.UTF_8), byte[].class, new SimpleSerializedType(type, null));
    }
}
