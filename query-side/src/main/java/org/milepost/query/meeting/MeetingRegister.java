package org.milepost.query.meeting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.milepost.api.ActorId;
import org.milepost.api.Meta;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.meeting.Meeting;
import org.milepost.api.meeting.MeetingKind;
import org.milepost.api.meeting.MeetingQuery.MeetingsOfSchool;
import org.milepost.api.meeting.MeetingQuery.MeetingsOfTrust;
import org.milepost.api.meeting.SchoolMeetings;
import org.milepost.api.meeting.SchoolMeetings.Challenge;
import org.milepost.api.meeting.TrustMeetings;
import org.milepost.query.Cursor;
import org.milepost.query.Reading;
import org.milepost.query.Records;
import org.milepost.query.TrustReading;
import org.milepost.query.meeting.MeetingsView.Held;
import org.milepost.query.meeting.MeetingsView.Usual;
import org.milepost.query.school.IdentityView;

/** Answers which meetings there were with a school and in a trust. */
public final class MeetingRegister {
    private static final String WEEKLY = "visits";
    private static final String CHALLENGES = "acc-visits";
    private static final List<String> OF_THE_TRUST = List.of("groups", "meetings");
    private static final MeetingsView MEETINGS = new MeetingsView();
    private static final IdentityView IDENTITY = new IdentityView();

    /** No meeting is of a later year, whatever day is asked about. */
    private static final LocalDate LAST = LocalDate.of(2099, 8, 31);

    private final Records records;

    public MeetingRegister(Records records) {
        this.records = records;
    }

    @QueryHandler
    SchoolMeetings answer(MeetingsOfSchool query, @MetaDataValue(Meta.ACTOR) String actor) {
        Reading reading = records.open(query.school(), query.asOf(), new ActorId(actor));
        if (!reading.reads(WEEKLY)
                && !reading.reads(CHALLENGES)
                && OF_THE_TRUST.stream().noneMatch(reading::reads)) {
            throw new Rejected(Rejection.unknown(reading.school()));
        }
        List<Meeting> meetings = new ArrayList<>();
        List<Challenge> challenges = new ArrayList<>();
        for (Held held : years(reading)) {
            if (reading.reads(WEEKLY)) {
                meetings.addAll(held.meetings());
            }
            if (reading.reads(CHALLENGES)) {
                challenges.addAll(held.challenges());
            }
        }
        MeetingsOfATrust.told(reading.trustEvents(), reading.school()::equals).stream()
                .filter(meeting -> MeetingsOfATrust.names(meeting, reading.school()))
                .forEach(meetings::add);
        List<Meeting> wanted = wanted(meetings, reading.on(), query.from(), query.to(), query.kind());
        Cursor.Part<Meeting> part = Cursor.cut(wanted, query.page(), Meeting::event);
        return new SchoolMeetings(
                reading.school(),
                reading.moment(),
                reading.reads(WEEKLY) ? usualDay(reading) : Optional.empty(),
                part.entries(),
                challenges.stream()
                        .filter(within(Challenge::raisedOn, reading.on(), query.from(), query.to()))
                        .sorted(Comparator.comparing(Challenge::raisedOn)
                                .thenComparing(Challenge::event)
                                .reversed())
                        .toList(),
                wanted.size(),
                part.next());
    }

    @QueryHandler
    TrustMeetings answer(MeetingsOfTrust query, @MetaDataValue(Meta.ACTOR) String actor) {
        TrustReading trust = records.open(query.trust(), query.asOf(), new ActorId(actor));
        if (OF_THE_TRUST.stream().noneMatch(trust::reads)) {
            throw new Rejected(Rejection.unknown(trust.trust()));
        }
        List<Meeting> wanted = wanted(
                MeetingsOfATrust.told(trust.events(), trust::sees), trust.on(), query.from(), query.to(), query.kind());
        Cursor.Part<Meeting> part = Cursor.cut(wanted, query.page(), Meeting::event);
        return new TrustMeetings(trust.trust(), trust.moment(), part.entries(), wanted.size(), part.next());
    }

    /** Every school year from the school's first to that of the day. */
    private static List<Held> years(Reading reading) {
        List<Held> years = new ArrayList<>();
        Optional<LocalDate> begins = reading.view(IDENTITY).begins();
        if (begins.isPresent()) {
            SchoolYear last = SchoolYear.of(reading.on().isAfter(LAST) ? LAST : reading.on());
            for (SchoolYear year = SchoolYear.of(begins.get()); year.compareTo(last) <= 0; year = year.next()) {
                years.add(reading.view(MEETINGS, MeetingsView.part(year)));
            }
        }
        return years;
    }

    private static Optional<DayOfWeek> usualDay(Reading reading) {
        return reading.view(MEETINGS, MeetingsView.DAYS).days().stream()
                .filter(usual -> !usual.from().isAfter(reading.on()))
                .sorted(Comparator.comparing(Usual::from))
                .reduce((before, next) -> next)
                .map(Usual::day);
    }

    private static List<Meeting> wanted(
            List<Meeting> meetings,
            LocalDate on,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<MeetingKind> kind) {
        return meetings.stream()
                .filter(within(Meeting::heldOn, on, from, to))
                .filter(meeting -> kind.map(meeting.kind()::equals).orElse(true))
                .sorted(Comparator.comparing(Meeting::heldOn)
                        .thenComparing(Meeting::recordedAt)
                        .thenComparing(Meeting::event)
                        .reversed())
                .toList();
    }

    private static <T> Predicate<T> within(
            Function<T, LocalDate> day, LocalDate on, Optional<LocalDate> from, Optional<LocalDate> to) {
        return item -> !day.apply(item).isAfter(on)
                && from.map(first -> !day.apply(item).isBefore(first)).orElse(true)
                && to.map(last -> !day.apply(item).isAfter(last)).orElse(true);
    }
}
