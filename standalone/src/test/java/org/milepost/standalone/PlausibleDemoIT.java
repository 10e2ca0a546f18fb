package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Page;
import org.milepost.api.RecordedEvent;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.obligation.Duty;
import org.milepost.api.obligation.DutyFilter;
import org.milepost.api.obligation.DutyState;
import org.milepost.api.obligation.ObligationQuery.ObligationsOfTrust;
import org.milepost.api.obligation.ObligationQuery.WhatIfOfTrust;
import org.milepost.api.obligation.TrustObligations;
import org.milepost.api.obligation.TrustYear.Tally;
import org.milepost.api.obligation.WhatIf;
import org.milepost.api.strategy.Obligation;
import org.milepost.command.trust.Shipped;
import org.milepost.edge.json.EventJson;
import org.milepost.edge.messages.Asker;
import org.milepost.query.Index;
import org.milepost.query.Reading;
import org.milepost.query.Records;
import org.milepost.query.Streams;
import org.milepost.query.View;
import org.milepost.query.Views;
import org.milepost.query.documents.Documents;
import org.milepost.standalone.demo.Generator;
import org.milepost.standalone.demo.SimulatedClock;
import org.milepost.standalone.store.DataFolder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo's ten years look like ten years of a trust: every duty of the strategy comes up, none is met every time and none
 * never. The auditor asks, who reads of all of them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlausibleDemoIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final JsonMapper JSON = EventJson.mapper();
    private static final TrustId TRUST = new TrustId(Generator.trust());
    private static final ActorId AUDITOR = new ActorId("demo-auditor");

    /** Without a last day: one school alone was in the strictest band, and what is in place while in a band is never late. */
    private static final Set<String> NEVER_LATE = Set.of("action-plan", "executive-leader");

    private final Clock clockBefore = GenericEventMessage.clock;
    private final Map<String, Tally> tallies = new TreeMap<>();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it first
    private static Path path;

    @SuppressWarnings("NullAway.Init") // opened before the first test
    private DataFolder folder;

    @SuppressWarnings("NullAway.Init")
    private ConfigurableApplicationContext server;

    @SuppressWarnings("NullAway.Init")
    private Duration making;

    @BeforeAll
    void ten_years_pass() throws Exception {
        folder = DataFolder.openSynthetic(path.resolve("data"));
        SimulatedClock clock = new SimulatedClock(Generator.beginning());
        Instant begun = Clock.systemUTC().instant();
        try (Writer writer = Writer.open(folder, clock, Generator.administrator()::equals)) {
            Generator.generate(writer, clock, TODAY);
        }
        making = Duration.between(begun, Clock.systemUTC().instant());
        server = StartCommand.serve(folder, clock, "127.0.0.1", 0);
        for (int year = 2016; year <= 2026; year++) {
            for (Duty duty : duties(year)) {
                tallies.merge(duty.obligation(), Tally.NONE.with(duty.state()), Tally::plus);
            }
        }
        System.out.println("The demo's history was made in " + making.toMillis() + " ms. What became of its duties:");
        tallies.forEach((obligation, tally) -> System.out.println("  " + obligation + " " + tally));
    }

    @AfterAll
    void stop() {
        server.close();
        folder.close();
        GenericEventMessage.clock = clockBefore;
    }

    @Test
    void every_duty_of_the_strategy_comes_up() {
        assertThat(tallies.keySet())
                .containsExactlyElementsOf(new TreeSet<>(Shipped.edition("2025-26").orElseThrow().obligations().stream()
                        .filter(Obligation::isDated)
                        .map(Obligation::id)
                        .toList()));
    }

    /** Answers about the past come from documents, their checkpoints and a few events; the whole stream must say the same. */
    @Test
    void every_view_of_any_day_of_the_past_is_what_the_whole_stream_makes_of_it() {
        Records records = server.getBean(Records.class);
        Streams streams = new Streams(server.getBean(EventStore.class));
        Random random = new Random(11);
        int compared = 0;
        for (String id : server.getBean(Documents.class).index(Index.SCHOOLS_OF_TRUST, TRUST.value())) {
            SchoolId school = new SchoolId(id);
            List<RecordedEvent> all = streams.whole(school);
            for (int i = 0; i < 20; i++) {
                List<RecordedEvent> known = all.subList(0, 1 + random.nextInt(all.size()));
                Instant then = known.getLast().recordedAt();
                known = streams.knownBy(school, then);
                AsOf asOf = new AsOf(Optional.empty(), Optional.of(then), Optional.empty());
                Reading reading = records.open(school, asOf, AUDITOR);
                for (View<?> view : Views.ALL) {
                    compared += compare(view, reading, known);
                }
            }
        }
        assertThat(compared).isGreaterThan(8 * 20 * Views.ALL.size());
    }

    private static <S> int compare(View<S> view, Reading reading, List<RecordedEvent> known) {
        Map<String, S> parts = new TreeMap<>();
        for (RecordedEvent recorded : known) {
            view.part(recorded)
                    .ifPresent(part -> parts.put(part, view.apply(parts.getOrDefault(part, view.initial()), recorded)));
        }
        parts.forEach((part, state) -> assertThat(JSON.writeValueAsString(reading.view(view, part)))
                .as("%s %s of %s, %s", view.name(), part, reading.school(), reading.moment())
                .isEqualTo(JSON.writeValueAsString(state)));
        return parts.size();
    }

    @Test
    void no_duty_is_never_met() {
        assertThat(tallies)
                .allSatisfy((obligation, tally) ->
                        assertThat(tally.met()).as(obligation).isPositive());
    }

    @Test
    void no_duty_is_always_met() {
        assertThat(tallies).allSatisfy((obligation, tally) -> {
            if (!NEVER_LATE.contains(obligation)) {
                assertThat(tally.metLate() + tally.missed())
                        .as(obligation + " " + tally)
                        .isPositive();
            }
        });
    }

    @Test
    void most_of_it_is_done_for_it_is_a_trust_that_works() {
        Tally all = tallies.values().stream().reduce(Tally.NONE, Tally::plus);
        int decided = all.met() + all.metLate() + all.missed();

        assertThat(all.met()).isGreaterThan(decided * 3 / 4).isLessThan(decided * 97 / 100);
        assertThat(tallies)
                .allSatisfy((obligation, tally) -> assertThat(tally.met() + tally.metLate())
                        .as(obligation + " " + tally)
                        .isGreaterThanOrEqualTo(2 * tally.missed()));
    }

    @Test
    void an_early_year_can_be_held_against_the_strategy_of_today() {
        WhatIf answer = asker().ask(
                        new WhatIfOfTrust(
                                TRUST,
                                AsOf.NOW,
                                "2025-26",
                                filter(2018, Optional.of("temperature-check")),
                                Optional.empty(),
                                false,
                                new Page(Optional.empty(), 500)),
                        AUDITOR);

        assertThat(answer.wouldBe().missed())
                .as("half-termly checks were asked for then; three-weekly ones are today: " + answer.was() + " "
                        + answer.wouldBe())
                .isGreaterThan(answer.was().missed());
    }

    private List<Duty> duties(int year) {
        List<Duty> duties = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            TrustObligations part = asker().ask(
                            new ObligationsOfTrust(
                                    TRUST,
                                    AsOf.NOW,
                                    filter(year, Optional.empty()),
                                    Optional.empty(),
                                    new Page(next, 500)),
                            AUDITOR);
            duties.addAll(part.duties());
            next = part.next();
        } while (next.isPresent());
        // a duty whose window runs into the next year is counted in the year in which it begins
        return duties.stream()
                .filter(duty -> duty.from().isAfter(LocalDate.of(year, 8, 24))
                        && duty.from().isBefore(LocalDate.of(year + 1, 8, 25)))
                .filter(duty -> duty.state() != DutyState.NOT_YET_DUE)
                .toList();
    }

    private static DutyFilter filter(int year, Optional<String> obligation) {
        return new DutyFilter(
                Optional.of(LocalDate.of(year, 9, 1)),
                Optional.of(LocalDate.of(year + 1, 8, 31)),
                Optional.empty(),
                Optional.empty(),
                obligation);
    }

    private Asker asker() {
        return server.getBean(Asker.class);
    }
}
