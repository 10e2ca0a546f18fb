package org.milepost.command.phase;

import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.OTHER_CEO;
import static org.milepost.api.examples.Oakfield.REVIEW;
import static org.milepost.api.examples.Oakfield.SECOND;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.Oakfield.SI_LEAD;
import static org.milepost.api.examples.PhaseExamples.PLACED;
import static org.milepost.api.examples.PhaseExamples.PROPOSED;
import static org.milepost.api.examples.PhaseExamples.RETRACTED;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.milepost.api.Decided;
import org.milepost.api.DecidedBy;
import org.milepost.api.access.Office;
import org.milepost.api.examples.Oakfield;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.phase.PhaseCommand.ApprovePlacement;
import org.milepost.api.phase.PhaseCommand.DeclinePlacement;
import org.milepost.api.phase.PhaseCommand.PlaceSchool;
import org.milepost.api.phase.PhaseCommand.ProposePlacement;
import org.milepost.api.phase.PhaseCommand.RetractPlacement;
import org.milepost.api.phase.PhaseEvent.PlacementDeclined;
import org.milepost.api.phase.PhaseEvent.PlacementProposed;
import org.milepost.api.phase.PhaseEvent.SchoolPlaced;
import org.milepost.api.trust.TrustLifeEvent;
import org.milepost.command.Specification;
import org.milepost.command.school.School;

/** Proposing a band for a school, and deciding the proposal by somebody else. */
class DecidingAProposedPlacementTest {
    private static final PlacementProposed BY_CEO_PROPOSED =
            new PlacementProposed(OAKFIELD, SECOND, "IMPROVE_2", SEP_7, BECAUSE, List.of(REVIEW), CEO);
    private static final Decided NOW = Decided.now(DecidedBy.person(Office.CEO, CEO), SEP_7, BECAUSE, List.of());

    private final Specification<School> school = Specification.of(School.class, TrustExamples.IN_PLACE);
    private final ApprovePlacement approve =
            new ApprovePlacement(OAKFIELD, SECOND, SEP_7, Optional.empty(), BECAUSE, List.of(), Optional.empty());

    @Test
    void an_si_lead_proposes() {
        school.given(REGISTERED)
                .when(
                        SI_LEAD.value(),
                        new ProposePlacement(OAKFIELD, SECOND, "IMPROVE_2", SEP_7, BECAUSE, List.of(REVIEW)))
                .records(PROPOSED);
    }

    @Test
    void the_ceo_approves_what_somebody_else_proposed() {
        school.given(REGISTERED, PROPOSED)
                .when(CEO.value(), approve)
                .records(new SchoolPlaced(
                        OAKFIELD,
                        SECOND,
                        TrustExamples.terms("IMPROVE_2"),
                        SEP_7,
                        false,
                        Decided.now(DecidedBy.person(Office.CEO, CEO), SEP_7, BECAUSE, List.of(REVIEW))));
    }

    @Test
    void nobody_decides_their_own_proposal_but_another_ceo_may() {
        school.given(REGISTERED, BY_CEO_PROPOSED).when(CEO.value(), approve).isRefused("phase.own-proposal");
        school.given(REGISTERED, BY_CEO_PROPOSED)
                .when(OTHER_CEO.value(), approve)
                .records(new SchoolPlaced(
                        OAKFIELD,
                        SECOND,
                        TrustExamples.terms("IMPROVE_2"),
                        SEP_7,
                        false,
                        Decided.now(DecidedBy.person(Office.CEO, OTHER_CEO), SEP_7, BECAUSE, List.of(REVIEW))));
    }

    @Test
    void only_an_open_proposal_is_decided() {
        school.given(REGISTERED).when(CEO.value(), approve).isRefused("phase.not-proposed");
        school.given(REGISTERED, PROPOSED, new PlacementDeclined(OAKFIELD, SECOND, SEP_7, NOW))
                .when(CEO.value(), approve)
                .isRefused("phase.not-proposed");
    }

    @Test
    void a_proposal_is_declined_with_a_reason() {
        school.given(REGISTERED, PROPOSED)
                .when(CEO.value(), new DeclinePlacement(OAKFIELD, SECOND, SEP_7, BECAUSE, Optional.empty()))
                .records(new PlacementDeclined(OAKFIELD, SECOND, SEP_7, NOW));
    }

    @Test
    void a_head_approves_nothing_about_the_own_school() {
        school.given(REGISTERED, PROPOSED).when(HEAD.value(), approve).isRefused("office.may-not");
    }

    @Test
    void a_ceo_who_leads_the_school_leaves_the_decision_to_the_board() {
        List<TrustLifeEvent> leading = Stream.concat(
                        TrustExamples.IN_PLACE.stream(),
                        Stream.of(TrustExamples.granted("lead-1", CEO, Office.EXECUTIVE_LEADER, OAKFIELD)))
                .toList();
        Specification<School> led = Specification.of(School.class, leading);
        led.given(REGISTERED, PROPOSED).when(CEO.value(), approve).isRefused("phase.leads-school");
        led.given(REGISTERED)
                .when(
                        CEO.value(),
                        new PlaceSchool(
                                OAKFIELD, SECOND, "IMPROVE_1", SEP_7, SEP_7, BECAUSE, List.of(), Optional.empty()))
                .isRefused("phase.leads-school");
    }

    @Test
    void an_edition_that_leaves_placing_to_the_board_is_followed() {
        var edition = TrustExamples.EDITION;
        var boardPlaces = new org.milepost.api.strategy.StrategyEdition(
                edition.code(),
                edition.title(),
                org.milepost.api.strategy.Policy.stated(org.milepost.api.strategy.DecidingOffice.BOARD, "9"),
                edition.bands(),
                edition.aspects(),
                edition.obligations());
        List<TrustLifeEvent> trust = Stream.concat(
                        TrustExamples.IN_PLACE.stream(),
                        Stream.of(new TrustLifeEvent.EditionAdopted(
                                Oakfield.MEADOW, boardPlaces, Oakfield.SEP_1, Oakfield.BY_BOARD)))
                .toList();
        Specification.of(School.class, trust)
                .given(REGISTERED, PROPOSED)
                .when(CEO.value(), approve)
                .isRefused("phase.not-the-decider");
    }

    @Test
    void a_placement_that_should_not_stand_is_retracted() {
        RetractPlacement retract = new RetractPlacement(OAKFIELD, Oakfield.FIRST, SEP_7, BECAUSE, Optional.empty());
        school.given(REGISTERED, PLACED)
                .when(CEO.value(), retract)
                .records(
                        new org.milepost.api.phase.PhaseEvent.PlacementRetracted(OAKFIELD, Oakfield.FIRST, SEP_7, NOW));
        school.given(REGISTERED, PLACED, RETRACTED).when(CEO.value(), retract).isRefused("phase.no-such-placement");
    }

    @Test
    void a_clerk_without_a_minute_decides_nothing() {
        school.given(REGISTERED, PROPOSED).when(CLERK.value(), approve).isRefused("decision.needs-minute");
    }
}
