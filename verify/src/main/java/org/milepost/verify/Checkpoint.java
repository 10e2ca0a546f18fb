package org.milepost.verify;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A checkpoint of an export, its signature checked and the heads shown to be those that were signed.
 *
 * @param note the signed note
 * @param madeAt when, as the note says
 * @param heads how far logs were, by name; of a trust's logs those that the export is about
 */
record Checkpoint(String note, String madeAt, Map<String, Head> heads) {

    static Checkpoint read(Json.Fields fields, String origin, PublicKey key) {
        String note = fields.text("note");
        List<String> lines = key.open(note).lines().toList();
        if (lines.size() != 4 || !lines.get(0).equals(origin)) {
            throw new Wrong("a checkpoint is none of " + origin);
        }
        if (!lines.get(3).equals(fields.text("madeAt"))) {
            throw new Wrong("a checkpoint is said to be of another time than it was signed with");
        }
        long logs = count(lines.get(1));
        Map<String, Head> heads = new TreeMap<>();
        for (Object one : fields.list("heads")) {
            Json.Fields head = new Json.Fields(one);
            String log = head.text("log");
            Head found = new Head(head.number("size"), head.text("root"));
            byte[] root = Tree.fromLeaf(found.leaf(log), head.number("index"), logs, Tree.path(head.texts("path")));
            if (!Base64.getEncoder().encodeToString(root).equals(lines.get(2))) {
                throw new Wrong("the checkpoint of %s does not say that %s had %d events with that root"
                        .formatted(lines.get(3), log, found.size()));
            }
            if (heads.put(log, found) != null) {
                throw new Wrong("a checkpoint names " + log + " twice");
            }
        }
        return new Checkpoint(note, lines.get(3), heads);
    }

    private static long count(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new Wrong("a checkpoint does not say of how many logs it is");
        }
        return Long.parseLong(text);
    }
}
