package org.milepost.api;

import org.milepost.api.erasure.ErasureEvent;
import org.milepost.api.growth.TrustGrowthEvent;
import org.milepost.api.inspection.NationalEvent;
import org.milepost.api.meeting.TrustMeetingEvent;
import org.milepost.api.risk.TrustRiskEvent;
import org.milepost.api.trust.TrustLifeEvent;

/** Everything that can be recorded about a trust as a whole. */
public sealed interface TrustEvent extends Event
        permits TrustGrowthEvent, NationalEvent, TrustMeetingEvent, TrustRiskEvent, TrustLifeEvent, ErasureEvent {
    TrustId trust();

    @Override
    default StreamId stream() {
        return trust();
    }
}
