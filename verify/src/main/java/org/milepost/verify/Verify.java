package org.milepost.verify;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks an export at a terminal: {@code verify FILE [--key KEY] [--checkpoint NOTE]…}. Exit status 0 where everything in it
 * holds, 1 where something is wrong, 2 where it was wrongly asked.
 */
public final class Verify {
    private Verify() {}

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(out, args));
    }

    static int run(PrintWriter out, String... args) {
        List<String> files = new ArrayList<>();
        List<Path> notes = new ArrayList<>();
        Optional<String> key = Optional.empty();
        for (int i = 0; i < args.length; i++) {
            boolean more = i + 1 < args.length;
            if (args[i].equals("--key") && more) {
                key = Optional.of(args[++i]);
            } else if (args[i].equals("--checkpoint") && more) {
                notes.add(Path.of(args[++i]));
            } else {
                files.add(args[i]);
            }
        }
        if (files.size() != 1 || files.getFirst().startsWith("-")) {
            out.println("verify FILE [--key KEY] [--checkpoint NOTE]...");
            return 2;
        }
        return check(out, Path.of(files.getFirst()), key, notes);
    }

    /**
     * Checks a file and says what came of it.
     *
     * @param key the trust's key, as printed in its minutes
     * @param notes files with checkpoints that were handed out
     * @return the exit status
     */
    public static int check(PrintWriter out, Path file, Optional<String> key, List<Path> notes) {
        try {
            List<String> witnessed = new ArrayList<>();
            for (Path note : notes) {
                witnessed.add(Files.readString(note));
            }
            Findings findings = Verifier.with(key, witnessed).check(Export.read(file));
            out.println("Proved:");
            findings.proved().forEach(one -> out.println("  " + one));
            out.println("Not proved:");
            findings.notProved().forEach(one -> out.println("  " + one));
            out.println("Nothing wrong was found in " + file + ".");
            out.flush();
            return 0;
        } catch (Wrong e) {
            out.println("WRONG: " + file + ": " + e.getMessage() + ".");
        } catch (IOException | UncheckedIOException e) {
            out.println("WRONG: " + file + " cannot be read: " + e.getMessage() + ".");
        }
        out.flush();
        return 1;
    }
}
