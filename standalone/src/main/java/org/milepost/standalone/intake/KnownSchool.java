package org.milepost.standalone.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.Urn;

/** What an import has to know of a school. */
final class KnownSchool {
    final SchoolId id;
    final LocalDate begins;
    final Set<Urn> urns = new TreeSet<>();
    final Set<Urn> predecessors = new TreeSet<>();
    final Set<Joined> joined = new java.util.LinkedHashSet<>();
    String name;
    /** The trust it belongs to, or the last it belonged to: whose people look after its record. */
    TrustId trust;

    boolean member = true;

    /** A membership's beginning. */
    record Joined(TrustId trust, LocalDate on) {}

    KnownSchool(SchoolId id, String name, Optional<Urn> urn, TrustId trust, LocalDate begins) {
        this.id = id;
        this.name = name;
        this.trust = trust;
        this.begins = begins;
        urn.ifPresent(urns::add);
        joined.add(new Joined(trust, begins));
    }

    boolean belongsTo(TrustId wanted) {
        return member && trust.equals(wanted);
    }
}
