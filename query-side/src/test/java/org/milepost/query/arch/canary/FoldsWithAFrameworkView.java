package org.milepost.query.arch.canary;

import org.axonframework.eventhandling.EventMessage;

/** Planted: a view that reads the framework's messages. */
public final class FoldsWithAFrameworkView {
    String apply(EventMessage<String> message) {
        return message.getPayload();
    }
}
