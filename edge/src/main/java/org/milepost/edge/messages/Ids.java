package org.milepost.edge.messages;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** Makes ids out of names: {@code St Mary's C of E} becomes {@code st-marys-c-of-e}. */
public final class Ids {
    private static final int LONGEST = 60;
    private static final int SHORTEST = 3;

    private Ids() {}

    /** The id that a name makes, or another where too little is left of it. */
    public static String id(String name, String otherwise) {
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
    public static String freeId(String name, String apart, Predicate<String> taken) {
        String id = id(name, "school-" + apart);
        return taken.test(id) ? apart(id, apart) : id;
    }

    /** An id with what tells it from another. */
    public static String apart(String id, String apart) {
        return cut(id, LONGEST - apart.length() - 1) + "-" + apart;
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
