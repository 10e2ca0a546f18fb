package org.milepost.verify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** The tree of RFC 9162, as far as a checker needs it: roots from leaves one after another, and paths that lead to a root. */
final class Tree {
    /** Whole subtrees so far, the largest first. */
    private final List<byte[]> roots = new ArrayList<>();

    private long size;

    /** Adds a leaf by its hash. */
    void add(byte[] leaf) {
        byte[] hash = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = node(roots.removeLast(), hash);
        }
        roots.add(hash);
        size++;
    }

    long size() {
        return size;
    }

    /** The root over all leaves so far. */
    byte[] root() {
        if (roots.isEmpty()) {
            return sha256();
        }
        byte[] root = roots.getLast();
        for (int i = roots.size() - 2; i >= 0; i--) {
            root = node(roots.get(i), root);
        }
        return root;
    }

    /** The root that a path leads to from a leaf: RFC 9162, section 2.1.3.2. */
    static byte[] fromLeaf(byte[] leaf, long index, long size, List<byte[]> path) {
        if (index < 0 || index >= size) {
            throw new Wrong("a proof is about event %d of %d".formatted(index, size));
        }
        long fn = index;
        long sn = size - 1;
        byte[] root = leaf;
        for (byte[] step : path) {
            if (sn == 0) {
                throw new Wrong("a proof is too long");
            }
            if ((fn & 1) == 1 || fn == sn) {
                root = node(step, root);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                root = node(root, step);
            }
            fn >>= 1;
            sn >>= 1;
        }
        if (sn != 0) {
            throw new Wrong("a proof is too short");
        }
        return root;
    }

    /** Whether a tree of one root grew into that of another: RFC 9162, section 2.1.4.2. */
    static boolean grew(long first, byte[] firstRoot, long second, byte[] secondRoot, List<byte[]> given) {
        if (first < 1 || first > second) {
            return false;
        }
        if (first == second) {
            return given.isEmpty() && Arrays.equals(firstRoot, secondRoot);
        }
        List<byte[]> path = new ArrayList<>(given);
        if (Long.bitCount(first) == 1) {
            path.addFirst(firstRoot);
        }
        if (path.isEmpty()) {
            return false;
        }
        long fn = first - 1;
        long sn = second - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        byte[] fr = path.getFirst();
        byte[] sr = path.getFirst();
        for (byte[] step : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = node(step, fr);
                sr = node(step, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = node(sr, step);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(fr, firstRoot) && Arrays.equals(sr, secondRoot);
    }

    /** The hash of a leaf that is made of fields, each preceded by its length in four bytes. */
    static byte[] leaf(byte[]... fields) {
        MessageDigest sha256 = digest();
        sha256.update((byte) 0);
        for (byte[] field : fields) {
            int length = field.length;
            sha256.update(
                    new byte[] {(byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length});
            sha256.update(field);
        }
        return sha256.digest();
    }

    /** The hash of a leaf with these bytes and nothing about their length. */
    static byte[] leafOf(byte[] bytes) {
        MessageDigest sha256 = digest();
        sha256.update((byte) 0);
        return sha256.digest(bytes);
    }

    private static byte[] node(byte[] left, byte[] right) {
        MessageDigest sha256 = digest();
        sha256.update((byte) 1);
        sha256.update(left);
        return sha256.digest(right);
    }

    static byte[] sha256(byte[]... parts) {
        MessageDigest sha256 = digest();
        for (byte[] part : parts) {
            sha256.update(part);
        }
        return sha256.digest();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Strictly: bits that are not read must be as an encoder leaves them, or a changed text would mean the same. */
    static byte[] base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Told below, as everything that cannot be read.
        }
        throw new Wrong("a Base64 text cannot be read");
    }

    static List<byte[]> path(List<String> texts) {
        return texts.stream().map(Tree::base64).toList();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
