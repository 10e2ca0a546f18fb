package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.milepost.api.Command;
import org.milepost.api.Minute;
import org.milepost.api.Vocabulary;
import org.milepost.standalone.demo.Generator;

/** Whatever can be corrected, taken back or recorded late has a case in which what was known before must stay as it was. */
class LearntTest {

    /** Commands that name a day as well, by the case that stands for them: each is a further step of the same thing. */
    private static final Map<String, Set<String>> ALIKE = Map.ofEntries(
            Map.entry(
                    "place-school",
                    Set.of(
                            "propose-placement",
                            "approve-placement",
                            "decline-placement",
                            "enter-placement-from-records")),
            Map.entry("correct-metrics", Set.of("submit-metrics", "import-metrics")),
            Map.entry(
                    "propose-rap",
                    Set.of(
                            "edit-rap",
                            "submit-rap",
                            "approve-rap",
                            "return-rap",
                            "monitor-rap",
                            "amend-rap",
                            "complete-rap",
                            "supersede-rap",
                            "enter-rap-from-records")),
            Map.entry(
                    "draft-plan",
                    Set.of(
                            "edit-plan",
                            "submit-plan",
                            "approve-plan",
                            "return-plan",
                            "update-plan",
                            "judge-milepost",
                            "close-plan",
                            "enter-plan-from-records")),
            Map.entry("carry-out-health-check", Set.of("confirm-health-check")),
            Map.entry("open-cycle", Set.of("answer-cycle-question", "close-cycle")),
            Map.entry("begin-ect-programme", Set.of("review-ect-programme", "end-ect-programme")),
            Map.entry(
                    "raise-action",
                    Set.of("progress-action", "reschedule-action", "verify-action", "agree-action-plan")),
            Map.entry(
                    "set-growth-objectives",
                    Set.of("review-growth-mid-year", "record-si-lead-review", "share-ceo-goals", "share-ceo-outcome")),
            Map.entry("correct-outcomes", Set.of("record-outcomes")),
            Map.entry("correct-national-figures", Set.of("record-national-figures")),
            Map.entry("record-weekly-meeting", Set.of("set-meeting-day", "record-group-meeting")),
            Map.entry("record-committee-meeting", Set.of("record-board-meeting", "record-meeting-decision")),
            Map.entry(
                    "share-practice",
                    Set.of("take-up-practice", "record-practice-outcome", "agree-support-link", "end-support-link")),
            Map.entry(
                    "record-review",
                    Set.of(
                            "plan-review",
                            "carry-out-review",
                            "answer-finding",
                            "close-review",
                            "agree-review-request",
                            "decline-review-request")),
            Map.entry(
                    "identify-risk",
                    Set.of("review-risk", "accept-risk", "make-risk-assessment", "review-risk-assessment")),
            Map.entry("identify-trust-risk", Set.of("review-trust-risk", "accept-trust-risk")),
            Map.entry(
                    "rename-school",
                    Set.of(
                            "register-school",
                            "change-urn",
                            "record-predecessor",
                            "join-trust",
                            "leave-trust",
                            "merge-school",
                            "close-school")),
            Map.entry(
                    "deliver-support-day",
                    Set.of(
                            "agree-support-plan",
                            "agree-support-request",
                            "decline-support-request",
                            "deliver-requested-support",
                            "record-support-visit",
                            "appoint-executive-leader",
                            "redeploy-staffing")),
            Map.entry(
                    "define-key-metric",
                    Set.of(
                            "adopt-catalogue",
                            "adopt-edition",
                            "create-trust",
                            "set-go-live",
                            "grant-office",
                            "delegate-office",
                            "end-office")));

    private final Set<String> cases = Learnt.of(Generator.school(), Generator.trust()).stream()
            .map(Learnt::name)
            .collect(Collectors.toCollection(TreeSet::new));

    @Test
    void whatever_takes_back_or_corrects_has_a_case() {
        assertThat(cases)
                .containsAll(Vocabulary.commands().keySet().stream()
                        .filter(name -> name.startsWith("retract-") || name.startsWith("correct-"))
                        .toList());
    }

    @Test
    void whatever_is_true_from_a_day_of_its_own_has_a_case_or_is_a_further_step_of_something_that_has_one() {
        Map<String, String> uncovered = new TreeMap<>();
        Vocabulary.commands().forEach((name, type) -> {
            if (namesADay(type) && !cases.contains(name)) {
                uncovered.put(name, type.getSimpleName());
            }
        });
        assertThat(ALIKE.values().stream().flatMap(Set::stream))
                .containsExactlyInAnyOrderElementsOf(uncovered.keySet());
        assertThat(cases).containsAll(ALIKE.keySet());
    }

    private static boolean namesADay(Class<? extends Command> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getGenericType)
                .map(Type::getTypeName)
                .anyMatch(name ->
                        List.of(LocalDate.class, Minute.class).stream().anyMatch(day -> name.contains(day.getName())));
    }
}
