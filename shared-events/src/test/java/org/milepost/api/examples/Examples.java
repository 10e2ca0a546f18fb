package org.milepost.api.examples;

import java.util.List;
import java.util.stream.Stream;
import org.milepost.api.Event;

/** Every canonical example. A type of event without one fails the golden-file test. */
public final class Examples {
    private Examples() {}

    /** One of each type of event. */
    public static List<Event> all() {
        return Stream.of(
                        IdentityExamples.ALL,
                        PhaseExamples.ALL,
                        MetricsExamples.ALL,
                        RapExamples.ALL,
                        PlanExamples.ALL,
                        CycleExamples.ALL,
                        HealthCheckExamples.ALL,
                        SummaryExamples.ALL,
                        InspectionExamples.ALL,
                        InspectionExamples.ALL_NATIONAL,
                        ReviewExamples.ALL,
                        MeetingExamples.ALL,
                        MeetingExamples.ALL_OF_TRUST,
                        ActionExamples.ALL,
                        SupportExamples.ALL,
                        PracticeExamples.ALL,
                        RiskExamples.ALL,
                        RiskExamples.ALL_OF_TRUST,
                        GrowthExamples.ALL,
                        GrowthExamples.ALL_OF_TRUST,
                        GrantExamples.ALL,
                        EctExamples.ALL,
                        ErasureExamples.ALL,
                        TrustExamples.ALL)
                .<Event>flatMap(List::stream)
                .toList();
    }
}
