package org.milepost.web.frame;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.milepost.api.AsOf;
import org.milepost.api.RecordedEvent;
import org.milepost.edge.http.Asked;

/**
 * For which two dates a page is shown, as its address says them. Every link on the page carries them on, so that a link or a
 * print shows exactly what was seen.
 *
 * @param on as in the address: a date
 * @param knownOn as in the address: a date or an instant
 * @param compare the date to put beside
 */
public record Dates(Optional<String> on, Optional<String> knownOn, Optional<LocalDate> compare, AsOf asOf) {

    /** The name of the parameter that puts another date beside the one shown. */
    public static final String COMPARE = "compare";

    /** As the address says. */
    public static Dates of(Asked asked) {
        return new Dates(asked.text("on"), asked.text("knownOn"), asked.date(COMPARE), asked.asOf());
    }

    /** Today, as known now, once what was just recorded is in. */
    public static Dates now(Optional<Long> atLeast) {
        return new Dates(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new AsOf(Optional.empty(), Optional.empty(), atLeast));
    }

    /** Whether the page shows today as known now. */
    public boolean isNow() {
        return on.isEmpty() && knownOn.isEmpty();
    }

    /** Without waiting for a sequence, which is one stream's only. */
    public AsOf asOfAnywhere() {
        return new AsOf(asOf.on(), asOf.knownOn(), Optional.empty());
    }

    /** The same moment of knowledge on another day. */
    public AsOf asOf(LocalDate day) {
        return new AsOf(Optional.of(day), asOf.knownOn(), Optional.empty());
    }

    /** An address that carries the dates on. */
    public String link(String path) {
        return link(path, Map.of());
    }

    /** An address that carries the dates on, with more parameters. */
    public String link(String path, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(parameters());
        all.putAll(more);
        return address(path, all);
    }

    /** The dates as an address says them. */
    public Map<String, String> parameters() {
        Map<String, String> said = new LinkedHashMap<>();
        on.ifPresent(value -> said.put("on", value));
        knownOn.ifPresent(value -> said.put("knownOn", value));
        compare.ifPresent(value -> said.put(COMPARE, value.toString()));
        return said;
    }

    /** The address of a page as known at an instant, true on a day. */
    public static String linkAt(String path, LocalDate on, Instant knownOn) {
        Map<String, String> dates = new LinkedHashMap<>();
        dates.put("on", on.toString());
        dates.put("knownOn", knownOn.toString());
        return address(path, dates);
    }

    /** A path with parameters. */
    public static String address(String path, Map<String, String> parameters) {
        return parameters.isEmpty()
                ? path
                : path + "?"
                        + parameters.entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The day that a moment of knowledge falls on. */
    static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, RecordedEvent.SCHOOL_ZONE);
    }
}
