package org.milepost.api.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.milepost.api.Urn;

/**
 * What an inspection report says. Which of these fields it can have follows from the framework of its day.
 *
 * @param urn the school's URN on that day, a predecessor's for an inspection of before a conversion
 * @param on the first day of the inspection
 * @param publishedOn when the report came out, where known
 * @param overall overall effectiveness, until 1 September 2024
 * @param judgements the key judgements, until November 2025
 * @param areas the evaluation areas of a report card, since 10 November 2025
 * @param safeguarding met or not met, since 10 November 2025
 * @param category the category of concern that the report names, until November 2025
 */
public record InspectionReport(
        Urn urn,
        LocalDate on,
        Optional<LocalDate> publishedOn,
        InspectionType type,
        Optional<InspectionGrade> overall,
        List<Judged> judgements,
        List<Evaluated> areas,
        Optional<Safeguarding> safeguarding,
        Optional<ConcernCategory> category) {
    public InspectionReport {
        judgements = List.copyOf(judgements);
        areas = List.copyOf(areas);
        if (publishedOn.filter(on::isAfter).isPresent()) {
            throw new IllegalArgumentException("A report is published after the inspection, not before it.");
        }
        if (repeats(judgements, Judged::judgement) || repeats(areas, Evaluated::area)) {
            throw new IllegalArgumentException("A report grades each judgement and each area once.");
        }
    }

    /** A key judgement and its grade. */
    public record Judged(KeyJudgement judgement, InspectionGrade grade) {}

    /** An evaluation area and where the school stands in it. */
    public record Evaluated(EvaluationArea area, Evaluation evaluation) {}

    /** A graded inspection with an overall grade and no more, as lists of old inspections give it. */
    public static InspectionReport overall(
            Urn urn, LocalDate on, Optional<LocalDate> publishedOn, InspectionGrade overall) {
        return new InspectionReport(
                urn,
                on,
                publishedOn,
                InspectionType.GRADED,
                Optional.of(overall),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static <T> boolean repeats(List<T> list, Function<T, ?> key) {
        return list.stream().map(key).distinct().count() < list.size();
    }
}
