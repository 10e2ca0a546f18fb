package org.milepost.command.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

    /** Codes of the editions that ship. */
    public static final List<String> EDITIONS = List.of("2025-26");

    /** Names of the catalogues that ship. */
    public static final List<String> CATALOGUES = List.of("primary");

    public static Optional<StrategyEdition> edition(String code) {
        return named(EDITIONS, code, name -> sound(name, EditionReader.read(file("strategy/" + name + ".yaml"))));
    }

    /** The file of an edition that ships, for a trust to begin its own from. */
    public static String editionText(String code) {
        return named(EDITIONS, code, name -> file("strategy/" + name + ".yaml")).orElseThrow();
    }

    public static Optional<MetricCatalogue> catalogue(String name) {
        return named(
                CATALOGUES, name, known -> sound(known, CatalogueReader.read(file("catalogue/" + known + ".yaml"))));
    }

    /** Plausible term dates for England. Every local authority and every year differ: the trust checks them. */
    public static Calendar exampleCalendar() {
        return sound("england-example", CalendarReader.read(file("calendar/england-example.yaml")));
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

    /** Only what is listed is ever looked for: a name from outside never becomes a path. */
    private static <T> Optional<T> named(List<String> shipped, String name, Function<String, T> reader) {
        return shipped.stream().filter(name::equals).findFirst().map(reader);
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
