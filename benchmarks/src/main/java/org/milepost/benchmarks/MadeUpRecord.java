package org.milepost.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.milepost.api.ActorId;
import org.milepost.api.Decided;
import org.milepost.api.DecidedBy;
import org.milepost.api.Event;
import org.milepost.api.ItemId;
import org.milepost.api.Meta;
import org.milepost.api.Note;
import org.milepost.api.RecordedEvent;
import org.milepost.api.SchoolEvent;
import org.milepost.api.SchoolId;
import org.milepost.api.StreamId;
import org.milepost.api.TrustId;
import org.milepost.api.Urn;
import org.milepost.api.access.Office;
import org.milepost.api.school.IdentityEvent.SchoolRegistered;
import org.milepost.api.strategy.StrategyEdition;
import org.milepost.api.trust.TrustLifeEvent;
import org.milepost.api.trust.TrustLifeEvent.CatalogueAdopted;
import org.milepost.api.trust.TrustLifeEvent.EditionAdopted;
import org.milepost.api.trust.TrustLifeEvent.OfficeGranted;
import org.milepost.api.trust.TrustLifeEvent.TermDatesSet;
import org.milepost.api.trust.TrustLifeEvent.TrustCreated;
import org.milepost.command.trust.Shipped;
import org.milepost.edge.json.EventSerializer;
import org.milepost.standalone.demo.SimulatedClock;
import org.milepost.standalone.store.Appender;
import org.milepost.standalone.store.DataFolder;
import org.milepost.standalone.store.SqliteEventStorageEngine;

/**
 * Records made-up schools, week after week for all of them in turn, as they would have been recorded; in large transactions,
 * through the Appender, into a folder marked synthetic. The same every time. The events are those that commands record; only
 * the decisions are left out.
 */
final class MadeUpRecord {
    static final LocalDate FIRST_WEEK = LocalDate.of(2016, 9, 5);
    static final ActorId CEO = new ActorId("bench-ceo");

    static final int SCHOOLS_A_TRUST = 50;
    private static final int EVENTS_A_TRANSACTION = 20_000;
    private static final int WEEKS_A_YEAR = 52;

    private final Appender appender;
    private final SimulatedClock clock;
    private final SqliteEventStorageEngine engine;
    private final LongConsumer progress;
    private final Random random = new Random(20260907);
    private final List<DomainEventMessage<?>> batch = new ArrayList<>();
    private long recorded;
    private long trustHead;

    private MadeUpRecord(Appender appender, SimulatedClock clock, LongConsumer progress) {
        this.appender = appender;
        this.clock = clock;
        this.engine = new SqliteEventStorageEngine(appender, EventSerializer.create(), NoOpEventUpcaster.INSTANCE);
        this.progress = progress;
    }

    /** So many schools of so many years. */
    static long write(DataFolder folder, int schools, int years, LongConsumer progress) throws Exception {
        List<School> all = new ArrayList<>();
        for (int i = 0; i < schools; i++) {
            all.add(new School(
                    new SchoolId(String.format("school-%05d", i)), trust(i / SCHOOLS_A_TRUST), Long.MAX_VALUE, i));
        }
        return write(folder, all, years * WEEKS_A_YEAR, progress);
    }

    /** Schools of so many events each, in one trust. */
    static long write(DataFolder folder, Map<SchoolId, Long> eventsBySchool, LongConsumer progress) throws Exception {
        List<School> all = new ArrayList<>();
        eventsBySchool.forEach((school, events) -> all.add(new School(school, trust(0), events, all.size())));
        return write(folder, all, Integer.MAX_VALUE, progress);
    }

    private static long write(DataFolder folder, List<School> schools, int weeks, LongConsumer progress)
            throws Exception {
        var clockBefore = GenericEventMessage.clock;
        SimulatedClock clock = new SimulatedClock(noon(FIRST_WEEK.minusWeeks(1)));
        try (Appender appender = Appender.open(folder, clock)) {
            GenericEventMessage.clock = appender.clock();
            MadeUpRecord record = new MadeUpRecord(appender, clock, progress);
            record.setUp(schools);
            for (int week = 0; week < weeks && schools.stream().anyMatch(School::isUnfinished); week++) {
                record.week(schools, week);
            }
            record.flush();
            return record.recorded;
        } finally {
            GenericEventMessage.clock = clockBefore;
        }
    }

    static TrustId trust(int number) {
        return new TrustId("trust-" + number);
    }

    /** The headteacher of a school. */
    static ActorId head(SchoolId school) {
        return new ActorId("head-of-" + school.value());
    }

