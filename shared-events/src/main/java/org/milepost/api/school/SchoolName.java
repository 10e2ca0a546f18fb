package org.milepost.api.school;

/** What a school may be called. */
final class SchoolName {
    private SchoolName() {}

    static void check(String name) {
        if (name.isBlank() || name.length() > 200 || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A school's name has 1 to 200 characters on one line.");
        }
    }
}
