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
import org.milepost.api.calendar.Term;
import org.milepost.api.calendar.TermName;
import org.milepost.api.review.FindingKind;
import org.milepost.api.review.Leader;
import org.milepost.api.review.Particulars;
import org.milepost.api.review.Particulars.OfAspect;
import org.milepost.api.review.ReviewCommand.RecordFinding;
import org.milepost.api.review.ReviewCommand.RecordReview;
import org.milepost.api.review.ReviewKind;
import org.milepost.api.review.Temperature;

/**
 * What looks at a school of the demo through the year: temperature checks every three weeks, visits of trustees and the CEO,
 * the school's own monitoring, and the reviews of safety. A few fall out, and some come late.
 */
final class DemoChecks {
    private static final LocalDate LAST = LocalDate.of(2028, 7, 31);
    private static final double FALLEN_OUT = 0.07;
    private static final int WEEKS_IN_A_BLOCK = 3;

    private static final List<String> ASPECTS = List.of(
            "curriculum-and-teaching",
            "attendance-and-behaviour",
            "personal-development",
            "leadership-and-governance",
            "safeguarding-culture");
    private static final List<String> SEEN = List.of(
            "In three lessons of five pupils could say what they had learnt the week before.",
            "Corridors are calm, and adults greet pupils by name.",
            "The new leader of Year 6 knows which pupils need help, and gives it.");

    private DemoChecks() {}

    /** Notes a school's checks, visits and audits, term by term. */
    static void carryOut(Diary diary, DemoSchool school) {
        Random random = new Random((school.id() + " checks").hashCode());
        for (Term term : DemoTrust.CALENDAR.terms()) {
            if (term.lastDay().isBefore(DemoTrust.GOES_LIVE) || term.firstDay().isAfter(LAST)) {
                continue;
            }
            List<LocalDate> weeks = DemoTrust.CALENDAR.schoolWeeks(term);
            boolean often = SchoolYear.of(term.firstDay()).startsIn() >= DemoTrust.CHECKS_EVERY_THREE_WEEKS_SINCE;
            for (int i = 1; i < weeks.size(); i += often ? WEEKS_IN_A_BLOCK : weeks.size() / 2) {
                LocalDate day = weeks.get(i).plusDays(2 + random.nextInt(2));
                boolean byCeo = random.nextInt(3) == 0;
                Particulars warm = temperatures(school.strengthOn(day), random);
                record(
                        diary,
                        school,
                        day,
                        byCeo ? DemoTrust.CEO : DemoTrust.SI_LEAD,
                        ReviewKind.TEMPERATURE_CHECK,
                        Optional.of(byCeo ? Office.CEO : Office.SI_LEAD),
                        ASPECTS,
                        warm,
                        random);
            }
            ofTheTerm(diary, school, term, weeks, random);
        }
    }

