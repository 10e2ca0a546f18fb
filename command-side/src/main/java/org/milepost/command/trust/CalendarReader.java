package org.milepost.command.trust;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.milepost.api.SchoolId;
import org.milepost.api.calendar.Calendar;
import org.milepost.api.calendar.HalfTerm;
import org.milepost.api.calendar.NonSchoolDay;
import org.milepost.api.calendar.SchoolException;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.calendar.Term;
import org.milepost.api.calendar.TermDates;
import org.milepost.api.calendar.TermName;

/** Reads a trust's calendar from YAML: a line per term with its two halves, and the days without school. */
public final class CalendarReader {
    private static final String TO = " to ";

    private CalendarReader() {}

    public static Reading<Calendar> read(String yaml) {
        return Place.read(yaml, place -> {
            var fields = place.fields("years", "exceptions");
            var years = fields.required("years", value -> value.list(CalendarReader::year));
            var exceptions = fields.listIfAny("exceptions", CalendarReader::exception);
            return fields.build(() -> new Calendar(years.get(), exceptions.get()));
        });
    }

    private static Supplier<TermDates> year(Place place) {
        var fields = place.fields("year", "autumn", "spring", "summer", "closed");
        var year = fields.required("year", CalendarReader::schoolYear);
        var autumn = fields.required("autumn", value -> term(value, TermName.AUTUMN));
        var spring = fields.required("spring", value -> term(value, TermName.SPRING));
        var summer = fields.required("summer", value -> term(value, TermName.SUMMER));
        var closed = fields.optional("closed", CalendarReader::closed);
        return fields.build(() -> {
            List<Term> terms = List.of(autumn.get(), spring.get(), summer.get());
            List<NonSchoolDay> days = closed.get().orElse(List.of());
            List<String> faults = TermDates.faults(year.get(), terms, days);
            faults.forEach(fault -> tell(fields, fault));
            if (!faults.isEmpty()) {
                throw new Place.Unread();
            }
            return new TermDates(year.get(), terms, days);
        });
    }

    /** The types know terms and days by their own names; in the file a term stands under its own, the days under "closed". */
    private static void tell(Place.Fields fields, String fault) {
        int colon = fault.indexOf(": ");
        String field = fault.substring(0, colon);
        String inTheFile = Arrays.stream(TermName.values())
                .map(name -> name.name().toLowerCase(Locale.ROOT))
                .filter(name -> field.startsWith("terms." + name))
                .findFirst()
                .orElse("closed");
        fields.at(inTheFile).fault(fault.substring(colon + 2));
    }

    private static Supplier<SchoolException> exception(Place place) {
        var fields = place.fields("school", "year", "instead", "alsoClosed", "open");
        var school = fields.required("school", value -> value.scalar("a school", SchoolId::new));
        var year = fields.required("year", CalendarReader::schoolYear);
        Supplier<Optional<TermDates>> instead = fields.optional("instead", CalendarReader::year);
        var alsoClosed = fields.optional("alsoClosed", CalendarReader::closed);
        var open = fields.listIfAny("open", Place::date);
        return fields.build(() -> new SchoolException(
                school.get(), year.get(), instead.get(), alsoClosed.get().orElse(List.of()), open.get()));
    }

    private static Supplier<SchoolYear> schoolYear(Place place) {
        return place.scalar("a school year", SchoolYear::parse);
    }

    private static Supplier<Term> term(Place place, TermName name) {
        Supplier<List<HalfTerm>> halves = place.list(value -> value.scalar("'FIRST to LAST'", CalendarReader::half));
        return place.build(() -> {
            if (halves.get().size() != 2) {
                throw new IllegalArgumentException(
                        "a term has two halves, here are " + halves.get().size());
            }
            return new Term(name, halves.get().get(0), halves.get().get(1));
        });
    }

    private static HalfTerm half(String text) {
        int to = text.indexOf(TO);
        if (to < 0) {
            throw new IllegalArgumentException("'" + text + "' is not a half-term (such as 2025-09-01 to 2025-10-24)");
        }
        return new HalfTerm(Place.dateIn(text.substring(0, to)), Place.dateIn(text.substring(to + TO.length())));
    }

    private static Supplier<List<NonSchoolDay>> closed(Place place) {
        return place.byDate((LocalDate date) -> value -> {
            var name = value.text();
            return () -> new NonSchoolDay(date, name.get());
        });
    }
}
