package org.milepost.api.access;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.SchoolId;

/**
 * That a person holds an office: from a day, perhaps until a day, for all schools of the trust or for named ones.
 *
 * @param grant the id of the grant
 * @param schools the schools it is held at; empty means all of the trust's
 * @param until the last day, where one is set
 */
public record Holding(
        ItemId grant, ActorId person, Office office, Set<SchoolId> schools, LocalDate from, Optional<LocalDate> until) {
    public Holding {
        schools = Set.copyOf(schools);
    }

    /** Whether the office is held on that day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Whether the office reaches that school. */
    public boolean covers(SchoolId school) {
        return schools.isEmpty() || schools.contains(school);
    }
}
