package org.milepost.api;

import org.milepost.api.erasure.ErasureCommand;
import org.milepost.api.growth.TrustGrowthCommand;
import org.milepost.api.inspection.NationalCommand;
import org.milepost.api.meeting.TrustMeetingCommand;
import org.milepost.api.risk.TrustRiskCommand;
import org.milepost.api.trust.TrustLifeCommand;

/** A command about a trust as a whole. The trust never comes from a message's body but from where it was sent. */
public sealed interface TrustCommand extends Command
        permits TrustGrowthCommand,
                NationalCommand,
                TrustMeetingCommand,
                TrustRiskCommand,
                TrustLifeCommand,
                ErasureCommand {
    TrustId trust();

    @Override
    default StreamId stream() {
        return trust();
    }
}
