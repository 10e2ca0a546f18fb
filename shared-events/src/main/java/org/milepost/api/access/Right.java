package org.milepost.api.access;

/** What an office may do with one row of the authority table. Any right but {@link #READ} includes reading. */
public enum Right {
    /** Read. */
    READ('R'),
    /** Write: record facts, or record what a body decided. */
    WRITE('W'),
    /** Propose. */
    PROPOSE('P'),
    /** Approve. */
    APPROVE('A'),
    /** Challenge what was decided. */
    CHALLENGE('C'),
    /** Monitor progress. */
    MONITOR('M'),
    /** Answer findings about the own school. */
    ANSWER('N'),
    /** Request something of the trust. */
    REQUEST('Q');

    private final char letter;

    Right(char letter) {
        this.letter = letter;
    }

    /** How it is written in the table. */
    public char letter() {
        return letter;
    }

    static Right of(char letter) {
        for (Right right : values()) {
            if (right.letter == letter) {
                return right;
            }
        }
        throw new IllegalArgumentException("No right is written '" + letter + "'.");
    }
}
