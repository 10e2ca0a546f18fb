package org.milepost.query.grant;

import java.util.List;
import java.util.stream.Stream;
import org.milepost.api.RecordedEvent;
import org.milepost.api.grant.GrantEvent;
import org.milepost.api.grant.GrantEvent.GrantStrategyPublished;
import org.milepost.query.View;

/** The strategies that a school published for its grants, in the order of recording. */
public final class GrantsView implements View<GrantsView.Known> {

    /** Everything so far. */
    public record Known(List<Entry> published) {
        static final Known NONE = new Known(List.of());
    }

    /** One publication, and the event that says so. */
    public record Entry(GrantStrategyPublished said, String event) {}

    @Override
    public String name() {
        return "grants";
    }

    @Override
    public Class<Known> type() {
        return Known.class;
    }

    @Override
    public Known initial() {
        return Known.NONE;
    }

    @Override
    public Known apply(Known known, RecordedEvent recorded) {
        return recorded.event() instanceof GrantEvent event
                ? switch (event) {
                    case GrantStrategyPublished e ->
                        new Known(Stream.concat(known.published().stream(), Stream.of(new Entry(e, recorded.id())))
                                .toList());
                }
                : known;
    }
}
