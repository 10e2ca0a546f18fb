package org.milepost.edge;

import org.axonframework.config.Configurer;

/** What one side or one store adds to Axon's configuration. Every bean of this type is asked once, before Axon starts. */
public interface AxonPart {
    void contribute(Configurer configurer);
}
