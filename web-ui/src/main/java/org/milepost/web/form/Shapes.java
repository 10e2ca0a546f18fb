package org.milepost.web.form;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.milepost.api.ActorId;
import org.milepost.api.Command;
import org.milepost.api.ItemId;
import org.milepost.api.New;
import org.milepost.api.Note;
import org.milepost.api.SchoolCommand;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.edge.openapi.Words;
import org.milepost.web.form.Shape.AnyOf;
import org.milepost.web.form.Shape.Count;
import org.milepost.web.form.Shape.Day;
import org.milepost.web.form.Shape.Given;
import org.milepost.web.form.Shape.Group;
import org.milepost.web.form.Shape.Hour;
import org.milepost.web.form.Shape.Lines;
import org.milepost.web.form.Shape.OneOf;
import org.milepost.web.form.Shape.Part;
import org.milepost.web.form.Shape.Rows;
import org.milepost.web.form.Shape.YesOrNo;
import org.milepost.web.words.Say;

/** Makes the shape of a form from the record of its command. */
final class Shapes {
    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);

    /** What there is to choose for a component of a type; empty where anything may be written. */
    private final BiFunction<String, Class<?>, List<Choice>> choices;

    Shapes(BiFunction<String, Class<?>, List<Choice>> choices) {
        this.choices = choices;
    }

    /**
     * The form of a command.
     *
     * @param given components that the page came with, each with what it says of them
     */
    Group of(Class<? extends Command> type, java.util.Map<String, String> given) {
        String stream = SchoolCommand.class.isAssignableFrom(type) ? "school" : "trust";
        List<Part> parts = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            if (name.equals(stream) || component.isAnnotationPresent(New.class)) {
                continue;
            }
            parts.add(
                    given.containsKey(name)
                            ? new Part(
                                    name,
                                    Labels.field(name),
                                    Optional.empty(),
                                    false,
                                    new Given(Optional.of(given.get(name)).filter(said -> !said.isEmpty()), false))
                            : part(type, component));
        }
        return new Group(parts);
    }

    private Part part(Class<?> owner, RecordComponent component) {
        Type type = component.getGenericType();
        boolean optional =
                component.getType() == Optional.class || Collection.class.isAssignableFrom(component.getType());
        Type inner = component.getType() == Optional.class ? argument(type) : type;
        String name = component.getName();
        return new Part(name, Labels.field(name), hint(owner, component), optional, shape(owner, name, inner));
    }

    private Optional<String> hint(Class<?> owner, RecordComponent component) {
        Optional<String> said =
                Words.of(owner, component.getName()).map(Shapes::sentence).or(() -> usual(component.getName()));
        Type inner = component.getType() == Optional.class || Collection.class.isAssignableFrom(component.getType())
                ? argument(component.getGenericType())
                : component.getGenericType();
        boolean several = Collection.class.isAssignableFrom(component.getType())
                && choices(component.getName(), raw(inner)).isEmpty()
                && (!raw(inner).isRecord() || value(raw(inner)).isPresent());
        if (raw(inner) == ActorId.class
                && choices(component.getName(), ActorId.class).isEmpty()) {
            return Optional.of(said.map(words -> words + " ").orElse("")
                    + (several ? "Their sign-in names, one a line." : "Their sign-in name."));
        }
        if (said.filter(words -> words.matches("Codes? of .*|A code of .*")).isPresent()
                && !choices(component.getName(), raw(inner)).isEmpty()) {
            return Optional.empty();
        }
        return several ? Optional.of(said.map(words -> words + " ").orElse("") + "One a line.") : said;
    }

    private Shape shape(Class<?> owner, String name, Type type) {
        if (type instanceof ParameterizedType parameterized
                && Collection.class.isAssignableFrom((Class<?>) parameterized.getRawType())) {
            Class<?> item = raw(argument(type));
            List<Choice> some = choices(name, item);
            if (!some.isEmpty()) {
                return new AnyOf(some);
            }
            return item.isRecord() && value(item).isEmpty() ? new Rows(one(name), group(item)) : new Lines();
        }
        Class<?> raw = raw(type);
        if (raw == ItemId.class
                && owner.isRecord()
                && name.equals(decapitalised(owner))
                && !Command.class.isAssignableFrom(owner)) {
            return new Given(Optional.empty(), true);
        }
        List<Choice> some = choices(name, raw);
        if (!some.isEmpty()) {
            return new OneOf(some);
        }
        if (raw == LocalDate.class) {
            return new Day();
        }
        if (raw == LocalTime.class) {
            return new Hour();
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return new YesOrNo();
        }
        if (WHOLE.contains(raw) || raw == BigDecimal.class) {
            return new Count(raw != BigDecimal.class);
        }
        if (raw == Note.class) {
            return new Shape.Words(!Set.of("title", "step").contains(name));
        }
        return raw.isRecord() && value(raw).isEmpty() ? group(raw) : new Shape.Words(name.equals("yaml"));
    }

    private Group group(Class<?> type) {
        return new Group(Arrays.stream(type.getRecordComponents())
                .map(component -> part(type, component))
                .toList());
    }

    private List<Choice> choices(String name, Class<?> type) {
        if (type.isEnum()) {
            Optional<Method> written = value(type);
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> new Choice(
                            written.map(method -> invoke(method, constant)).orElse(((Enum<?>) constant).name()),
                            Labels.constant((Enum<?>) constant)))
                    .toList();
        }
        return choices.apply(name, type);
    }

    /** What stands for the whole of a value in JSON. */
    private static Optional<Method> value(Class<?> type) {
        if (type == SchoolYear.class) {
            return Arrays.stream(type.getMethods())
                    .filter(method -> method.getName().equals("toString"))
                    .findFirst();
        }
        Optional<Method> method = Arrays.stream(type.getDeclaredMethods())
                .filter(each -> each.isAnnotationPresent(JsonValue.class))
                .findFirst();
        return method.or(() -> Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(JsonValue.class))
                .findFirst()
                .flatMap(field -> Arrays.stream(type.getDeclaredMethods())
                        .filter(each -> each.getName().equals(field.getName()) && each.getParameterCount() == 0)
                        .findFirst()));
    }

    private static String invoke(Method method, Object on) {
        try {
            return String.valueOf(method.invoke(on));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("What stands for " + on + " cannot be asked", e);
        }
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) type;
    }

    private static String decapitalised(Class<?> type) {
        String name = type.getSimpleName();
        String plain = name.startsWith("Planned") ? name.substring("Planned".length()) : name;
        return Character.toLowerCase(plain.charAt(0)) + plain.substring(1);
    }

    private static String one(String name) {
        String spoken = Labels.spoken(name);
        return spoken.endsWith("ies")
                ? spoken.substring(0, spoken.length() - 3) + "y"
                : spoken.endsWith("s") ? spoken.substring(0, spoken.length() - 1) : spoken;
    }

    private static Optional<String> usual(String name) {
        return switch (name) {
            case "minute" ->
                Optional.of("Only where a body decided: the day of its meeting and the reference in its minutes.");
            case "evidence" ->
                Optional.of(
                        "Something that stands in the record, or a document by its title and address. Milepost keeps no files.");
            case "sha256" -> Optional.of("64 hexadecimal digits, where you know them.");
            case "url" -> Optional.of("It starts with https://.");
            case "reference" -> Optional.of("Such as Board 2026-03-12/7.");
            default -> Optional.empty();
        };
    }

    private static String sentence(String words) {
        String said = Say.capital(words.replaceAll("\\{@\\w+ ([^}]*)}", "$1").strip());
        return said.endsWith(".") ? said : said + ".";
    }
}
