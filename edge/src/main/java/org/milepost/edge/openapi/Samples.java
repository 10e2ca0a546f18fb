package org.milepost.edge.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.milepost.api.Command;
import org.milepost.edge.json.EventJson;
import tools.jackson.core.type.TypeReference;

/** A body for each command, as somebody at a school might send it: each package's {@code examples.json}, by command name. */
public final class Samples {
    private static final Map<String, Map<String, Object>> BY_PACKAGE = new ConcurrentHashMap<>();

    private Samples() {}

    /** A body that the command can be read from. */
    public static Optional<Object> of(String command, Class<? extends Command> type) {
        return Optional.ofNullable(BY_PACKAGE
                .computeIfAbsent(type.getPackageName(), name -> read(type))
                .get(command));
    }

    private static Map<String, Object> read(Class<?> type) {
        try (InputStream stream = type.getResourceAsStream("examples.json")) {
            return stream == null
                    ? Map.of()
                    : EventJson.mapper().readValue(stream, new TypeReference<Map<String, Object>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
