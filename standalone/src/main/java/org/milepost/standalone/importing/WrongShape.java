package org.milepost.standalone.importing;

/** The file is not what it was said to be, and no line of it is used. Says what was expected and what was found. */
public final class WrongShape extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String found;

    WrongShape(String file, String expected, String found) {
        super("%s is refused. Expected: %s. Found: %s.".formatted(file, expected, found));
        this.expected = expected;
        this.found = found;
    }

    public String expected() {
        return expected;
    }

    public String found() {
        return found;
    }
}
