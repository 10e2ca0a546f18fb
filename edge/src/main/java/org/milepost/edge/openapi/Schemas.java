package org.milepost.edge.openapi;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.milepost.api.ActorId;
import org.milepost.api.Command;
import org.milepost.api.ItemId;
import org.milepost.api.New;
import org.milepost.api.Note;
import org.milepost.api.SchoolCommand;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.Urn;
import org.milepost.api.Vocabulary;
import org.milepost.api.calendar.SchoolYear;
import org.springframework.web.multipart.MultipartFile;

/**
 * JSON schemas of the records that travel over HTTP, as {@code EventJson} reads and writes them: optional components may be
 * left out, value types are texts, nothing unknown is read.
 */
final class Schemas {
    private static final String SLUG = "^[a-z0-9-]{3,60}$";
    private static final Map<Class<?>, Map<String, Object>> TEXTS = Map.of(
            SchoolId.class, Map.of("type", "string", "pattern", SLUG),
            TrustId.class, Map.of("type", "string", "pattern", SLUG),
            ItemId.class, Map.of("type", "string", "pattern", SLUG),
            ActorId.class, Map.of("type", "string", "pattern", SLUG),
            Urn.class, Map.of("type", "string", "pattern", "^[1-9][0-9]{4,6}$"),
            Note.class, Map.of("type", "string", "minLength", 1, "maxLength", Note.LONGEST),
            SchoolYear.class, Map.of("type", "string", "pattern", "^(19|20)[0-9]{2}/[0-9]{2}$"));
    private static final Map<Class<?>, Map<String, Object>> PLAIN = Map.ofEntries(
            Map.entry(String.class, Map.of("type", "string")),
            Map.entry(boolean.class, Map.of("type", "boolean")),
            Map.entry(Boolean.class, Map.of("type", "boolean")),
            Map.entry(int.class, Map.of("type", "integer", "format", "int32")),
            Map.entry(Integer.class, Map.of("type", "integer", "format", "int32")),
            Map.entry(long.class, Map.of("type", "integer", "format", "int64")),
            Map.entry(Long.class, Map.of("type", "integer", "format", "int64")),
            Map.entry(double.class, Map.of("type", "number")),
            Map.entry(Double.class, Map.of("type", "number")),
            Map.entry(BigDecimal.class, Map.of("type", "number")),
            Map.entry(LocalDate.class, Map.of("type", "string", "format", "date")),
            Map.entry(LocalTime.class, Map.of("type", "string", "format", "time")),
            Map.entry(Instant.class, Map.of("type", "string", "format", "date-time")),
            Map.entry(URI.class, Map.of("type", "string", "format", "uri")),
            Map.entry(UUID.class, Map.of("type", "string", "format", "uuid")),
            Map.entry(MultipartFile.class, Map.of("type", "string", "contentMediaType", "text/csv")),
            Map.entry(Object.class, Map.of()));

    private final Map<String, Map<String, Object>> components = new TreeMap<>();
    private final Map<Type, String> names = new HashMap<>();
    private final Set<Type> sent = new HashSet<>();

    /** All schemas that were referred to, by name. */
    Map<String, Map<String, Object>> components() {
        return components;
    }

    /** Schema of something that clients send: lists in it may be left out. Ask for these before {@link #answer}. */
    Map<String, Object> request(Type type) {
        gather(type);
        return schema(type, Map.of());
    }

    /** Schema of something that clients receive. */
    Map<String, Object> answer(Type type) {
        return schema(type, Map.of());
    }

    /** Schema of a command's body: its components but for the stream, which the address names. */
    Map<String, Object> command(Class<? extends Command> type) {
        gather(type);
        String name = type.getSimpleName();
        names.put(type, name);
        String stream = SchoolCommand.class.isAssignableFrom(type) ? "school" : "trust";
        if (!components.containsKey(name)) {
            components.put(name, object(type, Map.of(), Set.of(stream)));
        }
        return reference(name);
    }

    /** A text's schema, such as that of an id in the address. */
    static Map<String, Object> text(Class<?> type) {
        return TEXTS.getOrDefault(type, Map.of("type", "string"));
    }

    private void gather(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            gather(parameterized.getRawType());
            Arrays.stream(parameterized.getActualTypeArguments()).forEach(this::gather);
        } else if (type instanceof Class<?> raw && raw.isRecord() && sent.add(raw)) {
            Arrays.stream(raw.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .forEach(this::gather);
        }
    }

    private Map<String, Object> schema(Type type, Map<TypeVariable<?>, Type> bound) {
        return switch (type) {
            case TypeVariable<?> variable -> schema(bound.getOrDefault(variable, Object.class), Map.of());
            case ParameterizedType parameterized -> parameterized(parameterized, bound);
            case Class<?> raw -> plain(raw);
            default -> Map.of();
        };
    }

