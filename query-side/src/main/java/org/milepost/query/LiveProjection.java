package org.milepost.query;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.milepost.api.Event;
import org.milepost.api.RecordedEvent;
import org.milepost.query.documents.Documents;

/**
 * Keeps the documents current: gathers what Axon delivers in one batch and folds it, before {@link TokensAfterDocuments} has
 * it written and the batch counts as read.
 */
@ProcessingGroup(LiveProjection.GROUP)
public final class LiveProjection {
    /** The one processing group of all views: each event is read and decoded once. */
    public static final String GROUP = "views";

    private static final String BATCH = LiveProjection.class.getName();

    private final Projector projector;
    private final Documents documents;
    private final TokensAfterDocuments tokens;

    LiveProjection(Projector projector, Documents documents, TokensAfterDocuments tokens) {
        this.projector = projector;
        this.documents = documents;
        this.tokens = tokens;
    }

    @EventHandler
    void on(Event event, DomainEventMessage<?> message, UnitOfWork<?> work) {
        List<RecordedEvent> batch = work.root().getOrComputeResource(BATCH, key -> {
            tokens.batchBegins();
            List<RecordedEvent> fresh = new ArrayList<>();
            work.root().onPrepareCommit(done -> tokens.read(fresh));
            return fresh;
        });
        batch.add(Streams.recorded(message));
    }

    /** A replay begins with no documents, or the sequences they carry would swallow it. */
    @ResetHandler
    void reset() {
        documents.clear();
        projector.forget();
    }
}
