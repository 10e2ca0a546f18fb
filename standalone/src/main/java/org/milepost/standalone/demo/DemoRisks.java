package org.milepost.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.calendar.Term;
import org.milepost.api.calendar.TermName;
import org.milepost.api.risk.RiskCommand.AcceptRisk;
import org.milepost.api.risk.RiskCommand.CloseRisk;
import org.milepost.api.risk.RiskCommand.IdentifyRisk;
import org.milepost.api.risk.RiskCommand.ReviewRisk;
import org.milepost.api.risk.Score;
import org.milepost.api.risk.TrustRiskCommand.AcceptTrustRisk;
import org.milepost.api.risk.TrustRiskCommand.CloseTrustRisk;
import org.milepost.api.risk.TrustRiskCommand.IdentifyTrustRisk;
import org.milepost.api.risk.TrustRiskCommand.MakeRiskAssessment;
import org.milepost.api.risk.TrustRiskCommand.ReviewRiskAssessment;
import org.milepost.api.risk.TrustRiskCommand.ReviewTrustRisk;

/**
 * The risks of the demo: each school names one a year or so, looks at it each term, and most come to an end; the trustees
 * assess all of them every autumn and look at them again, in most terms.
 */
final class DemoRisks {
    private static final List<String> RISKS = List.of(
            "The roll falls, and the budget with it.",
            "Two subject leaders may leave in the summer.",
            "The roof of the hall leaks; the hall may have to close.",
            "Attendance of one year group falls for the second year.",
            "The new computer system is not ready for the census.");
    private static final List<String> MITIGATIONS = List.of(
            "A plan with the trust's business team, looked at every half-term.",
            "A second person learns the work from January.",
            "Money is set aside, and two offers are in.");

    private DemoRisks() {}

    /** Notes a school's risks, year by year. */
    static void follow(Diary diary, DemoSchool school) {
        for (int year = 2016; year <= 2028; year++) {
            Random random = new Random((school.id() + " risks of " + year).hashCode());
            ItemId risk = new ItemId("risk-" + year);
            LocalDate named = Diary.workday(new SchoolYear(year).firstDay().plusDays(30L + random.nextInt(60)));
            boolean names = random.nextDouble() < (school.strengthOn(named) < 0 ? 0.9 : 0.55);
            if (!names
                    || !diary.reaches(named)
                    || !school.isThere(named.minusDays(60))
                    || !school.isThere(named.plusDays(400))) {
                continue;
            }
            Score score = new Score(2 + random.nextInt(4), 2 + random.nextInt(3));
            diary.note(
                    named,
                    "13:15",
                    school.head(),
                    new IdentifyRisk(
                            school.id(),
                            risk,
                            new Note(RISKS.get(random.nextInt(RISKS.size()))),
                            score,
                            new Note(MITIGATIONS.get(random.nextInt(MITIGATIONS.size()))),
                            Optional.empty()));
            LocalDate day = named;
            for (int i = 0; i < 3; i++) {
                day = Diary.workday(day.plusDays(100L + random.nextInt(20)));
                score = new Score(Math.max(1, score.likelihood() - random.nextInt(2)), score.impact());
                if (random.nextDouble() < 0.8) {
                    diary.note(
                            day,
                            "13:25",
                            school.head(),
                            new ReviewRisk(
                                    school.id(),
                                    risk,
                                    score,
                                    new Note("What was planned is done; looked at again next term."),
                                    Optional.empty(),
                                    Optional.empty()));
                }
            }
            LocalDate end = Diary.workday(day.plusDays(10));
            if (random.nextDouble() < 0.6) {
                diary.note(
                        end,
                        "13:35",
                        school.head(),
                        new CloseRisk(school.id(), risk, new Note("It did not happen, and cannot any more.")));
            } else if (random.nextDouble() < 0.6) {
                diary.note(
                        end,
                        "16:35",
                        DemoTrust.CEO,
                        new AcceptRisk(
                                school.id(),
                                risk,
                                end,
                                new Note("What is left can be borne; it costs more to avoid."),
                                Optional.empty()));
            }
        }
    }

    /** Notes the trust's own risks and the trustees' assessments. */
    static void assess(Diary diary) {
        ItemId staff = new ItemId("si-leads-leave");
        own(diary, staff);
        for (Term term : DemoTrust.CALENDAR.terms()) {
            if (term.firstDay().isBefore(DemoTrust.GOES_LIVE)) {
                continue;
            }
            int year = term.year().startsIn();
            Random random = new Random(("assessment of " + term.firstDay()).hashCode());
            ItemId assessment = new ItemId("assessment-" + year);
            LocalDate meeting = Diary.workday(term.firstDay().plusDays(44));
            Optional<Minute> minute = Optional.of(new Minute(meeting, "Board " + meeting + "/6"));
            List<SchoolId> schools = DemoSchool.ALL.stream()
                    .filter(school -> school.isThere(meeting))
                    .map(DemoSchool::id)
                    .toList();
            if (term.name() == TermName.AUTUMN) {
                diary.note(
                        meeting.plusDays(3),
                        "12:30",
                        DemoTrust.CLERK,
                        new MakeRiskAssessment(
                                DemoTrust.TRUST,
                                assessment,
                                term.year(),
                                new Note("Rolls, staffing of the central team, and buildings stand highest."),
                                schools,
                                meeting,
                                new Note("Agreed as presented by the CEO."),
                                List.of(Evidence.ofDocument("Risk assessment " + term.year())),
                                minute));
            } else if (random.nextDouble() < 0.85) {
                diary.note(
                        meeting.plusDays(3),
                        "12:30",
                        DemoTrust.CLERK,
                        new ReviewRiskAssessment(
                                DemoTrust.TRUST,
                                assessment,
                                new Note("Two risks have become smaller, one is new."),
                                schools,
                                meeting,
                                new Note("Noted."),
                                minute));
            }
        }
    }

    private static void own(Diary diary, ItemId risk) {
        LocalDate named = LocalDate.of(2021, 1, 18);
        diary.note(
                named,
                "11:30",
                DemoTrust.CEO,
                new IdentifyTrustRisk(
                        DemoTrust.TRUST,
                        risk,
                        new Note("Two of the three SI Leads may leave in the summer."),
                        new Score(3, 4),
                        new Note("Lead Practitioners work beside them from Easter."),
                        Optional.empty()));
        diary.note(
                named.plusDays(120),
                "11:30",
                DemoTrust.CEO,
                new ReviewTrustRisk(
                        DemoTrust.TRUST,
                        risk,
                        new Score(2, 4),
                        new Note("One has said that they stay."),
                        Optional.of(new Note("One Lead Practitioner works beside the other.")),
                        Optional.empty()));
        LocalDate meeting = LocalDate.of(2021, 7, 8);
        diary.note(
                meeting.plusDays(4),
                "12:40",
                DemoTrust.CLERK,
                new AcceptTrustRisk(
                        DemoTrust.TRUST,
                        risk,
                        meeting,
                        new Note("What is left can be borne."),
                        Optional.of(new Minute(meeting, "Board " + meeting + "/8"))));
        diary.note(
                LocalDate.of(2021, 10, 4),
                "11:30",
                DemoTrust.CEO,
                new CloseTrustRisk(DemoTrust.TRUST, risk, new Note("Both have stayed.")));
    }
}
