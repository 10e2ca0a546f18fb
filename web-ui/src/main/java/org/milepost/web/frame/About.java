package org.milepost.web.frame;

import java.util.Set;
import org.milepost.api.Decision;
import org.milepost.api.Event;
import org.milepost.api.TrustEvent;
import org.milepost.api.Vocabulary;

/** Which part of the record a page is about, so that what is said beside it is of that part. */
final class About {
    /** Everything that is recorded. */
    static final String[] ALL = {};

    private About() {}

    /** Whatever somebody decided. */
    static String[] decisions() {
        return named(Decision.class, ALL);
    }

    /** The trust's own events; of these slices, or all of them. */
    static String[] trustsOwn(String... slices) {
        return named(TrustEvent.class, slices);
    }

    private static String[] named(Class<?> family, String... slices) {
        Set<String> wanted = Set.of(slices);
        return Vocabulary.events().entrySet().stream()
                .filter(event -> family.isAssignableFrom(event.getValue()))
                .filter(event -> wanted.isEmpty()
                        || wanted.contains(
                                event.getKey().substring(0, event.getKey().indexOf('.'))))
                .map(java.util.Map.Entry<String, Class<? extends Event>>::getKey)
                .toArray(String[]::new);
    }

    /** Names with blanks between. */
    static Set<String> of(String names) {
        return names.isEmpty() ? Set.of() : Set.of(names.split(" ", -1));
    }
}
