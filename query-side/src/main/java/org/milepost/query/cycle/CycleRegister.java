package org.milepost.query.cycle;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.milepost.api.ActorId;
import org.milepost.api.Meta;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.cycle.CycleQuery.CyclesOf;
import org.milepost.api.cycle.CycleQuestion;
import org.milepost.api.cycle.SchoolCycles;
import org.milepost.api.cycle.SchoolCycles.Answer;
import org.milepost.api.cycle.SchoolCycles.Asked;
import org.milepost.api.cycle.SchoolCycles.Cycle;
import org.milepost.query.Reading;
import org.milepost.query.Records;

/** Answers which improvement cycles a school has gone through, and what it answered. */
public final class CycleRegister {
    private static final String ROW = "cycle";
    private static final CyclesView CYCLES = new CyclesView();

    private final Records records;

    public CycleRegister(Records records) {
        this.records = records;
    }

    @QueryHandler
    SchoolCycles answer(CyclesOf query, @MetaDataValue(Meta.ACTOR) String actor) {
        Reading reading = records.open(query.school(), query.asOf(), new ActorId(actor));
        if (!reading.reads(ROW)) {
            throw new Rejected(Rejection.unknown(query.school()));
        }
        return new SchoolCycles(
                reading.school(),
                reading.moment(),
                reading.view(CYCLES).cycles().reversed().stream()
                        .filter(cycle -> !cycle.openedOn().isAfter(reading.on()))
                        .map(cycle -> cycle(cycle, reading.on()))
                        .toList());
    }

    private static Cycle cycle(CyclesView.Cycle cycle, LocalDate on) {
        List<Asked> questions = Arrays.stream(CycleQuestion.values())
                .map(question -> asked(question, cycle, on))
                .toList();
        Optional<LocalDate> closedOn = cycle.closedOn().filter(day -> !day.isAfter(on));
        return new Cycle(
                cycle.cycle(),
                cycle.about(),
                cycle.openedOn(),
                cycle.openedBy(),
                closedOn,
                closedOn.flatMap(day -> cycle.follows()),
                (int) questions.stream()
                        .filter(asked -> asked.answer().isEmpty())
                        .count(),
                questions);
    }

    private static Asked asked(CycleQuestion question, CyclesView.Cycle cycle, LocalDate on) {
        List<Answer> answers = cycle.answers().stream()
                .filter(answered -> answered.question() == question
                        && !answered.answer().effectiveOn().isAfter(on))
                .map(CyclesView.Answered::answer)
                .toList();
        return answers.isEmpty()
                ? new Asked(question, question.words(), Optional.empty(), List.of())
                : new Asked(
                        question,
                        question.words(),
                        Optional.of(answers.getLast()),
                        answers.subList(0, answers.size() - 1));
    }
}
