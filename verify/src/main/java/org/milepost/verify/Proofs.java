package org.milepost.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The proofs of an export, to be asked for one after another. One that nobody asks for does not belong there. */
final class Proofs {
    private final Map<String, List<byte[]>> paths = new HashMap<>();

    static Proofs read(List<String> lines) {
        Proofs proofs = new Proofs();
        for (String line : lines) {
            Json.Fields fields = Json.object(line);
            String name = fields.has("index")
                    ? inclusionOf(fields.text("log"), fields.number("index"))
                    : growthOf(fields.text("log"), fields.number("from"), fields.number("to"));
            if (proofs.paths.put(name, Tree.path(fields.texts("path"))) != null) {
                throw new Wrong("a proof is in it twice");
            }
        }
        return proofs;
    }

    List<byte[]> inclusion(String log, long index) {
        return take(inclusionOf(log, index));
    }

    List<byte[]> growth(String log, long from, long to) {
        return take(growthOf(log, from, to));
    }

    void allUsed() {
        paths.keySet().stream().findFirst().ifPresent(name -> {
            throw new Wrong("a proof is in it that proves nothing here: " + name);
        });
    }

    private List<byte[]> take(String name) {
        return Optional.ofNullable(paths.remove(name)).orElseThrow(() -> new Wrong("a proof is missing: " + name));
    }

    private static String inclusionOf(String log, long index) {
        return log + " event " + index;
    }

    private static String growthOf(String log, long from, long to) {
        return log + " from " + from + " to " + to;
    }
}
