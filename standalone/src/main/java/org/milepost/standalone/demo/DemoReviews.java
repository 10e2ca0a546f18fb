package org.milepost.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.access.Office;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.review.FindingKind;
import org.milepost.api.review.Leader;
import org.milepost.api.review.ReviewCommand.AgreeReviewRequest;
import org.milepost.api.review.ReviewCommand.AnswerFinding;
import org.milepost.api.review.ReviewCommand.CarryOutReview;
import org.milepost.api.review.ReviewCommand.CloseReview;
import org.milepost.api.review.ReviewCommand.DeclineReviewRequest;
import org.milepost.api.review.ReviewCommand.PlanReview;
import org.milepost.api.review.ReviewCommand.RecordFinding;
import org.milepost.api.review.ReviewCommand.RequestReview;
import org.milepost.api.review.ReviewCommand.RetractFinding;
import org.milepost.api.review.ReviewKind;
import org.milepost.api.review.Subject;

/**
 * The reviews of the demo. Each school has a peer review a year, weak schools an external one as well, the others every third
 * year; some peer reviews answer a head's request. Some are put off, some findings are retracted, some never answered, and a
 * few reviews are never closed.
 */
final class DemoReviews {
    private static final int FIRST = 2016;
    private static final int LAST = 2028;

    private static final double REQUESTED = 0.4;
    private static final double AGREED = 0.7;
    private static final double PUT_OFF = 0.15;
    private static final double RETRACTED = 0.08;
    private static final double ANSWERED = 0.8;
    private static final double CLOSED = 0.92;

    private static final int DAYS_AHEAD = 49;

    /** Teaching weeks before which no review takes place, and at the end of the year. */
    private static final int WEEKS_TO_SETTLE = 3;

    private static final int WEEKS_TO_END = 7;

    /** The week before which no review takes place that was asked for in the autumn. */
    private static final int FIRST_WEEK_AFTER_REQUEST = 15;

    private static final List<String> SUBJECTS =
            List.of("Mathematics", "English", "Science", "History", "Geography", "Music", "Computing");

    /** What a review found, by the code of the aspect. */
    private record Seen(String aspect, String text) {}

    private static final List<Seen> STRENGTHS = List.of(
            new Seen("curriculum-and-teaching", "Teachers know what was taught before, and build on it."),
            new Seen("attendance-and-behaviour", "Pupils settle to work at once, and help each other."),
            new Seen("personal-development", "Every pupil has a duty of their own and is proud of it."),
            new Seen("inclusion", "Plans for pupils with SEND are short, known to all staff, and used."),
            new Seen("leadership-and-governance", "Subject leaders see lessons each week and say what they saw."),
            new Seen("early-years", "Adults in early years talk with children all day long."));
    private static final List<Seen> TO_DEVELOP = List.of(
            new Seen("achievement", "The most able finish early and are given more of the same."),
            new Seen("curriculum-and-teaching", "What pupils should remember is not said clearly in every unit."),
            new Seen("curriculum-and-teaching", "Checks at the end of a unit come too late to change the teaching."),
            new Seen("attendance-and-behaviour", "Follow-up on the second day of absence differs from class to class."),
            new Seen("inclusion", "Adapted tasks differ in amount, and seldom in thinking."),
            new Seen("leadership-and-governance", "Time of subject leaders is lost to cover every other week."));
    private static final List<Seen> URGENT = List.of(
            new Seen("achievement", "In two classes a quarter of the pupils cannot read the books they are given."),
            new Seen("attendance-and-behaviour", "Lessons after lunch begin a quarter of an hour late."),
            new Seen("safeguarding-culture", "Two new members of staff could not say whom to tell of a concern."));

    private DemoReviews() {}

