package org.milepost.web.form;

import java.util.Optional;
import org.milepost.api.SchoolCommand;
import org.milepost.api.SchoolId;
import org.milepost.api.StreamId;
import org.milepost.api.TrustCommand;
import org.milepost.api.TrustId;

/**
 * The school or trust that forms are about, or the installation, in which trusts begin.
 *
 * @param sequence the last that its record held when the page was made
 */
record Subject(StreamId stream, String name, Optional<TrustId> trust, long sequence) {
    /** Stands for the trusts that are not there yet. */
    static final Subject INSTALLATION = new Subject(new TrustId("a-trust-to-be"), "Milepost", Optional.empty(), -1);

    /** Whether a command of that name and type is filled in here: what begins a record is filled in one step above it. */
    boolean takes(String command, Class<?> type) {
        return switch (command) {
            case "create-trust" -> equals(INSTALLATION);
            case "register-school" -> school().isEmpty() && trust.isPresent();
            default ->
                school().isPresent()
                        ? SchoolCommand.class.isAssignableFrom(type)
                        : trust.isPresent() && TrustCommand.class.isAssignableFrom(type);
        };
    }

    /** The address below which its forms are. */
    String path() {
        if (equals(INSTALLATION)) {
            return "";
        }
        return switch (stream) {
            case SchoolId school -> "/schools/" + school.value();
            case TrustId id -> "/trusts/" + id.value();
        };
    }

    Optional<SchoolId> school() {
        return stream instanceof SchoolId school ? Optional.of(school) : Optional.empty();
    }
}
