package org.milepost.standalone.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.milepost.api.ActorId;
import org.milepost.api.RecordedEvent;
import org.milepost.edge.access.Tokens;
import org.milepost.standalone.Writer;
import org.milepost.standalone.store.EventIds;

/** Makes the demo's record: notes what happens in a diary, then lives through it under a clock of its own. */
public final class Generator {
    private static final long SEED = 20_160_901;
    private static final int COMMANDS_AT_ONCE = 1_000;

    private Generator() {}

    /** The moment at which the demo's first day begins. */
    public static Instant beginning() {
        return DemoTrust.BEGINS.atTime(8, 0).atZone(RecordedEvent.SCHOOL_ZONE).toInstant();
    }

    /** Everybody who can sign in to the demo; their ids are their tokens too. */
    public static List<String> people() {
        return DemoTrust.people();
    }

    /** Whoever creates the trust of the demo. */
    public static ActorId administrator() {
        return new ActorId(DemoTrust.ADMIN);
    }

    /** The demo's trust, and the school to look at first. */
    public static String trust() {
        return DemoTrust.TRUST.value();
    }

    /** A school whose story has something of everything. */
    public static String school() {
        return "hawthorn";
    }

    /**
     * Records everything up to the evening of a day; the same day, the same events.
     *
     * @return how many commands were sent
     */
    public static int generate(Writer writer, SimulatedClock clock, LocalDate until) throws Exception {
        Instant end = until.atTime(18, 0).atZone(RecordedEvent.SCHOOL_ZONE).toInstant();
        List<Happening> happenings = happenings(end);
        Recorded recorded = new Recorded();
        EventIds.repeatable(SEED, () -> {
            for (int from = 0; from < happenings.size(); from += COMMANDS_AT_ONCE) {
                List<Happening> some = happenings.subList(from, Math.min(from + COMMANDS_AT_ONCE, happenings.size()));
                record(writer, clock, some, from, recorded);
            }
            return happenings.size();
        });
        clock.set(end);
        return happenings.size();
    }

    private static List<Happening> happenings(Instant end) {
        Diary diary = new Diary(end);
        DemoTrust.setUp(diary);
        DemoOutcomes.publishOfTheCountry(diary);
        DemoMeetings.hold(diary);
        DemoRisks.assess(diary);
        DemoGrowth.ofTheTrust(diary);
        for (DemoSchool school : DemoSchool.ALL) {
            DemoTrust.follow(diary, school);
            DemoWeeks.enter(diary, school);
            DemoRaps.plan(diary, school);
            DemoPlans.follow(diary, school);
            DemoSummaries.write(diary, school);
            DemoHealthChecks.carryOut(diary, school);
            DemoCycles.workThrough(diary, school);
            DemoReviews.hold(diary, school);
            DemoChecks.carryOut(diary, school);
            DemoMeetings.hold(diary, school);
            DemoActions.agreePlans(diary, school);
            DemoSupport.give(diary, school);
            DemoPractices.share(diary, school);
            DemoRisks.follow(diary, school);
            DemoGrowth.follow(diary, school);
            DemoInspections.inspect(diary, school);
            DemoOutcomes.publish(diary, school);
        }
        return diary.inOrder();
    }

    private static void record(Writer writer, SimulatedClock clock, List<Happening> some, int first, Recorded recorded)
            throws Exception {
        writer.appender().batch(() -> {
            for (int i = 0; i < some.size(); i++) {
                Happening happening = some.get(i);
                clock.set(happening.at());
                String commandId = "demo-" + (first + i);
                recorded.take(writer.asker()
                        .tell(
                                happening.command().apply(recorded),
                                happening.actor(),
                                commandId,
                                Tokens.sha256(commandId)));
            }
            return some.size();
        });
    }
}
