package org.milepost.query.obligation;

import java.util.List;
import java.util.Optional;
import org.milepost.api.strategy.StrategyEdition;

/**
 * The strategy editions that ship with Milepost, which a trust may try out before it adopts one. They belong to the deciding
 * side; a process that has both hands them over, a query service apart knows those that were adopted.
 */
public interface ShippedEditions {
    ShippedEditions NONE = new ShippedEditions() {
        @Override
        public List<String> codes() {
            return List.of();
        }

        @Override
        public Optional<StrategyEdition> edition(String code) {
            return Optional.empty();
        }
    };

    List<String> codes();

    Optional<StrategyEdition> edition(String code);
}
