package org.milepost.edge.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** A SHA-256, as the trees of the ledger are made of. */
public final class Hash {
    /** How many bytes one has. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A hash has " + LENGTH + " bytes.");
        }
        this.bytes = bytes;
    }

    /** A hash that was computed before. */
    public static Hash of(byte[] bytes) {
        return new Hash(bytes.clone());
    }

    /** The hash of parts, one after another. */
    static Hash over(byte[]... parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                sha256.update(part);
            }
            return new Hash(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The bytes; the caller's own. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** For those who only read. */
    byte[] shared() {
        return bytes;
    }

    /** As it is written in notes and answers. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return base64();
    }
}
