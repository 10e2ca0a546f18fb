package org.milepost.command.erasure;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.milepost.api.erasure.ErasureCommand.EraseNote;
import org.milepost.api.erasure.ErasureCommand.ErasePerson;
import org.milepost.api.erasure.ErasureEvent;
import org.milepost.api.erasure.ErasureEvent.NoteErased;
import org.milepost.api.erasure.ErasureEvent.PersonErased;
import org.milepost.command.Acting;
import org.milepost.command.Rule;

/** Erases notes and people: first it is recorded, with the reason, then it is done. */
public final class Erasures {

    /** What the rules rest on. */
    record Facts(boolean isThere) {}

    static final List<Rule<Facts>> PERSON = List.of(
            new Rule<>("erasure.unknown-person", "The directory of people names nobody with this id.", Facts::isThere));
    static final List<Rule<Facts>> NOTE = List.of(new Rule<>(
            "erasure.unknown-note",
            "No note that can still be read stands in this place of this event.",
            Facts::isThere));

    @CommandHandler
    void handle(ErasePerson command, Acting acting, Erasable erasable) {
        Rule.check(PERSON, new Facts(erasable.knows(command.trust(), command.person())));
        record(new PersonErased(command.trust(), command.person(), command.reason()), acting, erasable);
    }

    @CommandHandler
    void handle(EraseNote command, Acting acting, Erasable erasable) {
        Rule.check(NOTE, new Facts(erasable.hasNote(command.trust(), command.event(), command.field())));
        record(new NoteErased(command.trust(), command.event(), command.field(), command.reason()), acting, erasable);
    }

    /** Destroyed only once the event is on disk: what was not recorded was not done. */
    private static void record(ErasureEvent event, Acting acting, Erasable erasable) {
        acting.record(event);
        CurrentUnitOfWork.get().root().afterCommit(work -> erasable.erase(event));
    }
}
