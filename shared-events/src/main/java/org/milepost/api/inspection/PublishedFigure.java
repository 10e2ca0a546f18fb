package org.milepost.api.inspection;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A published table's answer for one measure: a figure as printed, or the reason why there is none.
 *
 * @param definition how the figure was reckoned where the measure leaves that open, as a short code such as {@code
 *     five-half-terms} or {@code provisional}; figures with different ones do not stand beside each other
 */
public record PublishedFigure(
        PublishedMeasure measure,
        Optional<BigDecimal> value,
        Optional<NotPublishedBecause> notPublished,
        Optional<String> definition) {
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{2,60}");

    public PublishedFigure {
        if (value.isPresent() == notPublished.isPresent()) {
            throw new IllegalArgumentException(
                    "A measure has either a 'value' or a reason why it is 'notPublished'. A gap is not 0.");
        }
        if (value.isPresent() && !measure.unit().admits(value.get())) {
            throw new IllegalArgumentException(
                    "The value of " + measure.code() + " is " + measure.unit().range() + ".");
        }
        if (definition.isPresent() && !CODE.matcher(definition.get()).matches()) {
            throw new IllegalArgumentException(
                    "A definition is a short code of small letters, digits and hyphens, such as 'five-half-terms'.");
        }
    }

    /** A figure by the measure's own definition. */
    public static PublishedFigure of(PublishedMeasure measure, BigDecimal value) {
        return new PublishedFigure(measure, Optional.of(value), Optional.empty(), Optional.empty());
    }

    /** A gap. */
    public static PublishedFigure gap(PublishedMeasure measure, NotPublishedBecause reason) {
        return new PublishedFigure(measure, Optional.empty(), Optional.of(reason), Optional.empty());
    }

    /** Whether the two figures mean the same, and so may stand beside each other. */
    public boolean meansTheSameAs(PublishedFigure other) {
        return measure == other.measure && definition.equals(other.definition);
    }

    /** Checks that figures belong to one table, each measure once. */
    static List<PublishedFigure> ofOneTable(OutcomeKind kind, List<PublishedFigure> figures) {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("Name at least one of the table's 'measures'.");
        }
        for (PublishedFigure figure : figures) {
            if (figure.measure().kind() != kind) {
                throw new IllegalArgumentException(
                        figure.measure().code() + " does not stand in the table of " + kind.words() + ".");
            }
        }
        if (figures.stream().map(PublishedFigure::measure).distinct().count() < figures.size()) {
            throw new IllegalArgumentException("Each measure stands in a table once.");
        }
        return List.copyOf(figures);
    }
}
