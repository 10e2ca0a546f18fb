package org.milepost.benchmarks;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Prints figures as they come, as a Markdown table, so that a run can be kept as it is. */
final class Figures {
    private final PrintWriter out;

    Figures(PrintWriter out) {
        this.out = out;
    }

    void heading(String text) {
        out.printf("%n## %s%n%n| measured | figure | reach |%n|---|---|---|%n", text);
        out.flush();
    }

    void row(String measured, String figure, String reach) {
        out.printf("| %s | %s | %s |%n", measured, figure, reach);
        out.flush();
    }

    /** What is going on; not a figure. */
    void note(String format, Object... values) {
        out.printf("%n" + format + "%n", values);
        out.flush();
    }

    static String rate(double perSecond) {
        return String.format(Locale.UK, "%,.0f/s", perSecond);
    }

    static String share(double part) {
        return String.format(Locale.UK, "%.0f %%", 100 * part);
    }

    static String times(double ratio) {
        return String.format(Locale.UK, "%.1f ×", ratio);
    }

    static String millis(long nanos) {
        return String.format(Locale.UK, "%.2f ms", nanos / 1e6);
    }

    static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The smallest value that this share of the values does not exceed. */
    static long percentile(long[] values, double share) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    static double perSecond(long count, long nanos) {
        return count * 1e9 / nanos;
    }

    /** Runs something so many times and keeps how long each took. */
    static long[] timed(int times, Runnable work) {
        return IntStream.range(0, times)
                .mapToLong(i -> {
                    long start = System.nanoTime();
                    work.run();
                    return System.nanoTime() - start;
                })
                .toArray();
    }
}
