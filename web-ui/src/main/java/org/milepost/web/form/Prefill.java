package org.milepost.web.form;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fills a form with what the record says already, so that an editor changes words and does not write them again. */
final class Prefill {
    private static final Set<Class<?>> PLAIN = Set.of(
            String.class,
            Integer.class,
            Long.class,
            BigDecimal.class,
            java.time.LocalDate.class,
            java.time.LocalTime.class);

    private Prefill() {}

    /** What a thing says under a name: in its content, or itself. */
    static Optional<Object> said(Record thing, String name) {
        for (String inside : new String[] {"content", "plan"}) {
            for (RecordComponent component : thing.getClass().getRecordComponents()) {
                if (component.getName().equals(inside)
                        && Things.read(thing, component) instanceof Record inner
                        && PLAIN.stream().noneMatch(type -> type.isInstance(inner))
                        && inner.getClass().getRecordComponents().length > 1) {
                    Optional<Object> found = said(inner, name);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        for (RecordComponent component : thing.getClass().getRecordComponents()) {
            if (component.getName().equals(name)) {
                Object value = Things.read(thing, component);
                return value instanceof Optional<?> some ? some.map(Object.class::cast) : Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** Writes a value into the fields below a path. */
    static void fill(Sent sent, String path, Object value) {
        switch (value) {
            case Optional<?> some -> some.ifPresent(each -> fill(sent, path, each));
            case Collection<?> all -> {
                List<?> list = List.copyOf(all);
                if (list.stream().allMatch(Prefill::isOneWord)) {
                    sent.putAll(path, list.stream().map(Prefill::written).toList());
                } else {
                    for (int i = 0; i < list.size(); i++) {
                        fill(sent, path + "." + i, list.get(i));
                    }
                }
            }
            case Boolean yes -> sent.put(path, yes ? "yes" : "no");
            case Record record
            when !isOneWord(record) -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    fill(sent, path + "." + component.getName(), Things.read(record, component));
                }
            }
            default -> sent.put(path, written(value));
        }
    }

    private static boolean isOneWord(Object value) {
        return !(value instanceof Record) || isWritten(value.getClass());
    }

    private static boolean isWritten(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class))
                || Arrays.stream(type.getDeclaredFields())
                        .anyMatch(field -> field.isAnnotationPresent(JsonValue.class));
    }

    private static String written(Object value) {
        return switch (value) {
            case Enum<?> constant -> constant.name();
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }
}
