package org.milepost.standalone.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** Makes ids out of names: {@code St Mary's C of E} becomes {@code st-marys-c-of-e}. */
final class SchoolNames {
    private static final int LONGEST = 60;
    private static final int SHORTEST = 3;

    private SchoolNames() {}

    static String id(String name, String otherwise) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['’‘`]", "")
                .replace("&", " and ")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String id = cut(plain, LONGEST);
        return id.length() < SHORTEST ? otherwise : id;
    }

    /** An id that is not taken: the name's own, or with what tells the two apart. */
    static String freeId(String name, String apart, Predicate<String> taken) {
        String id = id(name, "school-" + apart);
        return taken.test(id) ? cut(id, LONGEST - apart.length() - 1) + "-" + apart : id;
    }

    private static String cut(String id, int longest) {
        String whole = id.replaceAll("^-+|-+$", "");
        if (whole.length() <= longest) {
            return whole;
        }
        String start = whole.substring(0, longest + 1);
        int end = start.lastIndexOf('-');
        return (end > longest / 2 ? start.substring(0, end) : start.substring(0, longest)).replaceAll("-+$", "");
    }
}