    /** Notes a school's reviews, year by year, from plan to close. */
    static void hold(Diary diary, DemoSchool school) {
        int turn = DemoSchool.ALL.indexOf(school);
        for (int year = FIRST; year <= LAST; year++) {
            List<LocalDate> weeks = weeks(new SchoolYear(year));
            if (weeks.size() < FIRST_WEEK_AFTER_REQUEST + WEEKS_TO_END + 2) {
                continue;
            }
            Random random = new Random((school.id() + " reviews of " + year).hashCode());
            Subject subject = new Subject(SUBJECTS.get(random.nextInt(SUBJECTS.size())));
            Optional<ItemId> agreed = request(diary, school, year, subject, weeks, random);
            hold(
                    diary,
                    school,
                    new Plan(
                            new ItemId("peer-" + year),
                            ReviewKind.PEER,
                            day(weeks, agreed.isPresent() ? FIRST_WEEK_AFTER_REQUEST : WEEKS_TO_SETTLE, random),
                            List.of("curriculum-and-teaching", "achievement"),
                            List.of(subject),
                            Optional.of(Leader.of(Office.SI_LEAD, new ActorId(DemoTrust.SI_LEAD))),
                            agreed),
                    random);
            LocalDate visit = day(weeks, FIRST_WEEK_AFTER_REQUEST, random);
            boolean weak = school.strengthOn(visit) < -0.4;
            if (weak || (year + turn) % 3 == 0) {
                hold(
                        diary,
                        school,
                        new Plan(
                                new ItemId("external-" + year),
                                ReviewKind.EXTERNAL,
                                visit,
                                List.of("leadership-and-governance", "curriculum-and-teaching"),
                                List.of(),
                                Optional.empty(),
                                Optional.empty()),
                        random);
            }
        }
    }

    /** A review to be. */
    private record Plan(
            ItemId id,
            ReviewKind kind,
            LocalDate on,
            List<String> aspects,
            List<Subject> subjects,
            Optional<Leader> ledBy,
            Optional<ItemId> request) {}

    /** A head asks early in the autumn; the CEO answers after a week, or takes up to five. */
    private static Optional<ItemId> request(
            Diary diary, DemoSchool school, int year, Subject subject, List<LocalDate> weeks, Random random) {
        ItemId request = new ItemId("request-" + year);
        LocalDate asked = weeks.get(2 + random.nextInt(4)).plusDays(2);
        boolean asks = random.nextDouble() < REQUESTED;
        boolean agrees = random.nextDouble() < AGREED;
        LocalDate decided = asked.plusDays(8L + 9L * random.nextInt(4));
        if (!asks || !school.isThere(asked.minusDays(10))) {
            return Optional.empty();
        }
        diary.note(
                asked,
                "15:50",
                school.head(),
                new RequestReview(
                        school.id(),
                        request,
                        subject,
                        new Note("We have changed how " + subject + " is taught and want to know whether it works.")));
        if (agrees) {
            diary.note(
                    decided,
                    "16:10",
                    DemoTrust.CEO,
                    new AgreeReviewRequest(
                            school.id(), request, decided, new Note("Agreed; other schools will learn from it too.")));
            return Optional.of(request);
        }
        diary.note(
                decided,
                "16:10",
                DemoTrust.CEO,
                new DeclineReviewRequest(
                        school.id(),
                        request,
                        decided,
                        new Note("Not this year: the same subject was looked at in the standards check.")));
        return Optional.empty();
    }

    private static void hold(Diary diary, DemoSchool school, Plan plan, Random random) {
        boolean fromOutside = plan.ledBy().isEmpty();
        LocalDate on = random.nextDouble() < PUT_OFF ? plan.on().plusDays(7) : plan.on();
        List<Found> found = found(school, on, random);
        boolean closes = random.nextDouble() < CLOSED;
        if (!school.isThere(plan.on().minusDays(60)) || !school.isThere(on.plusDays(60))) {
            return;
        }
        diary.note(
                plan.on().minusDays(DAYS_AHEAD),
                "10:15",
                fromOutside ? DemoTrust.CEO : DemoTrust.SI_LEAD,
                new PlanReview(
                        school.id(),
                        plan.id(),
                        plan.kind(),
                        plan.aspects(),
                        plan.subjects(),
                        plan.on(),
                        plan.ledBy(),
                        fromOutside
                                ? List.of()
                                : List.of(new ActorId(neighbour(school).head())),
                        plan.request()));
        diary.note(
                on,
                "16:20",
                DemoTrust.SI_LEAD,
                new CarryOutReview(school.id(), plan.id(), on, Optional.empty(), Optional.empty()));
        LocalDate written = Diary.workday(on.plusDays(fromOutside ? 12 : 2));
        for (int i = 0; i < found.size(); i++) {
            finding(diary, school, plan, found.get(i), new ItemId("finding-" + (i + 1)), written);
        }
        if (closes) {
            diary.note(
                    Diary.workday(written.plusDays(33)),
                    "15:50",
                    DemoTrust.SI_LEAD,
                    new CloseReview(school.id(), plan.id(), Optional.empty()));
        }
    }

