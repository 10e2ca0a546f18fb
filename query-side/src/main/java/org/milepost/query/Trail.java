package org.milepost.query;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/**
 * Which events of its school made a document what it is, by their sequences: those that changed it, and no others. Whoever
 * asks about the past reads only these of the school's events again, and only as far as that past goes; a document that
 * nothing has changed since is the answer itself.
 */
final class Trail {
    /** After so many changes, and again after as many, a document's state is kept beside it as a checkpoint of the fold. */
    static final int STRIDE = 64;

    private int[] sequences = new int[8];
    private int length;

    /** An event that changed the document, after all those before. */
    void add(long sequence) {
        if (length > 0 && sequence <= sequences[length - 1]) {
            throw new IllegalArgumentException(
                    "Event %d does not follow %d".formatted(sequence, sequences[length - 1]));
        }
        if (length == sequences.length) {
            sequences = Arrays.copyOf(sequences, 2 * length);
        }
        sequences[length++] = Math.toIntExact(sequence);
    }

    /** How many events. */
    int length() {
        return length;
    }

    /** Whether the state that it leads to is to be kept as a checkpoint. */
    boolean isAtCheckpoint() {
        return length > 0 && length % STRIDE == 0;
    }

    /** The id of the checkpoint that a document had after so many changes. */
    static String checkpoint(String document, int changes) {
        return document + "@" + changes;
    }

    /** Back to what it was when it was that long. */
    void shorten(int to) {
        length = Math.min(length, to);
    }

    /** Those up to a sequence, in their order. */
    List<Integer> upTo(long sequence) {
        int found = Arrays.binarySearch(sequences, 0, length, (int) Math.min(sequence, Integer.MAX_VALUE));
        int size = found < 0 ? -found - 1 : found + 1;
        int[] frozen = sequences;
        return new AbstractList<>() {
            @Override
            public Integer get(int index) {
                return frozen[index];
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    /** As documents keep it: each as its distance from the one before, which is mostly a single digit. */
    String text() {
        StringBuilder text = new StringBuilder(3 * length);
        int before = -1;
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : " ").append(sequences[i] - before);
            before = sequences[i];
        }
        return text.toString();
    }

    /** What {@link #text} wrote. */
    static Trail of(String text) {
        Trail trail = new Trail();
        int before = -1;
        int distance = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                before += distance;
                trail.add(before);
                distance = 0;
            } else {
                distance = 10 * distance + (c - '0');
            }
        }
        if (!text.isEmpty()) {
            trail.add(before + distance);
        }
        return trail;
    }
}
