package org.milepost.query.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.milepost.api.ActorId;
import org.milepost.api.Meta;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.calendar.Term;
import org.milepost.api.summary.SchoolSummaries;
import org.milepost.api.summary.SchoolSummaries.OfTerm;
import org.milepost.api.summary.SummaryQuery.SummariesOf;
import org.milepost.api.summary.SummaryQuery.SummariesOfTrust;
import org.milepost.api.summary.TrustSummaries;
import org.milepost.query.Reading;
import org.milepost.query.Records;
import org.milepost.query.TrustReading;
import org.milepost.query.school.IdentityView;

/** Answers how schools see themselves, and what changed since the last time. */
public final class SummaryRegister {
    private static final String ROW = "summary";
    private static final IdentityView IDENTITY = new IdentityView();
    private static final SummariesView SUMMARIES = new SummariesView();

    private final Records records;

    public SummaryRegister(Records records) {
        this.records = records;
    }

    @QueryHandler
    SchoolSummaries answer(SummariesOf query, @MetaDataValue(Meta.ACTOR) String actor) {
        Reading reading = records.open(query.school(), query.asOf(), new ActorId(actor));
        if (!reading.reads(ROW)) {
            throw new Rejected(Rejection.unknown(query.school()));
        }
        return new SchoolSummaries(
                reading.school(), reading.moment(), byTerm(written(reading)).reversed());
    }

    @QueryHandler
    TrustSummaries answer(SummariesOfTrust query, @MetaDataValue(Meta.ACTOR) String actor) {
        TrustReading trust = records.open(query.trust(), query.asOf(), new ActorId(actor));
        if (!trust.reads(ROW)) {
            throw new Rejected(Rejection.unknown(query.trust()));
        }
        return new TrustSummaries(
                trust.trust(),
                trust.moment(),
                trust.schools().stream()
                        .filter(reading -> reading.reads(ROW))
                        .map(SummaryRegister::last)
                        .sorted(Comparator.comparing(TrustSummaries.OfSchool::name))
                        .toList());
    }

    /** Read backwards, year by year, until there is one to compare the last with: a long record is not read for one line. */
    private static TrustSummaries.OfSchool last(Reading reading) {
        SchoolYear first = first(reading);
        List<SummariesView.Written> written = List.of();
        List<OfTerm> terms = List.of();
        for (SchoolYear year = SchoolYear.of(reading.on());
                terms.size() < 2 && year.compareTo(first) >= 0;
                year = year.previous()) {
            written =
                    Stream.concat(of(reading, year).stream(), written.stream()).toList();
            terms = byTerm(written);
        }
        Optional<OfTerm> last = terms.isEmpty() ? Optional.empty() : Optional.of(terms.getLast());
        Optional<Term> now = reading.trust().calendar().of(reading.school()).termForWorkOn(reading.on());
        return new TrustSummaries.OfSchool(
                reading.school(),
                reading.view(IDENTITY).nameOn(reading.on()),
                reading.moment().sequence(),
                last.flatMap(found ->
                                now.filter(term -> term.year().equals(found.year()) && term.name() == found.term()))
                        .isPresent(),
                last);
    }

    /** The terms with a summary, oldest first. */
    private static List<OfTerm> byTerm(List<SummariesView.Written> all) {
        Map<List<Object>, List<SummariesView.Written>> terms = new LinkedHashMap<>();
        all.forEach(written -> terms.computeIfAbsent(
                        List.<Object>of(written.year(), written.term()), term -> new ArrayList<>())
                .add(written));
        List<OfTerm> told = new ArrayList<>();
        Optional<SummariesView.Written> before = Optional.empty();
        for (List<SummariesView.Written> ofTerm : terms.values()) {
            SummariesView.Written last = ofTerm.getLast();
            told.add(new OfTerm(
                    last.year(),
                    last.term(),
                    last.summary(),
                    ofTerm.subList(0, ofTerm.size() - 1).stream()
                            .map(SummariesView.Written::summary)
                            .toList(),
                    before.map(earlier -> Compared.changes(earlier, last.summary()))));
            before = Optional.of(last);
        }
        return told;
    }

    /** All summaries by the day of the reading, year by year, in the order of the terms. */
    private static List<SummariesView.Written> written(Reading reading) {
        List<SummariesView.Written> all = new ArrayList<>();
        for (SchoolYear year = first(reading); year.compareTo(SchoolYear.of(reading.on())) <= 0; year = year.next()) {
            all.addAll(of(reading, year));
        }
        return all;
    }

    private static SchoolYear first(Reading reading) {
        return reading.view(IDENTITY).begins().map(SchoolYear::of).orElse(SchoolYear.of(reading.on()));
    }

    private static List<SummariesView.Written> of(Reading reading, SchoolYear year) {
        return reading.view(SUMMARIES, SummariesView.part(year)).summaries().stream()
                .filter(written -> !written.summary().effectiveOn().isAfter(reading.on()))
                .sorted(Comparator.comparing(SummariesView.Written::term))
                .toList();
    }
}