    private static void ofTheTerm(Diary diary, DemoSchool school, Term term, List<LocalDate> weeks, Random random) {
        LocalDate early = weeks.get(Math.min(4, weeks.size() - 1)).plusDays(1);
        LocalDate middle = weeks.get(weeks.size() / 2).plusDays(3);
        LocalDate late = weeks.get(weeks.size() - 2).plusDays(1);
        int entries = 30 + school.rollIn(early.getYear()) / 8;
        int incomplete = random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0;
        record(
                diary,
                school,
                early,
                DemoTrust.EXECUTIVE,
                ReviewKind.SINGLE_CENTRAL_RECORD,
                Optional.of(Office.EXECUTIVE_TEAM),
                List.of(),
                particulars(Optional.empty(), Optional.of(entries), Optional.of(incomplete), Optional.empty()),
                random);
        boolean visited = record(
                diary,
                school,
                middle,
                DemoTrust.ACC,
                ReviewKind.ACC_VISIT,
                Optional.of(Office.ACC_MEMBER),
                List.of("curriculum-and-teaching"),
                Particulars.NONE,
                random);
        if (visited && random.nextInt(4) == 0) {
            diary.note(
                    middle,
                    "17:10",
                    DemoTrust.ACC,
                    new RecordFinding(
                            school.id(),
                            id(ReviewKind.ACC_VISIT, middle),
                            new ItemId("seen"),
                            FindingKind.STRENGTH,
                            "curriculum-and-teaching",
                            Optional.empty(),
                            new Note(SEEN.get(random.nextInt(SEEN.size())))));
        }
        record(
                diary,
                school,
                late,
                school.head(),
                ReviewKind.IN_HOUSE_MONITORING,
                Optional.of(Office.HEADTEACHER),
                ASPECTS,
                Particulars.NONE,
                random);
        if (term.name() == TermName.SPRING) {
            record(
                    diary,
                    school,
                    early.plusDays(8),
                    DemoTrust.EXECUTIVE,
                    ReviewKind.SAFEGUARDING,
                    Optional.of(Office.EXECUTIVE_TEAM),
                    List.of("safeguarding-culture"),
                    particulars(
                            Optional.of(3 + random.nextInt(3)), Optional.empty(), Optional.empty(), Optional.empty()),
                    random);
        }
        if (term.name() == TermName.SUMMER) {
            record(
                    diary,
                    school,
                    early.plusDays(15),
                    DemoTrust.EXECUTIVE,
                    ReviewKind.HEALTH_AND_SAFETY,
                    Optional.empty(),
                    List.of(),
                    particulars(
                            Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(random.nextBoolean())),
                    random);
        }
        if (school.strengthOn(middle) < 0 && random.nextInt(3) == 0) {
            record(
                    diary,
                    school,
                    middle.plusDays(6),
                    DemoTrust.CEO,
                    ReviewKind.CEO_VISIT,
                    Optional.of(Office.CEO),
                    List.of("leadership-and-governance"),
                    Particulars.NONE,
                    random);
        }
    }

    /** Whether it took place. */
    private static boolean record(
            Diary diary,
            DemoSchool school,
            LocalDate about,
            String by,
            ReviewKind kind,
            Optional<Office> office,
            List<String> aspects,
            Particulars particulars,
            Random random) {
        LocalDate day = Diary.workday(about);
        boolean happens = random.nextDouble() >= FALLEN_OUT;
        if (!happens
                || day.isBefore(DemoTrust.GOES_LIVE)
                || !diary.reaches(day)
                || !school.isThere(day)
                || day.isBefore(school.noted())) {
            return false;
        }
        diary.note(
                day,
                "16:40",
                by,
                new RecordReview(
                        school.id(),
                        id(kind, day),
                        kind,
                        aspects,
                        List.of(),
                        day,
                        office.map(of -> new Leader(Optional.of(of), Optional.of(new ActorId(by)))),
                        List.of(),
                        particulars.equals(Particulars.NONE) ? Optional.empty() : Optional.of(particulars)));
        return true;
    }

    private static ItemId id(ReviewKind kind, LocalDate day) {
        return new ItemId(switch (kind) {
                    case TEMPERATURE_CHECK -> "check-";
                    case ACC_VISIT -> "acc-visit-";
                    case CEO_VISIT -> "ceo-visit-";
                    case IN_HOUSE_MONITORING -> "monitoring-";
                    case SAFEGUARDING -> "safeguarding-";
                    case SINGLE_CENTRAL_RECORD -> "scr-";
                    case HEALTH_AND_SAFETY -> "safety-";
                    case PEER, EXTERNAL -> "review-";
                }
                + Diary.workday(day));
    }

    private static Particulars temperatures(double strength, Random random) {
        List<OfAspect> temperatures = new ArrayList<>();
        for (String aspect : ASPECTS) {
            double warmth = strength + random.nextGaussian() * 0.6;
            temperatures.add(new OfAspect(
                    aspect,
                    warmth < -1.2
                            ? Temperature.OF_CONCERN
                            : warmth < -0.5 ? Temperature.TO_WATCH : Temperature.ON_COURSE));
        }
        return new Particulars(temperatures, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Particulars particulars(
            Optional<Integer> cases,
            Optional<Integer> entries,
            Optional<Integer> incomplete,
            Optional<Boolean> withExternal) {
        return new Particulars(List.of(), cases, entries, incomplete, withExternal);
    }
}
