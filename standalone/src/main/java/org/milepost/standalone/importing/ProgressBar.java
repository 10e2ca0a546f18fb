package org.milepost.standalone.importing;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/**
 * Shows on the terminal how far into a file an import is. Says nothing where nobody looks: with the output in a file or
 * a pipe a bar is noise.
 */
public final class ProgressBar implements Progress, AutoCloseable {
    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean shown;
    private final String label;
    private final long whole;
    private int drawn = -1;

    ProgressBar(PrintStream out, boolean shown, String label, long whole) {
        this.out = out;
        this.shown = shown;
        this.label = label;
        this.whole = Math.max(1, whole);
    }

    /** A bar on standard error, for a file of so many bytes. */
    public static ProgressBar onTerminal(String label, long bytes) {
        // Some runtimes answer null and others a console that is no terminal where the output is a file.
        boolean watched = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        return new ProgressBar(System.err, watched, label, bytes);
    }

    @Override
    public void at(long bytesRead) {
        int percent = (int) Math.min(100, bytesRead * 100 / whole);
        if (shown && percent != drawn) {
            drawn = percent;
            int full = WIDTH * percent / 100;
            out.printf("\r%s [%s%s] %3d%%", label, "#".repeat(full), " ".repeat(WIDTH - full), percent);
            out.flush();
        }
    }

    @Override
    public void close() {
        if (shown && drawn >= 0) {
            out.println();
        }
    }
}
