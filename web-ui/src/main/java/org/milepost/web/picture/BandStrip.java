package org.milepost.web.picture;

import java.time.LocalDate;
import java.util.List;

/** The bands of a school over the years as steps: the stricter the band, the lower the step. */
public final class BandStrip {
    private static final double WIDTH = 220;
    private static final double HEIGHT = 40;
    private static final double TOP = 5;
    private static final double BOTTOM = 35;

    private BandStrip() {}

    /** The school is in a band of that strictness from a day on. */
    public record Step(int rank, LocalDate from) {}

    /** Draws the steps from a day to another. */
    public static String draw(List<Step> steps, int strictest, LocalDate from, LocalDate to, String inWords) {
        Years years = new Years(from, to, 2, WIDTH - 6);
        Drawing drawing = new Drawing(WIDTH, HEIGHT, "strip", inWords);
        for (LocalDate september : years.septembers()) {
            double x = years.x(september);
            drawing.line("tick", x, TOP - 3, x, BOTTOM + 3);
        }
        StringBuilder line = new StringBuilder();
        StringBuilder area = new StringBuilder();
        double y = BOTTOM;
        for (Step step : steps) {
            if (step.from().isAfter(to)) {
                break;
            }
            double x = years.x(step.from());
            double next = y(step.rank(), strictest);
            if (line.isEmpty()) {
                line.append('M').append(Drawing.n(x)).append(' ').append(Drawing.n(next));
                area.append('M').append(Drawing.n(x)).append(' ').append(Drawing.n(BOTTOM + 3));
                area.append('V').append(Drawing.n(next));
            } else {
                line.append('H').append(Drawing.n(x)).append('V').append(Drawing.n(next));
                area.append('H').append(Drawing.n(x)).append('V').append(Drawing.n(next));
            }
            y = next;
        }
        if (!line.isEmpty()) {
            line.append('H').append(Drawing.n(years.x(to)));
            area.append('H')
                    .append(Drawing.n(years.x(to)))
                    .append('V')
                    .append(Drawing.n(BOTTOM + 3))
                    .append('Z');
            drawing.path("area", area).path("line", line).dot("now", years.x(to), y, 4);
        }
        return drawing.done();
    }

    private static double y(int rank, int strictest) {
        return strictest <= 1 ? TOP : TOP + (BOTTOM - TOP) * (rank - 1.0) / (strictest - 1.0);
    }
}
