package org.milepost.web.picture;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.catalogue.KeyMetric.Unit;
import org.milepost.web.words.Say;

/** The run of a figure over weeks: small beside a tile, larger with its scale in a trajectory. A gap stays a gap. */
public final class Run {
    private static final int LONGEST_STEP_DAYS = 40;

    private Run() {}

    /** A week's figure; absent where nothing is known. */
    public record Point(LocalDate day, Optional<BigDecimal> figure) {}

    /** A stretch of time in a band. */
    public record Shade(LocalDate from, LocalDate to, int rank) {}

    /** A sparkline. */
    public static String sparkline(List<Point> points, Optional<BigDecimal> target, String inWords) {
        double width = 120;
        double height = 32;
        Drawing drawing = new Drawing(width, height, "spark", inWords);
        List<Point> known = known(points);
        if (known.size() < 2) {
            return drawing.done();
        }
        Scale scale = Scale.of(known, target, 4, height - 4);
        Years years = new Years(known.getFirst().day(), known.getLast().day(), 2, width - 5);
        target.ifPresent(aim -> drawing.line("target", 0, scale.y(aim), width, scale.y(aim)));
        drawing.path("line", line(points, years, scale));
        Point last = known.getLast();
        drawing.dot("now", years.x(last.day()), scale.y(last.figure().orElseThrow()), 3);
        return drawing.done();
    }

    /**
     * One of the small multiples of a trajectory.
     *
     * @param alone whether it stands alone and has the width of the page
     * @param marks days that a thin line is drawn at
     * @param compare the day put beside
     */
    public static String multiple(
            boolean alone,
            List<Point> points,
            Optional<BigDecimal> target,
            Unit unit,
            LocalDate from,
            LocalDate to,
            List<Shade> shades,
            List<LocalDate> marks,
            Optional<LocalDate> compare,
            String inWords) {
        double width = alone ? 680 : 340;
        double height = alone ? 280 : 170;
        double left = 40;
        double right = width - 8;
        double top = 10;
        double bottom = height - 24;
        Drawing drawing = new Drawing(width, height, alone ? "multiple alone" : "multiple", inWords);
        List<Point> known = known(points);
        Scale scale = Scale.of(known, target, top, bottom);
        Years years = new Years(from, to, left, right);
        for (Shade shade : shades) {
            double x = years.x(shade.from());
            drawing.box("shade rank-" + Math.min(shade.rank(), 6), x, top, years.x(shade.to()) - x, bottom - top);
        }
        for (BigDecimal tick : scale.ticks()) {
            double y = scale.y(tick);
            drawing.line("grid", left, y, right, y).words("scale", left - 5, y + 4, "end", label(tick, unit));
        }
        List<LocalDate> septembers = years.septembers();
        int every = Math.max(1, (int) Math.ceil(septembers.size() / 6.0));
        for (int i = 0; i < septembers.size(); i++) {
            double x = years.x(septembers.get(i));
            drawing.line("tick", x, bottom, x, bottom + (i % every == 0 ? 5 : 3));
            if (i % every == 0 && x < right - 12) {
                drawing.words(
                        "scale",
                        x,
                        height - 6,
                        "middle",
                        Integer.toString(SchoolYear.of(septembers.get(i)).startsIn()));
            }
        }
        for (LocalDate mark : marks) {
            double x = years.x(mark);
            drawing.line("mark", x, top, x, bottom);
        }
        compare.ifPresent(day -> drawing.line("compare", years.x(day), top, years.x(day), bottom));
        target.ifPresent(aim -> drawing.line("target", left, scale.y(aim), right, scale.y(aim)));
        if (!known.isEmpty()) {
            drawing.path("line", line(points, years, scale));
            Point last = known.getLast();
            drawing.dot("now", years.x(last.day()), scale.y(last.figure().orElseThrow()), 3.5);
        }
        return drawing.done();
    }

    private static List<Point> known(List<Point> points) {
        return points.stream().filter(point -> point.figure().isPresent()).toList();
    }

    /** A new stroke after every gap and every holiday longer than a month. */
    private static CharSequence line(List<Point> points, Years years, Scale scale) {
        StringBuilder path = new StringBuilder();
        Optional<LocalDate> before = Optional.empty();
        for (Point point : points) {
            if (point.figure().isEmpty()) {
                before = Optional.empty();
                continue;
            }
            boolean goesOn = before.filter(day -> ChronoUnit.DAYS.between(day, point.day()) <= LONGEST_STEP_DAYS)
                    .isPresent();
            path.append(goesOn ? 'L' : 'M')
                    .append(Drawing.n(years.x(point.day())))
                    .append(' ')
                    .append(Drawing.n(scale.y(point.figure().orElseThrow())));
            before = Optional.of(point.day());
        }
        return path;
    }

    private static String label(BigDecimal tick, Unit unit) {
        return Say.number(tick) + (unit == Unit.PERCENT ? "%" : "");
    }

    /** The figures laid along a picture's height, from a round number to a round number. */
    private record Scale(double least, double most, double step, double top, double bottom) {
        static Scale of(List<Point> known, Optional<BigDecimal> target, double top, double bottom) {
            double least = Double.MAX_VALUE;
            double most = -Double.MAX_VALUE;
            for (Point point : known) {
                double value = point.figure().orElseThrow().doubleValue();
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            if (target.isPresent()) {
                least = Math.min(least, target.get().doubleValue());
                most = Math.max(most, target.get().doubleValue());
            }
            if (least > most) {
                return new Scale(0, 1, 1, top, bottom);
            }
            double step = step(Math.max(most - least, 1e-6) / 3);
            if (most - least < 1e-9) {
                step = Math.max(1, step(Math.abs(most) / 4));
            }
            double low = Math.floor(least / step) * step;
            double high = Math.ceil(most / step) * step;
            return new Scale(low, high > low ? high : low + step, step, top, bottom);
        }

        /** 1, 2 or 5 times a power of ten, not below. */
        private static double step(double raw) {
            double power = Math.pow(10, Math.floor(Math.log10(Math.max(raw, 1e-6))));
            double part = raw / power;
            return power * (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10);
        }

        double y(BigDecimal value) {
            return bottom - (value.doubleValue() - least) / (most - least) * (bottom - top);
        }

        List<BigDecimal> ticks() {
            List<BigDecimal> ticks = new ArrayList<>();
            for (double tick = least; tick <= most + step / 2; tick += step) {
                ticks.add(BigDecimal.valueOf(Math.round(tick * 1e4) / 1e4));
            }
            return ticks;
        }
    }
}
