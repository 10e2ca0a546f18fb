package org.milepost.query.documents;

import java.util.ArrayList;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Positions as they are stored: the three kinds that occur, each under a name of its own, and nothing else. A position that
 * could name any class would be a way in.
 */
final class StoredToken {
    private static final String KIND = "kind";

    private StoredToken() {}

    static Document write(TrackingToken token) {
        return switch (token) {
            case GlobalSequenceTrackingToken position ->
                new Document(KIND, "index").append("index", position.getGlobalIndex());
            case GapAwareTrackingToken position ->
                new Document(KIND, "index-and-gaps")
                        .append("index", position.getIndex())
                        .append("gaps", new ArrayList<>(position.getGaps()));
            case ReplayToken replay
            when replay.context() == null ->
                new Document(KIND, "replay")
                        .append("until", write(replay.getTokenAtReset()))
                        .append("at", replay.getCurrentToken() == null ? null : write(replay.getCurrentToken()));
            default -> throw new IllegalArgumentException("A position of this kind is not stored: " + token);
        };
    }

    static TrackingToken read(Document stored) {
        return switch (stored.getString(KIND)) {
            case "index" -> new GlobalSequenceTrackingToken(stored.getLong("index"));
            case "index-and-gaps" ->
                GapAwareTrackingToken.newInstance(stored.getLong("index"), stored.getList("gaps", Long.class));
            case "replay" ->
                ReplayToken.createReplayToken(
                        read(stored.get("until", Document.class)), inside(stored.get("at", Document.class)));
            default -> throw new IllegalArgumentException("This position cannot be read: " + stored.toJson());
        };
    }

    private static @Nullable TrackingToken inside(@Nullable Document stored) {
        return stored == null ? null : read(stored);
    }
}
