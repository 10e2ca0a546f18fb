package org.milepost.command.trust;

import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.BOARD_MEMBER;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.MINUTE;
import static org.milepost.api.examples.Oakfield.SEP_1;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.Oakfield.STRANGER;
import static org.milepost.api.examples.TrustExamples.ATTENDANCE;
import static org.milepost.api.examples.TrustExamples.CALENDAR_SET;
import static org.milepost.api.examples.TrustExamples.CREATED;
import static org.milepost.api.examples.TrustExamples.DATES;
import static org.milepost.api.examples.TrustExamples.DATES_SET;
import static org.milepost.api.examples.TrustExamples.IN_PLACE;
import static org.milepost.api.examples.TrustExamples.SUSPENSIONS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.milepost.api.ActorId;
import org.milepost.api.Decided;
import org.milepost.api.DecidedBy;
import org.milepost.api.Event;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.access.Office;
import org.milepost.api.catalogue.MetricCatalogue;
import org.milepost.api.trust.TrustLifeCommand.AdoptCatalogue;
import org.milepost.api.trust.TrustLifeCommand.AdoptEdition;
import org.milepost.api.trust.TrustLifeCommand.CreateTrust;
import org.milepost.api.trust.TrustLifeCommand.DefineKeyMetric;
import org.milepost.api.trust.TrustLifeCommand.EndOffice;
import org.milepost.api.trust.TrustLifeCommand.GrantOffice;
import org.milepost.api.trust.TrustLifeCommand.SetGoLive;
import org.milepost.api.trust.TrustLifeCommand.SetSchoolCalendar;
import org.milepost.api.trust.TrustLifeCommand.SetTermDates;
import org.milepost.api.trust.TrustLifeEvent.CatalogueAdopted;
import org.milepost.api.trust.TrustLifeEvent.EditionAdopted;
import org.milepost.api.trust.TrustLifeEvent.GoLiveSet;
import org.milepost.api.trust.TrustLifeEvent.KeyMetricDefined;
import org.milepost.api.trust.TrustLifeEvent.OfficeEnded;
import org.milepost.api.trust.TrustLifeEvent.OfficeGranted;
import org.milepost.api.trust.TrustLifeEvent.TrustCreated;
import org.milepost.command.Specification;

/** Creating a trust, and what it works by. */
class GoverningATrustTest {
    private static final String ADMIN = ADMINISTRATOR.value();
    private static final Event[] HISTORY = IN_PLACE.toArray(Event[]::new);

    private final Specification<Trust> none = Specification.of(Trust.class, List.of());
    private final Specification<Trust> young =
            Specification.of(Trust.class, List.of(CREATED)).given(CREATED);
    private final Specification<Trust> trust =
            Specification.of(Trust.class, IN_PLACE).given(HISTORY);

    @Test
    void an_administrator_of_the_installation_creates_a_trust_and_administers_it() {
        none.when("installer", new CreateTrust(MEADOW, "Meadow Schools", Optional.of("9999"), Optional.of(SEP_1)))
                .records(new TrustCreated(
                        MEADOW, "Meadow Schools", Optional.of("9999"), new ActorId("installer"), Optional.of(SEP_1)));
    }

    @Test
    void nobody_else_creates_a_trust() {
        none.when(CEO.value(), new CreateTrust(MEADOW, "Meadow", Optional.empty(), Optional.empty()))
                .isRefused("trust.unknown");
    }

    @Test
    void a_trusts_id_is_taken_once() {
        young.when("installer", new CreateTrust(MEADOW, "Meadow", Optional.empty(), Optional.empty()))
                .isRefused("trust.id-taken");
    }

    @Test
    void the_first_trustees_and_ceo_are_founding_grants() {
        young.when(ADMIN, grant(BOARD_MEMBER, Office.BOARD_MEMBER))
                .records(granted(BOARD_MEMBER, Office.BOARD_MEMBER, true));
        young.when(ADMIN, grant(CEO, Office.CEO)).records(granted(CEO, Office.CEO, true));
        young.when(ADMIN, grant(STRANGER, Office.CLERK)).records(granted(STRANGER, Office.CLERK, false));
    }

    @Test
    void once_there_is_a_board_it_approves_ceo_and_trustees() {
        trust.when(ADMIN, grant(STRANGER, Office.CEO)).isRefused("office.board-approves");
    }

    @Test
    void other_offices_are_the_administrators_to_give() {
        trust.when(BOARD_MEMBER.value(), grant(STRANGER, Office.CLERK)).isRefused("office.administrator-gives");
    }

    @Test
    void nobody_gives_an_office_to_themselves() {
        trust.when(ADMIN, grant(ADMINISTRATOR, Office.CLERK)).isRefused("office.to-oneself");
    }

