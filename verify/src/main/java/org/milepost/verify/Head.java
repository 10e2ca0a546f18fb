package org.milepost.verify;

/**
 * How far a log was at a checkpoint.
 *
 * @param size how many events it had
 * @param root the root over them, in Base64
 */
record Head(long size, String root) {
    /** The hash of the head as a leaf of the checkpoint's own tree. */
    byte[] leaf(String log) {
        return Tree.leaf(Tree.utf8(log), Tree.utf8(Long.toString(size)), Tree.base64(root));
    }
}
