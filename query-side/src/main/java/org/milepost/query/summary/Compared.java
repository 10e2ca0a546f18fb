package org.milepost.query.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.PlannedAction;
import org.milepost.api.summary.InBand;
import org.milepost.api.summary.Point;
import org.milepost.api.summary.SchoolSummaries.Change;
import org.milepost.api.summary.SchoolSummaries.Changes;
import org.milepost.api.summary.SchoolSummaries.Kind;
import org.milepost.api.summary.SchoolSummaries.Summary;

/** What changed from one summary to the next: points and actions are the same where their ids are. */
final class Compared {
    private Compared() {}

    static Changes changes(SummariesView.Written before, Summary now) {
        Summary was = before.summary();
        return new Changes(
                before.year(),
                before.term(),
                was.summary(),
                !was.band().map(InBand::band).equals(now.band().map(InBand::band)),
                was.band(),
                changes(points(was.strengths()), points(now.strengths())),
                changes(points(was.areas()), points(now.areas())),
                changes(actions(was.actions()), actions(now.actions())));
    }

    private static List<Change> changes(Map<ItemId, Note> was, Map<ItemId, Note> now) {
        List<Change> changes = new ArrayList<>();
        now.forEach((item, text) -> {
            Note before = was.get(item);
            if (before == null) {
                changes.add(new Change(Kind.NEW, item, text, Optional.empty()));
            } else if (!before.equals(text)) {
                changes.add(new Change(Kind.SAID_OTHERWISE, item, text, Optional.of(before)));
            }
        });
        was.forEach((item, text) -> {
            if (!now.containsKey(item)) {
                changes.add(new Change(Kind.GONE, item, text, Optional.empty()));
            }
        });
        return changes;
    }

    private static Map<ItemId, Note> points(List<Point> points) {
        return inOrder(points, Point::point, Point::text);
    }

    private static Map<ItemId, Note> actions(List<PlannedAction> actions) {
        return inOrder(actions, PlannedAction::action, PlannedAction::text);
    }

    private static <T> Map<ItemId, Note> inOrder(List<T> items, Function<T, ItemId> id, Function<T, Note> text) {
        return items.stream().collect(Collectors.toMap(id, text, (first, second) -> second, LinkedHashMap::new));
    }
}