    /** One finding to be, and what becomes of it. */
    private record Found(FindingKind kind, Seen seen, boolean answered, boolean retracted) {}

    /** The weaker a school, the more there is to develop, and the likelier something is urgent. */
    private static List<Found> found(DemoSchool school, LocalDate on, Random random) {
        double strength = school.strengthOn(on);
        List<Found> found = new ArrayList<>();
        found.add(new Found(FindingKind.STRENGTH, any(STRENGTHS, random), false, false));
        int toDevelop = strength > 0 ? 1 : 2;
        for (int i = 0; i < toDevelop; i++) {
            found.add(new Found(
                    FindingKind.TO_DEVELOP,
                    any(TO_DEVELOP, random),
                    random.nextDouble() < ANSWERED,
                    random.nextDouble() < RETRACTED));
        }
        if (random.nextDouble() < 0.25 - strength * 0.4) {
            found.add(new Found(FindingKind.URGENT, any(URGENT, random), true, false));
        }
        return found;
    }

    private static void finding(Diary diary, DemoSchool school, Plan plan, Found found, ItemId id, LocalDate written) {
        diary.note(
                written,
                "11:00",
                DemoTrust.SI_LEAD,
                new RecordFinding(
                        school.id(),
                        plan.id(),
                        id,
                        found.kind(),
                        found.seen().aspect(),
                        found.kind() == FindingKind.STRENGTH
                                ? Optional.empty()
                                : plan.subjects().stream().findFirst(),
                        new Note(found.seen().text())));
        if (found.kind() != FindingKind.STRENGTH && !found.retracted()) {
            DemoActions.follow(diary, school, plan.id(), id, found.kind(), written);
        }
        if (found.retracted()) {
            diary.note(
                    Diary.workday(written.plusDays(4)),
                    "09:30",
                    DemoTrust.SI_LEAD,
                    new RetractFinding(
                            school.id(),
                            plan.id(),
                            id,
                            new Note("Written of another class: the books showed otherwise when seen again.")));
        } else if (found.answered()) {
            diary.note(
                    Diary.workday(written.plusDays(found.kind() == FindingKind.URGENT ? 3 : 11)),
                    "12:10",
                    school.head(),
                    new AnswerFinding(
                            school.id(),
                            plan.id(),
                            id,
                            new Note(
                                    found.kind() == FindingKind.URGENT
                                            ? "Put right this week; the senior team looks in every day."
                                            : "It goes into the improvement plan, with a date and a name."),
                            Optional.empty()));
        }
    }

    private static Seen any(List<Seen> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /** The head of another school takes part. */
    private static DemoSchool neighbour(DemoSchool school) {
        int turn = DemoSchool.ALL.indexOf(school);
        return DemoSchool.ALL.get(turn == 0 ? 1 : 0);
    }

    private static LocalDate day(List<LocalDate> weeks, int first, Random random) {
        int last = weeks.size() - WEEKS_TO_END;
        return weeks.get(first + random.nextInt(last - first)).plusDays(1 + random.nextInt(3));
    }

    /** The weeks with school of a year in which schools were open to everybody. */
    private static List<LocalDate> weeks(SchoolYear year) {
        return DemoTrust.CALENDAR.schoolWeeks(year.firstDay(), year.lastDay()).stream()
                .filter(week -> !DemoWeeks.isClosed(week))
                .toList();
    }
}
