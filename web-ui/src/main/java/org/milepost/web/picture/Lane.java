package org.milepost.web.picture;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.web.picture.Run.Shade;

/** The bands of a school over the years, named, with a numbered mark for everything that happened. */
public final class Lane {
    private static final double WIDTH = 720;
    private static final double LEFT = 8;
    private static final double RIGHT = WIDTH - 12;
    private static final double STEP = 22;
    private static final double LEAST_APART = 16;
    private static final double STROKE = 9;
    private static final int MOST_ROWS = 12;

    private Lane() {}

    /**
     * Something that happened on a day, by its number in the list below the picture.
     *
     * @param words what happened, said at the mark itself
     */
    public record Mark(int number, LocalDate day, String kind, String words, Optional<String> address) {}

    /**
     * Draws it.
     *
     * @param shades the bands, each with its name in {@code names}
     * @param strictest the rank of the strictest band
     * @param strokes days that came round too often to be numbered, each a short stroke below the bands
     */
    public static String draw(
            List<Shade> shades,
            List<String> names,
            int strictest,
            List<Mark> marks,
            List<LocalDate> strokes,
            LocalDate from,
            LocalDate to,
            String inWords) {
        double ladder = 10 + STEP * Math.max(strictest, 1);
        double bands = ladder + (strokes.isEmpty() ? 0 : STROKE + 4);
        double[] ends = new double[MOST_ROWS];
        Arrays.fill(ends, -LEAST_APART);
        int[] rows = new int[marks.size()];
        int deepest = 0;
        Years years = new Years(from, to, LEFT, RIGHT);
        for (int i = 0; i < marks.size(); i++) {
            double x = years.x(marks.get(i).day());
            int row = 0;
            while (row < ends.length - 1 && x - ends[row] < LEAST_APART) {
                row++;
            }
            ends[row] = x;
            rows[i] = row;
            deepest = Math.max(deepest, row);
        }
        double height = bands + 30 + (marks.isEmpty() ? 0 : 18 * (deepest + 1));
        Drawing drawing = new Drawing(WIDTH, height, "lane", inWords, "group");
        for (LocalDate september : years.septembers()) {
            double x = years.x(september);
            drawing.line("grid", x, 4, x, height - 20);
            if (x < RIGHT - 16) {
                drawing.words(
                        "scale",
                        x + 3,
                        height - 6,
                        "start",
                        Integer.toString(SchoolYear.of(september).startsIn()));
            }
        }
        for (int i = 0; i < marks.size(); i++) {
            double x = years.x(marks.get(i).day());
            drawing.line("mark", x, 4, x, bands + 7 + 18 * rows[i]);
        }
        strokes.forEach(day -> drawing.line("stroke", years.x(day), ladder, years.x(day), ladder + STROKE));
        for (int i = 0; i < shades.size(); i++) {
            Shade shade = shades.get(i);
            double x = years.x(shade.from());
            double width = years.x(shade.to()) - x;
            double y = 6 + STEP * (shade.rank() - 1);
            drawing.box("bar rank-" + Math.min(shade.rank(), 6), x, y, Math.max(width, 3), STEP - 4);
            boolean fits = width > names.get(i).length() * 6.4;
            if (fits) {
                drawing.words("name rank-" + Math.min(shade.rank(), 6), x + 5, y + 13, "start", names.get(i));
            } else {
                boolean toTheRight = x + width + names.get(i).length() * 6.6 < RIGHT;
                drawing.words(
                        "name beside",
                        toTheRight ? x + width + 4 : x - 4,
                        y + 13,
                        toTheRight ? "start" : "end",
                        names.get(i));
            }
        }
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            double x = years.x(mark.day());
            double y = bands + 14 + 18 * rows[i];
            mark.address().ifPresent(address -> drawing.link(address, mark.words()));
            drawing.dot("badge " + mark.kind(), x, y, 8)
                    .words("number " + mark.kind(), x, y + 3.5, "middle", Integer.toString(mark.number()));
            mark.address().ifPresent(address -> drawing.linked());
        }
        return drawing.done();
    }
}
