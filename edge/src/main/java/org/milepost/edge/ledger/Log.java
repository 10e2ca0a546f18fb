package org.milepost.edge.ledger;

import java.util.List;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;

/** A log as far as it has come. */
public final class Log {
    private final String name;
    private final List<Leaf> leaves;
    private final List<Hash> hashes;

    Log(String name, List<Leaf> leaves) {
        this.name = name;
        this.leaves = List.copyOf(leaves);
        this.hashes = Leaf.hashes(leaves);
    }

    public String name() {
        return name;
    }

    public long size() {
        return leaves.size();
    }

    public List<Leaf> leaves() {
        return leaves;
    }

    /** How far it is. */
    public LogHead head() {
        return head(size());
    }

    /** How far it was when it had so many events. */
    public LogHead head(long size) {
        return new LogHead(name, size, MerkleTree.root(first(size)));
    }

    /** The place of an event. */
    public int indexOf(String event) {
        for (int i = 0; i < leaves.size(); i++) {
            if (leaves.get(i).event().equals(event)) {
                return i;
            }
        }
        throw new Rejected(Rejection.scope("ledger.unknown-event", "There is no such event in this log."));
    }

    /** What leads from an event to the root over so many. */
    public List<Hash> inclusion(int index, long size) {
        if (index >= size) {
            throw outOfRange("size");
        }
        return MerkleTree.inclusion(first(size), index);
    }

    /** What shows that the log of one size grew into that of another. */
    public List<Hash> consistency(long from, long to) {
        if (from < 1 || from > to) {
            throw outOfRange("from");
        }
        return MerkleTree.consistency(first(to), Math.toIntExact(from));
    }

    private List<Hash> first(long size) {
        if (size < 0 || size > size()) {
            throw outOfRange("to");
        }
        return hashes.subList(0, Math.toIntExact(size));
    }

    private Rejected outOfRange(String pointer) {
        return new Rejected(Rejection.malformed(
                "request.malformed",
                "The log %s has %d events, which are to be asked about from 1 to that.".formatted(name, size()),
                "/" + pointer));
    }
}
