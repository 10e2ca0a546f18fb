package org.milepost.standalone.intake;

import java.util.List;
import java.util.Optional;
import org.milepost.api.TrustId;
import org.milepost.standalone.importing.ImportKind;
import org.milepost.standalone.importing.ImportSource;

/**
 * What is to be imported into which trust.
 *
 * @param groupUid the trust's number in the register of schools (GIAS group UID)
 * @param trustId the trust's id in Milepost, where somebody chose one; else it is found by its number, or made from its name
 * @param dryRun whether nothing is to be recorded, only told what would be
 */
public record Order(
        ImportKind kind, int groupUid, Optional<TrustId> trustId, List<ImportSource> sources, boolean dryRun) {
    public Order {
        sources = List.copyOf(sources);
    }
}
