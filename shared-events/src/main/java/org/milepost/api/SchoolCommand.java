package org.milepost.api;

import org.milepost.api.phase.PhaseCommand;
import org.milepost.api.rap.RapCommand;
import org.milepost.api.school.IdentityCommand;

/** A command about one school. The school never comes from a message's body but from where it was sent. */
public sealed interface SchoolCommand extends Command permits IdentityCommand, PhaseCommand, RapCommand {
    SchoolId school();

    @Override
    default StreamId stream() {
        return school();
    }
}
