package org.milepost.api.inspection;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/**
 * Every measure the published tables give, with its unit and what it means. Two figures may stand in one series, or
 * beside each other, only where they are the same measure: persistent absence at another threshold is another one.
 */
public enum PublishedMeasure {
    KS2_RWM_EXPECTED(
            "ks2-rwm-expected",
            Unit.PERCENT,
            "Pupils at the end of key stage 2 who reached the expected standard in reading, writing and maths (tests of"
                    + " 2016 and later; the teachers' framework for writing changed in 2018)"),
    KS2_RWM_HIGHER(
            "ks2-rwm-higher",
            Unit.PERCENT,
            "Pupils with a high score in reading and maths and writing at greater depth (2016 and later)"),
    KS2_READING_EXPECTED(
            "ks2-reading-expected", Unit.PERCENT, "Pupils who reached the expected standard in the reading test"),
    KS2_READING_HIGHER("ks2-reading-higher", Unit.PERCENT, "Pupils with a high score in the reading test"),
    KS2_WRITING_EXPECTED(
            "ks2-writing-expected",
            Unit.PERCENT,
            "Pupils at the expected standard in writing, by their teachers' assessment"),
    KS2_WRITING_HIGHER(
            "ks2-writing-higher", Unit.PERCENT, "Pupils writing at greater depth, by their teachers' assessment"),
    KS2_MATHS_EXPECTED(
            "ks2-maths-expected", Unit.PERCENT, "Pupils who reached the expected standard in the maths test"),
    KS2_MATHS_HIGHER("ks2-maths-higher", Unit.PERCENT, "Pupils with a high score in the maths test"),
    KS2_READING_SCORE("ks2-reading-score", Unit.SCALED_SCORE, "Average scaled score in reading; 100 is the standard"),
    KS2_MATHS_SCORE("ks2-maths-score", Unit.SCALED_SCORE, "Average scaled score in maths; 100 is the standard"),
    KS2_READING_PROGRESS(
            "ks2-reading-progress", Unit.PROGRESS, "Progress in reading from key stage 1 to 2 against similar pupils"),
    KS2_WRITING_PROGRESS(
            "ks2-writing-progress", Unit.PROGRESS, "Progress in writing from key stage 1 to 2 against similar pupils"),
    KS2_MATHS_PROGRESS(
            "ks2-maths-progress", Unit.PROGRESS, "Progress in maths from key stage 1 to 2 against similar pupils"),
    KS2_ELIGIBLE_PUPILS("ks2-eligible-pupils", Unit.PUPILS, "Pupils eligible for assessment at the end of key stage 2"),
    ABSENCE_OVERALL("absence-overall", Unit.PERCENT, "Sessions missed, authorised or not, of all possible sessions"),
    ABSENCE_PERSISTENT_10(
            "absence-persistent-10", Unit.PERCENT, "Pupils who missed 10% or more of their own possible sessions"),
    ABSENCE_PERSISTENT_15(
            "absence-persistent-15", Unit.PERCENT, "Pupils who missed about 15% or more of a typical year's sessions"),
    ABSENCE_PERSISTENT_20(
            "absence-persistent-20", Unit.PERCENT, "Pupils who missed about 20% or more of a typical year's sessions"),
    CENSUS_ROLL("census-roll", Unit.PUPILS, "Pupils on roll on the January census day"),
    CENSUS_EHC_PLANS("census-ehc-plans", Unit.PUPILS, "Pupils with an education, health and care plan or a statement"),
    CENSUS_EHC_PLANS_PERCENT(
            "census-ehc-plans-percent", Unit.PERCENT, "Share of pupils with an EHC plan or a statement"),
    CENSUS_SEN_SUPPORT("census-sen-support", Unit.PUPILS, "Pupils with SEN support and no plan"),
    CENSUS_SEN_SUPPORT_PERCENT("census-sen-support-percent", Unit.PERCENT, "Share of pupils with SEN support"),
    CENSUS_EAL("census-eal", Unit.PUPILS, "Pupils whose first language is not English"),
    CENSUS_EAL_PERCENT("census-eal-percent", Unit.PERCENT, "Share of pupils whose first language is not English"),
    CENSUS_FSM("census-fsm", Unit.PUPILS, "Pupils eligible for free school meals on the census day"),
    CENSUS_FSM6("census-fsm6", Unit.PUPILS, "Pupils eligible for free school meals at any time in the last six years"),
    CENSUS_FSM6_PERCENT(
            "census-fsm6-percent",
            Unit.PERCENT,
            "Share of pupils eligible for free school meals at any time in the last six years");

    /** What a figure counts in, and so what it can be. */
    public enum Unit {
        PERCENT("a percentage from 0 to 100", "0", "100"),
        PUPILS("a whole number of pupils", "0", "20000000"),
        SCALED_SCORE("a scaled score from 80 to 120", "80", "120"),
        PROGRESS("a progress score from -50 to 50", "-50", "50");

        private final String range;
        private final BigDecimal least;
        private final BigDecimal most;

        Unit(String range, String least, String most) {
            this.range = range;
            this.least = new BigDecimal(least);
            this.most = new BigDecimal(most);
        }

        /** What a value can be, in words. */
        public String range() {
            return range;
        }

        /** Whether a figure in this unit can be that. */
        public boolean admits(BigDecimal value) {
            return value.compareTo(least) >= 0
                    && value.compareTo(most) <= 0
                    && value.scale() <= 6
                    && (this != PUPILS || value.stripTrailingZeros().scale() <= 0);
        }
    }

    private final String code;
    private final Unit unit;
    private final String definition;

    PublishedMeasure(String code, Unit unit, String definition) {
        this.code = code;
        this.unit = unit;
        this.definition = definition;
    }

    /** The name in addresses, answers and stored figures. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The table it stands in. */
    public OutcomeKind kind() {
        return switch (code.substring(0, code.indexOf('-'))) {
            case "ks2" -> OutcomeKind.KEY_STAGE_2;
            case "absence" -> OutcomeKind.ABSENCE;
            default -> OutcomeKind.CENSUS;
        };
    }

    public Unit unit() {
        return unit;
    }

    public String definition() {
        return definition;
    }

    public static Optional<PublishedMeasure> withCode(String code) {
        return Arrays.stream(values())
                .filter(measure -> measure.code.equals(code))
                .findFirst();
    }

    /** Persistent absence at a threshold of 10, 15 or 20 per cent. */
    public static PublishedMeasure persistentAbsence(int threshold) {
        return switch (threshold) {
            case 10 -> ABSENCE_PERSISTENT_10;
            case 15 -> ABSENCE_PERSISTENT_15;
            case 20 -> ABSENCE_PERSISTENT_20;
            default -> throw new IllegalArgumentException("No threshold of persistent absence: " + threshold);
        };
    }

    @Override
    public String toString() {
        return code;
    }
}
