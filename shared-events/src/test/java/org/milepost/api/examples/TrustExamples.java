package org.milepost.api.examples;

import static org.milepost.api.examples.Oakfield.ACC_MEMBER;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.AUDITOR;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.BOARD_MEMBER;
import static org.milepost.api.examples.Oakfield.BY_CEO;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.OTHER_CEO;
import static org.milepost.api.examples.Oakfield.SEP_1;
import static org.milepost.api.examples.Oakfield.SI_LEAD;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Office;
import org.milepost.api.calendar.HalfTerm;
import org.milepost.api.calendar.NonSchoolDay;
import org.milepost.api.calendar.SchoolException;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.calendar.Term;
import org.milepost.api.calendar.TermDates;
import org.milepost.api.calendar.TermName;
import org.milepost.api.catalogue.KeyMetric;
import org.milepost.api.catalogue.MetricCatalogue;
import org.milepost.api.review.Subject;
import org.milepost.api.strategy.Aspect;
import org.milepost.api.strategy.Band;
import org.milepost.api.strategy.BandTerms;
import org.milepost.api.strategy.Basis;
import org.milepost.api.strategy.Cadence;
import org.milepost.api.strategy.DecidingOffice;
import org.milepost.api.strategy.Monitoring;
import org.milepost.api.strategy.Party;
import org.milepost.api.strategy.Policy;
import org.milepost.api.strategy.RapNeed;
import org.milepost.api.strategy.StrategyEdition;
import org.milepost.api.trust.TrustLifeEvent;
import org.milepost.api.trust.TrustLifeEvent.CatalogueAdopted;
import org.milepost.api.trust.TrustLifeEvent.EditionAdopted;
import org.milepost.api.trust.TrustLifeEvent.GoLiveSet;
import org.milepost.api.trust.TrustLifeEvent.KeyMetricDefined;
import org.milepost.api.trust.TrustLifeEvent.OfficeDelegated;
import org.milepost.api.trust.TrustLifeEvent.OfficeEnded;
import org.milepost.api.trust.TrustLifeEvent.OfficeGranted;
import org.milepost.api.trust.TrustLifeEvent.SchoolCalendarSet;
import org.milepost.api.trust.TrustLifeEvent.TermDatesSet;
import org.milepost.api.trust.TrustLifeEvent.TrustCreated;

/** The Meadow trust: a small strategy with one band of each kind, a short catalogue, and somebody in every office. */
public final class TrustExamples {
    public static final SchoolYear YEAR = new SchoolYear(2026);

    public static final StrategyEdition EDITION = new StrategyEdition(
            "2026-27",
            "Meadow's strategy",
            Policy.assumed(DecidingOffice.CEO, "The strategy names nobody."),
            List.of(
                    band("IMPROVE_1", 1, "Improve", Optional.empty(), 2, RapNeed.NONE, Optional.empty()),
                    band(
                            "IMPROVE_2",
                            2,
                            "Improve",
                            Optional.of("at risk of coasting"),
                            4,
                            RapNeed.NONE,
                            Optional.empty()),
                    band(
                            "REPAIR_1",
                            3,
                            "Repair",
                            Optional.of("Stage 1"),
                            6,
                            RapNeed.ALLOWED,
                            Optional.of(DecidingOffice.CEO)),
                    band(
                            "REPAIR_2",
                            4,
                            "Repair",
                            Optional.of("Stage 2"),
                            6,
                            RapNeed.REQUIRED,
                            Optional.of(DecidingOffice.CEO)),
                    band(
                            "STABILISE",
                            5,
                            "Stabilise",
                            Optional.of("Stage 3"),
                            0,
                            RapNeed.REQUIRED,
                            Optional.of(DecidingOffice.BOARD))),
            List.of(new Aspect("achievement", "Achievement", Basis.stated("7.2"))),
            List.of());

    public static final KeyMetric ATTENDANCE = new KeyMetric(
            "attendance",
            "Attendance",
            KeyMetric.Unit.PERCENT,
            KeyMetric.Direction.HIGHER_IS_BETTER,
            Optional.of(new BigDecimal("96")),
            new KeyMetric.Range(new BigDecimal("60"), new BigDecimal("100")),
            KeyMetric.Kind.RATIO,
            Optional.of(new KeyMetric.Parts("sessions attended", "possible sessions")),
            KeyMetric.Aggregate.RATIO_OF_SUMS,
            KeyMetric.Aggregate.RATIO_OF_SUMS,
            false,
            "Sessions attended of all possible sessions this week.");

    public static final KeyMetric SUSPENSIONS = new KeyMetric(
            "suspensions",
            "Suspensions",
            KeyMetric.Unit.COUNT,
            KeyMetric.Direction.LOWER_IS_BETTER,
            Optional.of(BigDecimal.ZERO),
            new KeyMetric.Range(BigDecimal.ZERO, new BigDecimal("50")),
            KeyMetric.Kind.VALUE,
            Optional.empty(),
            KeyMetric.Aggregate.SUM,
            KeyMetric.Aggregate.SUM,
            false,
            "Suspensions that began this week.");

    public static final TermDates DATES = new TermDates(
            YEAR,
            List.of(
                    term(TermName.AUTUMN, "2026-09-02", "2026-10-23", "2026-11-02", "2026-12-18"),
                    term(TermName.SPRING, "2027-01-04", "2027-02-12", "2027-02-22", "2027-03-25"),
                    term(TermName.SUMMER, "2027-04-12", "2027-05-28", "2027-06-07", "2027-07-21")),
            List.of(new NonSchoolDay(LocalDate.of(2027, 5, 3), "May bank holiday")));

