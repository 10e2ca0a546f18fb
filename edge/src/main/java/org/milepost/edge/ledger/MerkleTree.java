package org.milepost.edge.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * The tree over a log's leaves, and what can be proven from it: RFC 9162 section 2.1, with the hashing of RFC 6962. Both take
 * leaves and nodes apart by a first byte, so that neither can pass for the other.
 */
public final class MerkleTree {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private MerkleTree() {}

    /** The hash of a leaf with these bytes. */
    public static Hash leaf(byte[] bytes) {
        return Hash.over(LEAF, bytes);
    }

    /** The root over these leaf hashes, in their order. */
    public static Hash root(List<Hash> leaves) {
        return switch (leaves.size()) {
            case 0 -> Hash.over();
            case 1 -> leaves.getFirst();
            default -> {
                int split = split(leaves.size());
                yield node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
            }
        };
    }

    /** The hashes with which the leaf at the index leads to the root: the nearest first. */
    public static List<Hash> inclusion(List<Hash> leaves, int index) {
        if (index < 0 || index >= leaves.size()) {
            throw new IllegalArgumentException("There is no leaf " + index + " among " + leaves.size() + ".");
        }
        List<Hash> path = new ArrayList<>();
        inclusion(leaves, index, path);
        return path;
    }

    private static void inclusion(List<Hash> leaves, int index, List<Hash> path) {
        if (leaves.size() == 1) {
            return;
        }
        int split = split(leaves.size());
        List<Hash> left = leaves.subList(0, split);
        List<Hash> right = leaves.subList(split, leaves.size());
        if (index < split) {
            inclusion(left, index, path);
            path.add(root(right));
        } else {
            inclusion(right, index - split, path);
            path.add(root(left));
        }
    }

    /** The hashes that show that the tree over the first leaves grew into the tree over all of them. */
    public static List<Hash> consistency(List<Hash> leaves, int first) {
        if (first < 1 || first > leaves.size()) {
            throw new IllegalArgumentException("There is no tree of " + first + " leaves among " + leaves.size() + ".");
        }
        List<Hash> path = new ArrayList<>();
        consistency(leaves, first, true, path);
        return path;
    }

    private static void consistency(List<Hash> leaves, int first, boolean whole, List<Hash> path) {
        if (first == leaves.size()) {
            if (!whole) {
                path.add(root(leaves));
            }
            return;
        }
        int split = split(leaves.size());
        List<Hash> left = leaves.subList(0, split);
        List<Hash> right = leaves.subList(split, leaves.size());
        if (first <= split) {
            consistency(left, first, whole, path);
            path.add(root(right));
        } else {
            consistency(right, first - split, false, path);
            path.add(root(left));
        }
    }

    private static Hash node(Hash left, Hash right) {
        return Hash.over(NODE, left.shared(), right.shared());
    }

    /** The largest power of two below n. */
    private static int split(int n) {
        return Integer.highestOneBit(n - 1);
    }
}
