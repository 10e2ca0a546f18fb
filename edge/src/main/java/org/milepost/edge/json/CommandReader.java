package org.milepost.edge.json;

import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.milepost.api.Command;
import org.milepost.api.New;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.SchoolCommand;
import org.milepost.api.SchoolId;
import org.milepost.api.StreamId;
import org.milepost.api.TrustCommand;
import org.milepost.api.TrustId;
import org.milepost.api.Vocabulary;
import org.milepost.edge.access.Tokens;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a command from its name, the stream it was sent to, and the JSON that came with it. Whatever cannot be read is a
 * refusal that points at the field; nothing unknown is passed over.
 */
public final class CommandReader {
    private final JsonMapper json;

    public CommandReader(JsonMapper json) {
        this.json = json;
    }

    /**
     * Reads one command.
     *
     * @param name the command's name in the address, such as {@code place-school}
     * @param stream where it was sent to; it never comes from the body
     * @param body the JSON as received
     * @param commandId the client's id, from which the ids of new things are made where the client gives none
     * @throws Rejected if the name is unknown there or the body malformed
     */
    public Command read(String name, StreamId stream, byte[] body, String commandId) {
        Class<? extends Command> type = Optional.ofNullable(
                        Vocabulary.commands().get(name))
                .filter(found -> family(stream).isAssignableFrom(found))
                .orElseThrow(() ->
                        new Rejected(Rejection.scope("command.unknown", "There is no command of this name here.")));
        ObjectNode fields = object(body);
        String own = stream instanceof SchoolId ? "school" : "trust";
        if (fields.has(own)) {
            throw malformed("'" + own + "' is named in the address and never in the body.", "/" + own);
        }
        fields.put(own, stream.value());
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.isAnnotationPresent(New.class) && !fields.hasNonNull(component.getName())) {
                fields.put(component.getName(), madeFrom(commandId, component.getName()));
            }
        }
        try {
            return json.treeToValue(fields, type);
        } catch (JacksonException e) {
            throw explain(e);
        }
    }

    private static Class<? extends Command> family(StreamId stream) {
        return switch (stream) {
            case SchoolId school -> SchoolCommand.class;
            case TrustId trust -> TrustCommand.class;
        };
    }

    private ObjectNode object(byte[] body) {
        try {
            JsonNode node = body.length == 0 ? json.createObjectNode() : json.readTree(body);
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw malformed("A command's body is a JSON object.", "");
        } catch (StreamReadException e) {
            throw malformed(
                    "This is not JSON that can be read: " + e.getOriginalMessage() + " (line "
                            + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ").",
                    "");
        } catch (JacksonException e) {
            throw malformed("This is not JSON that can be read.", "");
        }
    }

    /** The same command id always makes the same id, so that a repeat names the same thing. */
    private static String madeFrom(String commandId, String component) {
        BigInteger digest =
                new BigInteger(Tokens.sha256(component + ":" + commandId).substring(0, 25), 16);
        return component.charAt(0) + "-" + digest.toString(36);
    }

    private static Rejected explain(JacksonException e) {
        String pointer = pointer(e.getPath());
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                malformed("There is no field '" + unknown.getPropertyName() + "' here.", pointer);
            case ValueInstantiationException refused
            when refused.getCause() instanceof IllegalArgumentException cause ->
                malformed(String.valueOf(cause.getMessage()), pointer);
            case MismatchedInputException mismatch -> malformed(mismatch(mismatch), pointer);
            case DatabindException other
            when other.getCause() instanceof IllegalArgumentException cause ->
                malformed(String.valueOf(cause.getMessage()), pointer);
            default -> malformed("This value cannot be read.", pointer);
        };
    }

    private static String mismatch(MismatchedInputException e) {
        String message = e.getOriginalMessage();
        if (message.startsWith("Null value for creator property") || message.startsWith("Missing")) {
            return "This field is needed.";
        }
        Class<?> wanted = e.getTargetType();
        if (wanted != null && wanted.isEnum()) {
            return "This is one of "
                    + java.util.Arrays.stream(wanted.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        if (wanted != null && KINDS.containsKey(wanted)) {
            return "This is " + KINDS.get(wanted) + ".";
        }
        return "This has another shape than expected.";
    }

    private static final Map<Class<?>, String> KINDS = Map.of(
            java.time.LocalDate.class, "a date such as 2026-03-12",
            java.time.Instant.class, "an instant such as 2026-03-12T17:00:00Z",
            String.class, "a text",
            boolean.class, "true or false",
            int.class, "a whole number",
            java.math.BigDecimal.class, "a number",
            List.class, "a list");

    private static String pointer(List<JacksonException.Reference> path) {
        return path.stream()
                .map(step -> step.getPropertyName() != null
                        ? step.getPropertyName().replace("~", "~0").replace("/", "~1")
                        : Integer.toString(step.getIndex()))
                .collect(Collectors.joining("/", path.isEmpty() ? "" : "/", ""));
    }

    private static Rejected malformed(String because, String pointer) {
        return new Rejected(Rejection.malformed("command.malformed", because, pointer));
    }
}