    public static final TrustCreated CREATED = new TrustCreated(
            MEADOW, "Meadow Schools", Optional.of("9999"), ADMINISTRATOR, Optional.of(LocalDate.of(2025, 9, 1)));
    public static final EditionAdopted ADOPTED = new EditionAdopted(MEADOW, EDITION, LocalDate.of(2016, 9, 1), BY_CEO);
    public static final TermDatesSet DATES_SET = new TermDatesSet(MEADOW, DATES);
    public static final SchoolCalendarSet CALENDAR_SET = new SchoolCalendarSet(
            MEADOW,
            new SchoolException(
                    OAKFIELD,
                    YEAR,
                    Optional.empty(),
                    List.of(new NonSchoolDay(LocalDate.of(2026, 9, 4), "Training day")),
                    List.of()));
    public static final CatalogueAdopted CATALOGUE = new CatalogueAdopted(
            MEADOW, new MetricCatalogue("Meadow's key metrics", List.of(ATTENDANCE)), LocalDate.of(2016, 9, 1));
    public static final KeyMetricDefined METRIC_DEFINED =
            new KeyMetricDefined(MEADOW, SUSPENSIONS, LocalDate.of(2016, 9, 1));
    public static final GoLiveSet GO_LIVE = new GoLiveSet(MEADOW, LocalDate.of(2025, 9, 1));
    public static final OfficeGranted CEO_GRANTED = granted("ceo-1", CEO, Office.CEO);
    public static final OfficeGranted SLIM_GRANTED = new OfficeGranted(
            MEADOW,
            new ItemId("slim-1"),
            new ActorId("the-slim-leader"),
            Office.SLIM_LEADER,
            Set.of(OAKFIELD),
            Set.of(new Subject("Mathematics")),
            Set.of(new ItemId("peer-review-1")),
            Optional.empty(),
            SEP_1,
            Optional.of(LocalDate.of(2027, 8, 31)),
            false,
            Optional.empty());
    public static final OfficeDelegated DELEGATED = new OfficeDelegated(
            MEADOW,
            new ItemId("deputy-1"),
            new ItemId("ceo-1"),
            new ActorId("the-deputy"),
            Office.CEO,
            SEP_1,
            LocalDate.of(2026, 12, 18),
            BECAUSE,
            Optional.of(new Minute(SEP_1, "Board 2026-09-01/4")));
    public static final OfficeEnded ENDED = new OfficeEnded(MEADOW, new ItemId("ceo-1"), SEP_1, BECAUSE);

    /** One of each type. */
    public static final List<TrustLifeEvent> ALL = List.of(
            CREATED,
            ADOPTED,
            DATES_SET,
            CALENDAR_SET,
            CATALOGUE,
            METRIC_DEFINED,
            GO_LIVE,
            SLIM_GRANTED,
            DELEGATED,
            ENDED);

    /** The trust as specifications find it: everything in place, somebody in every office, and two CEOs. */
    public static final List<TrustLifeEvent> IN_PLACE = List.of(
            CREATED,
            ADOPTED,
            DATES_SET,
            CATALOGUE,
            METRIC_DEFINED,
            CEO_GRANTED,
            granted("ceo-2", OTHER_CEO, Office.CEO),
            granted("board-1", BOARD_MEMBER, Office.BOARD_MEMBER),
            granted("acc-1", ACC_MEMBER, Office.ACC_MEMBER),
            granted("clerk-1", CLERK, Office.CLERK),
            granted("head-1", HEAD, Office.HEADTEACHER, OAKFIELD),
            granted("si-1", SI_LEAD, Office.SI_LEAD),
            granted("auditor-1", AUDITOR, Office.AUDITOR));

    private TrustExamples() {}

    /** What a school is promised in a band of the example edition. */
    public static BandTerms terms(String band) {
        return EDITION.band(band).orElseThrow().terms(EDITION);
    }

    /** A grant of an office, for all schools or for named ones. */
    public static OfficeGranted granted(String grant, ActorId person, Office office, SchoolId... schools) {
        return new OfficeGranted(
                MEADOW,
                new ItemId(grant),
                person,
                office,
                Set.of(schools),
                LocalDate.of(2016, 9, 1),
                Optional.empty(),
                true);
    }

    private static Term term(TermName name, String first, String breakFrom, String back, String last) {
        return new Term(
                name,
                new HalfTerm(LocalDate.parse(first), LocalDate.parse(breakFrom)),
                new HalfTerm(LocalDate.parse(back), LocalDate.parse(last)));
    }

    private static Band band(
            String code,
            int rank,
            String phase,
            Optional<String> stage,
            int days,
            RapNeed rap,
            Optional<DecidingOffice> approver) {
        boolean hasRap = rap != RapNeed.NONE;
        return new Band(
                code,
                rank,
                Policy.stated(phase, "6"),
                stage.map(text -> Policy.stated(text, "6")),
                Policy.stated("Schools like this.", "6"),
                Policy.stated("Work like this.", "6"),
                days == 0 ? Optional.empty() : Optional.of(Policy.stated(days, "6")),
                Optional.empty(),
                List.of(),
                Policy.stated(rap, "6"),
                approver.map(office -> Policy.stated(office, "6")),
                Optional.empty(),
                hasRap
                        ? Optional.of(Policy.assumed(
                                new Monitoring(Cadence.of(Cadence.Rhythm.HALF_TERMLY), List.of(Party.CEO, Party.ACC)),
                                "As in Stage 1."))
                        : Optional.empty(),
                Optional.empty(),
                Policy.stated(List.of(), "6"));
    }
}