    private Map<String, Object> parameterized(ParameterizedType type, Map<TypeVariable<?>, Type> bound) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type first = type.getActualTypeArguments()[0];
        if (raw == Optional.class) {
            return schema(first, bound);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            Map<String, Object> array = new LinkedHashMap<>();
            array.put("type", "array");
            array.put("items", schema(first, bound));
            if (Set.class.isAssignableFrom(raw)) {
                array.put("uniqueItems", true);
            }
            return array;
        }
        if (Map.class.isAssignableFrom(raw)) {
            return Map.of("type", "object", "additionalProperties", schema(type.getActualTypeArguments()[1], bound));
        }
        Map<TypeVariable<?>, Type> inner = new HashMap<>();
        for (int i = 0; i < raw.getTypeParameters().length; i++) {
            Type argument = type.getActualTypeArguments()[i];
            inner.put(
                    raw.getTypeParameters()[i],
                    argument instanceof TypeVariable<?> free ? bound.getOrDefault(free, Object.class) : argument);
        }
        return component(type, raw, name(raw) + "Of" + suffix(inner.values()), inner);
    }

    private Map<String, Object> plain(Class<?> raw) {
        if (PLAIN.containsKey(raw)) {
            return PLAIN.get(raw);
        }
        if (raw.isEnum()) {
            return named(raw, () -> {
                Map<String, Object> schema = new LinkedHashMap<>();
                Words.of(raw).ifPresent(said -> schema.put("description", said));
                schema.put("type", "string");
                schema.put("enum", choices(raw));
                return schema;
            });
        }
        Optional<Type> text = jsonValue(raw);
        if (TEXTS.containsKey(raw) || text.isPresent()) {
            return named(raw, () -> {
                Map<String, Object> schema = new LinkedHashMap<>();
                Words.of(raw).ifPresent(said -> schema.put("description", said));
                schema.putAll(TEXTS.containsKey(raw) ? text(raw) : schema(text.orElse(String.class), Map.of()));
                return schema;
            });
        }
        if (raw.isSealed()) {
            return named(
                    raw,
                    () -> Map.of(
                            "oneOf",
                            Arrays.stream(raw.getPermittedSubclasses())
                                    .map(this::plain)
                                    .toList()));
        }
        return raw.isRecord() ? component(raw, raw, name(raw), Map.of()) : Map.of();
    }

    private Map<String, Object> component(Type type, Class<?> raw, String wanted, Map<TypeVariable<?>, Type> bound) {
        String name = names.computeIfAbsent(type, key -> free(wanted, raw));
        if (!components.containsKey(name)) {
            components.put(name, Map.of()); // its own components may refer to it
            components.put(name, object(raw, bound, Set.of()));
        }
        return reference(name);
    }

    private Map<String, Object> named(Class<?> raw, java.util.function.Supplier<Map<String, Object>> schema) {
        String name = names.computeIfAbsent(raw, key -> free(name(raw), raw));
        if (!components.containsKey(name)) {
            components.put(name, Map.of());
            components.put(name, schema.get());
        }
        return reference(name);
    }

    private Map<String, Object> object(Class<?> raw, Map<TypeVariable<?>, Type> bound, Set<String> without) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : raw.getRecordComponents()) {
            if (without.contains(component.getName())) {
                continue;
            }
            Map<String, Object> property = new LinkedHashMap<>(schema(component.getGenericType(), bound));
            Words.of(raw, component.getName()).ifPresent(said -> property.put("description", said));
            properties.put(component.getName(), property);
            if (isNeeded(component, sent.contains(raw))) {
                required.add(component.getName());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        Words.of(raw).ifPresent(said -> schema.put("description", said));
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        if (sent.contains(raw)) {
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    private static boolean isNeeded(RecordComponent component, boolean inRequests) {
        Class<?> type = component.getType();
        boolean mayBeEmpty = Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
        return type != Optional.class && !component.isAnnotationPresent(New.class) && !(inRequests && mayBeEmpty);
    }

    /** The type of the one value that stands for the whole in JSON. */
    private static Optional<Type> jsonValue(Class<?> type) {
        return Stream.<AnnotatedElement>concat(
                        Arrays.stream(type.getDeclaredFields()), Arrays.stream(type.getDeclaredMethods()))
                .filter(member -> member.isAnnotationPresent(JsonValue.class))
                .map(member -> member instanceof Field field
                        ? field.getGenericType()
                        : ((Method) member).getGenericReturnType())
                .findFirst();
    }

    /** The choices of an enumeration, as they are written: by name, or by the value that stands for them. */
    private static List<String> choices(Class<?> type) {
        Optional<Method> value = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonValue.class))
                .findFirst();
        return Arrays.stream(type.getEnumConstants())
                .map(choice -> value.map(method -> written(method, choice)).orElseGet(() -> ((Enum<?>) choice).name()))
                .toList();
    }

    private static String written(Method value, Object choice) {
        try {
            return String.valueOf(value.invoke(choice));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("What stands for " + choice + " cannot be asked", e);
        }
    }

    /** Commands and events go by their own names, parts of an answer by the answer's too. */
    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null || outer.isInterface() ? type.getSimpleName() : name(outer) + type.getSimpleName();
    }

    private static String suffix(Collection<Type> arguments) {
        StringBuilder text = new StringBuilder();
        for (Type argument : arguments) {
            if (argument instanceof ParameterizedType inner) {
                text.append(((Class<?>) inner.getRawType()).getSimpleName())
                        .append("Of")
                        .append(suffix(List.of(inner.getActualTypeArguments())));
            } else if (argument instanceof Class<?> raw) {
                text.append(name(raw));
            }
        }
        return text.toString();
    }

    /** Two slices may call their things alike: the later one then goes by its slice's name too. */
    private String free(String wanted, Class<?> raw) {
        boolean taken = names.containsValue(wanted)
                || Vocabulary.commands().values().stream()
                        .anyMatch(command ->
                                command != raw && command.getSimpleName().equals(wanted));
        if (!taken) {
            return wanted;
        }
        String slice = raw.getPackageName().substring(raw.getPackageName().lastIndexOf('.') + 1);
        return Character.toUpperCase(slice.charAt(0)) + slice.substring(1) + wanted;
    }

    private static Map<String, Object> reference(String name) {
        return Map.of("$ref", "#/components/schemas/" + name);
    }
}
