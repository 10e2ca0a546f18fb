package org.milepost.standalone.reference;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.milepost.api.SchoolId;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.inspection.InspectionQuery.OutcomesOf;
import org.milepost.api.inspection.OutcomeKind;
import org.milepost.api.inspection.Outcomes;
import org.milepost.api.inspection.PublishedMeasure;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Asks;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.milepost.standalone.importing.SchoolSort;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * A school's figures beside the country's, over HTTP. The school's own come from its record, as its reader may see them; the
 * country's from the table, which has no past: so this can be asked as of now only.
 */
@RestController
public final class ComparatorEndpoint {
    /** What is compared where nobody asks for something else: of a year's thirty figures few are worth a look. */
    private static final Set<PublishedMeasure> USUAL = Set.of(
            PublishedMeasure.KS2_RWM_EXPECTED,
            PublishedMeasure.KS2_RWM_HIGHER,
            PublishedMeasure.ABSENCE_OVERALL,
            PublishedMeasure.ABSENCE_PERSISTENT_10);

    private final Asker asker;
    private final ObjectProvider<Reference> reference;

    public ComparatorEndpoint(Asker asker, ObjectProvider<Reference> reference) {
        this.asker = asker;
        this.reference = reference;
    }

    /** A school's figures and what they are compared with; of one measure with {@code measure}, of one year with {@code schoolYear}. */
    @GetMapping("/api/schools/{school}/comparators")
    @Asks({
        "measure=The code of one published measure, such as ks2-rwm-expected.",
        "schoolYear=One school year, such as 2017/18."
    })
    Comparators comparators(@PathVariable String school, Asked asked, HttpServletRequest request) {
        for (String date : List.of("on", "knownOn")) {
            if (asked.text(date).isPresent()) {
                throw Asked.malformed(date, "The table of the country has no past: comparisons are of now.");
            }
        }
        Optional<SchoolYear> year = asked.text("schoolYear").map(ComparatorEndpoint::year);
        Set<PublishedMeasure> measures = asked.text("measure")
                .map(ComparatorEndpoint::measure)
                .map(Set::of)
                .orElse(USUAL);
        Outcomes outcomes = asker.ask(new OutcomesOf(new SchoolId(school), asked.asOf()), Caller.of(request));
        List<Comparators.Compared> figures = outcomes.tables().stream()
                .flatMap(table -> table.years().stream())
                .filter(of -> year.map(of.schoolYear()::equals).orElse(true))
                .flatMap(of -> of.results().stream()
                        .flatMap(result -> result.measures().stream()
                                .filter(figure -> measures.contains(figure.measure()))
                                .flatMap(figure -> compared(of.schoolYear(), result, figure).stream())))
                .toList();
        return new Comparators(outcomes.school(), outcomes.moment().sequence(), figures);
    }

    private Optional<Comparators.Compared> compared(SchoolYear year, Outcomes.Result result, Outcomes.Figure figure) {
        return figure.value().map(value -> {
            Reference country = reference.getObject();
            Optional<SchoolSort> sort = figure.measure().kind() == OutcomeKind.KEY_STAGE_2
                    ? Optional.empty()
                    : country.sort(result.urn(), year);
            return new Comparators.Compared(
                    figure.measure(),
                    figure.unit(),
                    figure.definition(),
                    year,
                    result.urn(),
                    value,
                    figure.national(),
                    sort.map(of -> country.percentile(figure.measure(), year, value, of))
                            .orElseGet(() -> country.percentile(figure.measure(), year, value)),
                    country.similar(result.urn(), figure.measure(), year));
        });
    }

    private static SchoolYear year(String text) {
        try {
            return SchoolYear.parse(text);
        } catch (IllegalArgumentException e) {
            throw Asked.malformed("schoolYear", "'schoolYear' is a school year such as 2017/18.");
        }
    }

    private static PublishedMeasure measure(String text) {
        return PublishedMeasure.withCode(text)
                .orElseThrow(() -> Asked.malformed("measure", "There is no published measure of that code."));
    }
}
