package org.milepost.web.frame;

import java.util.Optional;
import java.util.function.Supplier;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;

/** A part of a page that some offices may not read: they see the page without it. */
public final class Part {
    private Part() {}

    /** The part, or nothing for a reader who may not read it. */
    public static <T> Optional<T> ifReadable(Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (Rejected e) {
            if (e.rejection().kind() == Rejection.Kind.SCOPE || e.rejection().kind() == Rejection.Kind.OFFICE) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