    private void setUp(List<School> schools) throws Exception {
        StrategyEdition edition = Shipped.edition("2025-26").orElseThrow();
        LocalDate first = FIRST_WEEK.minusYears(1);
        for (TrustId trust : schools.stream().map(School::trust).distinct().toList()) {
            List<TrustLifeEvent> events = new ArrayList<>(List.of(
                    new TrustCreated(
                            trust,
                            "The trust " + trust.value(),
                            Optional.empty(),
                            new ActorId("bench-admin"),
                            Optional.of(first)),
                    new EditionAdopted(trust, edition, first, decided(Office.BOARD_MEMBER, first, "Adopted.")),
                    new CatalogueAdopted(trust, Shipped.catalogue("primary").orElseThrow(), first)));
            Shipped.exampleCalendar().years().forEach(year -> events.add(new TermDatesSet(trust, year)));
            events.add(granted(trust, "ceo", CEO, Office.CEO, Set.of(), first));
            schools.stream()
                    .filter(school -> school.trust().equals(trust))
                    .forEach(school -> events.add(granted(
                            trust,
                            school.id().value(),
                            head(school.id()),
                            Office.HEADTEACHER,
                            Set.of(school.id()),
                            first)));
            long sequence = 0;
            for (TrustLifeEvent event : events) {
                add("Trust", sequence++, event, new ActorId("bench-admin"), Office.ADMINISTRATOR);
            }
            trustHead = sequence - 1;
        }
        for (School school : schools) {
            add(
                    school,
                    new SchoolRegistered(
                            school.id(), "Number " + school.number() + " Primary School",
                            Optional.of(new Urn(Integer.toString(100_000 + school.number()))), school.trust(),
                            FIRST_WEEK.minusDays(4), Optional.empty()),
                    CEO,
                    Office.CEO);
        }
    }

    private static OfficeGranted granted(
            TrustId trust, String grant, ActorId person, Office office, Set<SchoolId> schools, LocalDate from) {
        return new OfficeGranted(trust, new ItemId(grant), person, office, schools, from, Optional.empty(), true);
    }

    private void week(List<School> schools, int week) throws Exception {
        LocalDate monday = FIRST_WEEK.plusWeeks(week).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (School school : schools) {
            for (SchoolEvent event : SchoolWeek.of(school.id(), monday, week, random)) {
                add(school, event, head(school.id()), Office.HEADTEACHER);
            }
        }
        flush();
        clock.set(noon(monday.plusDays(7)));
    }

    private void add(School school, SchoolEvent event, ActorId actor, Office office) throws Exception {
        if (school.isUnfinished()) {
            add("School", school.sequence++, event, actor, office);
        }
    }

    private void add(String root, long sequence, Event event, ActorId actor, Office office) throws Exception {
        StreamId stream = event.stream();
        byte[] hash = new byte[32];
        random.nextBytes(hash);
        Map<String, String> metadata = new HashMap<>(Map.of(
                Meta.ACTOR, actor.value(),
                Meta.OFFICE, office.name(),
                Meta.COMMAND_ID, new UUID(random.nextLong(), random.nextLong()).toString(),
                Meta.BODY_SHA256, HexFormat.of().formatHex(hash)));
        if (stream instanceof SchoolId) {
            metadata.put(Meta.TRUST_SEQUENCE, Long.toString(trustHead));
        }
        UUID id = UUID.nameUUIDFromBytes((stream + "/" + sequence).getBytes(StandardCharsets.UTF_8));
        batch.add(new GenericDomainEventMessage<>(
                root,
                stream.toString(),
                sequence,
                new GenericMessage<>(id.toString(), event, metadata),
                appender.clock().instant()));
        if (batch.size() >= EVENTS_A_TRANSACTION) {
            flush();
        }
    }

    private void flush() throws Exception {
        List<DomainEventMessage<?>> events = List.copyOf(batch);
        batch.clear();
        appender.batch(() -> {
            engine.appendEvents(events);
            return events.size();
        });
        recorded += events.size();
        progress.accept(recorded);
    }

    static Decided decided(Office office, LocalDate day, String why) {
        return Decided.now(DecidedBy.person(office, CEO), day, new Note(why), List.of());
    }

    static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(RecordedEvent.SCHOOL_ZONE).toInstant();
    }

    /** A school being made up. */
    private static final class School {
        private final SchoolId id;
        private final TrustId trust;
        private final long most;
        private final int number;
        private long sequence;

        private School(SchoolId id, TrustId trust, long most, int number) {
            this.id = id;
            this.trust = trust;
            this.most = most;
            this.number = number;
        }

        private SchoolId id() {
            return id;
        }

        private TrustId trust() {
            return trust;
        }

        private int number() {
            return number;
        }

        private boolean isUnfinished() {
            return sequence < most;
        }
    }
}
