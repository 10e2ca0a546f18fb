package org.milepost.standalone.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.milepost.api.Urn;
import org.milepost.api.calendar.SchoolYear;

/**
 * What schools like this one published; {@link Reference#similar} says which those are.
 *
 * @param censusOf the January census by which they were found similar
 * @param schools the establishments by nearness
 */
public record SimilarSchools(
        SchoolYear censusOf, List<Urn> schools, BigDecimal lowerQuartile, BigDecimal median, BigDecimal upperQuartile) {

    public SimilarSchools {
        schools = List.copyOf(schools);
    }

    static SimilarSchools of(SchoolYear censusOf, List<Urn> schools, List<BigDecimal> figures) {
        List<BigDecimal> sorted = figures.stream().sorted().toList();
        return new SimilarSchools(censusOf, schools, quartile(sorted, 1), quartile(sorted, 2), quartile(sorted, 3));
    }

    /** Between two figures a quartile lies in proportion. */
    private static BigDecimal quartile(List<BigDecimal> sorted, int which) {
        int quarters = (sorted.size() - 1) * which;
        BigDecimal below = sorted.get(quarters / 4);
        BigDecimal above = sorted.get(Math.min(quarters / 4 + 1, sorted.size() - 1));
        return below.add(above.subtract(below)
                        .multiply(BigDecimal.valueOf(quarters % 4))
                        .divide(BigDecimal.valueOf(4)))
                .setScale(2, RoundingMode.HALF_UP);
    }
}
