package org.milepost.command.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.milepost.api.calendar.Calendar;
import org.milepost.api.catalogue.MetricCatalogue;
import org.milepost.api.strategy.StrategyEdition;

/**
 * What a new trust can start from: the 2025-26 edition, a catalogue for primary schools, example term dates. A trust adopts
 * them on its own stream, or its own instead; nothing here applies by itself.
 */
public final class Shipped {
    private Shipped() {}

    public static StrategyEdition edition() {
        return sound("strategy/2025-26.yaml", EditionReader.read(file("strategy/2025-26.yaml")));
    }

    public static MetricCatalogue catalogue() {
        return sound("catalogue/primary.yaml", CatalogueReader.read(file("catalogue/primary.yaml")));
    }

    /** Plausible term dates for England. Every local authority and every year differ: the trust checks them. */
    public static Calendar exampleCalendar() {
        return sound("calendar/england-example.yaml", CalendarReader.read(file("calendar/england-example.yaml")));
    }

    static String file(String name) {
        try (InputStream stream = Shipped.class.getResourceAsStream("/org/milepost/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("Milepost was built without its file " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static <T> T sound(String name, Reading<T> reading) {
        return switch (reading) {
            case Reading.Ok<T>(T value) -> value;
            case Reading.Faulty<T> faulty ->
                throw new IllegalStateException("Milepost was built with a broken " + name + ": "
                        + faulty.faults().stream().map(Fault::toString).collect(Collectors.joining("; ")));
        };
    }
}
