package org.milepost.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.SchoolId;
import org.milepost.api.Urn;

/**
 * One school of the demo, and the story of its bands.
 *
 * @param roll how many pupils there are about
 * @param attendance its attendance in a usual week, in percent
 * @param joins the day from which it belongs to the trust
 */
record DemoSchool(
        SchoolId id,
        String name,
        Urn urn,
        int roll,
        double attendance,
        LocalDate joins,
        Optional<LocalDate> merges,
        List<Step> steps) {

    /** How a school came into a band. */
    enum Way {
        /** Entered from a minute of before the trust used Milepost. */
        FROM_RECORDS,
        /** The CEO decides directly. */
        DIRECT,
        /** The SI Lead proposes, the CEO approves. */
        PROPOSED,
        /** The Board decides in a meeting, the clerk records it. */
        BOARD
    }

    /** One placement. */
    record Step(LocalDate on, String band, Way way, String reason) {}

    /** The school's head in the demo. */
    String head() {
        return "demo-head-" + id.value();
    }

    /** The day on which the trust begins to keep the school's record. */
    LocalDate noted() {
        return joins.isBefore(DemoTrust.BEGINS) ? DemoTrust.BEGINS : joins;
    }

    /** The establishment that a sponsored school was before; what others said of it stays under its own URN. */
    Optional<Urn> predecessor() {
        return id.value().equals("hawthorn") ? Optional.of(new Urn("900115")) : Optional.empty();
    }

    /** The URN under which the school was inspected and its results were published on a day. */
    Urn urnOn(LocalDate day) {
        return predecessor().filter(before -> day.isBefore(joins)).orElse(urn);
    }

    /**
     * How strong the school is on a day, from about −1.2 in the strictest band to 0.6 in the gentlest; so its band shows in
     * its figures.
     */
    double strengthOn(LocalDate day) {
        if (predecessor().isPresent() && day.isBefore(joins)) {
            return -1.4;
        }
        return switch (bandOn(day).orElse("IMPROVE_1")) {
            case "SUSTAIN" -> 0.6;
            case "IMPROVE_1" -> 0.2;
            case "IMPROVE_2" -> -0.1;
            case "REPAIR_1" -> -0.5;
            case "REPAIR_2" -> -0.9;
            default -> -1.2;
        };
    }

    /** How many pupils there are in a year. */
    int rollIn(int year) {
        return (int) Math.round(roll * (1 + 0.02 * Math.sin(year)));
    }

    /** The band in force on a day. */
    Optional<String> bandOn(LocalDate day) {
        return steps.stream()
                .filter(step -> !step.on().isAfter(day))
                .reduce((first, second) -> second)
                .map(Step::band);
    }

    /** Whether the school is one of the trust's open schools on a day. */
    boolean isThere(LocalDate day) {
        return !day.isBefore(joins) && merges.map(day::isBefore).orElse(true);
    }

    private static Step step(String on, String band, Way way, String reason) {
        return new Step(LocalDate.parse(on), band, way, reason);
    }

    private static DemoSchool school(
            String id,
            String name,
            String urn,
            int roll,
            double attendance,
            String joins,
            String merges,
            Step... steps) {
        return new DemoSchool(
                new SchoolId(id),
                name,
                new Urn(urn),
                roll,
                attendance,
                LocalDate.parse(joins),
                merges.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(merges)),
                List.of(steps));
    }

    /** The eight schools. */
    static final List<DemoSchool> ALL = List.of(
            school(
                    "oakfield",
                    "Oakfield Primary School",
                    "900101",
                    412,
                    96.1,
                    "2012-09-01",
                    "",
                    step("2015-09-21", "SUSTAIN", Way.FROM_RECORDS, "Outcomes above national for three years."),
                    step(
                            "2020-10-05",
                            "IMPROVE_1",
                            Way.DIRECT,
                            "Three leaders left over the summer; writing fell behind."),
                    step("2022-09-19", "SUSTAIN", Way.PROPOSED, "The new team is settled and writing has recovered.")),
            school(
                    "meadow-lane",
                    "Meadow Lane Primary School",
                    "900102",
                    305,
                    95.0,
                    "2013-01-01",
                    "",
                    step("2015-09-21", "IMPROVE_1", Way.FROM_RECORDS, "A sound school with early reading to improve."),
                    step("2018-09-17", "IMPROVE_2", Way.DIRECT, "Two years without movement in mathematics."),
                    step("2019-11-11", "REPAIR_1", Way.PROPOSED, "Behaviour and mathematics need attention."),
                    step("2022-01-17", "IMPROVE_2", Way.PROPOSED, "Behaviour is calm; mathematics improves."),
                    step("2023-09-18", "IMPROVE_1", Way.DIRECT, "Mathematics in line with national."),
                    step("2025-09-15", "SUSTAIN", Way.PROPOSED, "Strong in every aspect of the standards check.")),
            school(
                    "st-aldhelms",
                    "St Aldhelm's Church of England Primary School",
                    "900103",
                    208,
                    94.4,
                    "2014-04-01",
                    "",
                    step("2015-09-21", "IMPROVE_2", Way.FROM_RECORDS, "Coasting in key stage 2."),
                    step("2017-01-16", "REPAIR_2", Way.DIRECT, "Progress is limited and an inspection is due."),
                    step("2019-03-04", "REPAIR_1", Way.PROPOSED, "The plan is on track in every objective."),
                    step("2021-09-20", "IMPROVE_2", Way.PROPOSED, "The curriculum is taught as planned."),
                    step("2023-09-18", "IMPROVE_1", Way.DIRECT, "Outcomes rose for the third year.")),
            school(
                    "riverside",
                    "Riverside Primary School",
                    "900104",
                    631,
                    95.6,
                    "2012-09-01",
                    "",
                    step("2015-09-21", "IMPROVE_1", Way.FROM_RECORDS, "Good, with attendance to improve."),
                    step("2017-09-18", "SUSTAIN", Way.PROPOSED, "Attendance is above national."),
                    step("2024-09-16", "IMPROVE_1", Way.DIRECT, "Attendance has not recovered as elsewhere.")),
            school(
                    "hawthorn",
                    "Hawthorn Academy",
                    "900105",
                    356,
                    92.6,
                    "2018-09-01",
                    "",
                    step("2018-09-01", "STABILISE", Way.BOARD, "The trust was asked to sponsor the school."),
                    step("2020-01-13", "REPAIR_2", Way.BOARD, "Leadership is stable; standards are not yet."),
                    step("2021-09-20", "REPAIR_1", Way.PROPOSED, "Rapid progress in reading and behaviour."),
                    step("2023-09-18", "IMPROVE_2", Way.PROPOSED, "At the expected standard, and still fragile."),
                    step("2025-09-15", "IMPROVE_1", Way.PROPOSED, "Capacity of its own in every phase of the school.")),
            school(
                    "millbrook",
                    "Millbrook Primary School",
                    "900106",
                    420,
                    95.4,
                    "2014-09-01",
                    "",
                    step("2015-09-21", "SUSTAIN", Way.FROM_RECORDS, "Strong and sharing its practice."),
                    step("2019-09-16", "IMPROVE_1", Way.DIRECT, "A change of head, and early years to rebuild."),
                    step("2023-01-16", "IMPROVE_2", Way.DIRECT, "Since the merger results have not risen."),
                    step("2025-01-13", "REPAIR_2", Way.DIRECT, "Slow progress, and an inspection is likely."),
                    step("2026-03-09", "REPAIR_1", Way.PROPOSED, "The first two objectives of the plan are met.")),
            school(
                    "larkfield",
                    "Larkfield Primary School",
                    "900107",
                    178,
                    94.9,
                    "2019-01-01",
                    "",
                    step("2019-01-14", "IMPROVE_1", Way.DIRECT, "A small school that joined in good order."),
                    step("2021-09-20", "IMPROVE_2", Way.DIRECT, "Mixed-age teaching leaves gaps in the curriculum."),
                    step("2024-01-15", "IMPROVE_1", Way.PROPOSED, "The curriculum is rebuilt.")),
            school(
                    "brook-infants",
                    "Brook Infant School",
                    "900108",
                    89,
                    94.1,
                    "2014-09-01",
                    "2021-09-01",
                    step("2015-09-21", "IMPROVE_1", Way.FROM_RECORDS, "Phonics above national, the roll falling."),
                    step("2019-09-16", "IMPROVE_2", Way.DIRECT, "With so few pupils the school is vulnerable.")));
}