    @Test
    void a_grant_is_named_once_and_ended_by_its_name() {
        trust.when(
                        ADMIN,
                        new GrantOffice(
                                MEADOW,
                                new ItemId("clerk-1"),
                                STRANGER,
                                Office.CLERK,
                                Set.of(),
                                SEP_1,
                                Optional.empty()))
                .isRefused("office.grant-id-taken");
        trust.when(ADMIN, new EndOffice(MEADOW, new ItemId("clerk-1"), SEP_7, BECAUSE))
                .records(new OfficeEnded(MEADOW, new ItemId("clerk-1"), SEP_7, BECAUSE));
        trust.when(ADMIN, new EndOffice(MEADOW, new ItemId("no-such-grant"), SEP_7, BECAUSE))
                .isRefused("office.no-such-grant");
    }

    @Test
    void the_ceo_adopts_the_edition_that_ships() {
        trust.when(CEO.value(), adopt(Optional.of("2025-26"), Optional.empty(), SEP_7, Optional.empty()))
                .records(new EditionAdopted(
                        MEADOW,
                        Shipped.edition("2025-26").orElseThrow(),
                        SEP_1,
                        Decided.now(DecidedBy.person(Office.CEO, CEO), SEP_7, BECAUSE, List.of())));
    }

    @Test
    void an_edition_that_does_not_ship_or_cannot_be_read_is_malformed() {
        trust.when(CEO.value(), adopt(Optional.of("1999-00"), Optional.empty(), SEP_7, Optional.empty()))
                .isRefused("edition.not-shipped");
        trust.when(CEO.value(), adopt(Optional.empty(), Optional.of("edition: x\nbands: 3"), SEP_7, Optional.empty()))
                .isRefused("edition.faulty");
    }

    @Test
    void adopting_an_edition_is_a_decision_like_others() {
        trust.when(CEO.value(), adopt(Optional.of("2025-26"), Optional.empty(), SEP_7.plusDays(1), Optional.empty()))
                .isRefused("decision.in-future");
        trust.when(BOARD_MEMBER.value(), adopt(Optional.of("2025-26"), Optional.empty(), SEP_7, Optional.empty()))
                .isRefused("decision.needs-minute");
        trust.when(CEO.value(), adopt(Optional.of("2025-26"), Optional.empty(), SEP_7, Optional.of(MINUTE)))
                .isRefused("decision.not-yours-to-minute");
        trust.when(
                        BOARD_MEMBER.value(),
                        adopt(
                                Optional.of("2025-26"),
                                Optional.empty(),
                                SEP_1,
                                Optional.of(new Minute(SEP_7, "Board 9/1"))))
                .isRefused("decision.before-meeting");
    }

    @Test
    void an_administrator_proposes_no_edition_into_force() {
        trust.when(ADMIN, adopt(Optional.of("2025-26"), Optional.empty(), SEP_7, Optional.empty()))
                .isRefused("office.may-not");
    }

    @Test
    void an_administrator_sets_calendar_catalogue_and_first_day() {
        trust.when(ADMIN, new SetTermDates(MEADOW, DATES)).records(DATES_SET);
        trust.when(ADMIN, new SetSchoolCalendar(MEADOW, CALENDAR_SET.exception()))
                .records(CALENDAR_SET);
        trust.when(ADMIN, new AdoptCatalogue(MEADOW, Optional.of("primary"), Optional.empty(), List.of(), SEP_1))
                .records(new CatalogueAdopted(
                        MEADOW, Shipped.catalogue("primary").orElseThrow(), SEP_1));
        trust.when(ADMIN, new AdoptCatalogue(MEADOW, Optional.empty(), Optional.of("Ours"), List.of(ATTENDANCE), SEP_1))
                .records(new CatalogueAdopted(MEADOW, new MetricCatalogue("Ours", List.of(ATTENDANCE)), SEP_1));
        trust.when(ADMIN, new AdoptCatalogue(MEADOW, Optional.of("secondary"), Optional.empty(), List.of(), SEP_1))
                .isRefused("catalogue.not-shipped");
        trust.when(ADMIN, new DefineKeyMetric(MEADOW, SUSPENSIONS, SEP_1))
                .records(new KeyMetricDefined(MEADOW, SUSPENSIONS, SEP_1));
        trust.when(ADMIN, new SetGoLive(MEADOW, SEP_1)).records(new GoLiveSet(MEADOW, SEP_1));
    }

    private static AdoptEdition adopt(
            Optional<String> shipped, Optional<String> yaml, LocalDate decidedOn, Optional<Minute> minute) {
        return new AdoptEdition(MEADOW, shipped, yaml, decidedOn, SEP_1, BECAUSE, List.of(), minute);
    }

    private static GrantOffice grant(ActorId person, Office office) {
        return new GrantOffice(MEADOW, new ItemId("new-grant"), person, office, Set.of(), SEP_1, Optional.empty());
    }

    private static OfficeGranted granted(ActorId person, Office office, boolean founding) {
        return new OfficeGranted(
                MEADOW, new ItemId("new-grant"), person, office, Set.of(), SEP_1, Optional.empty(), founding);
    }
}
