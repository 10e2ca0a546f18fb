package org.milepost.verify;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** A key that signs notes, as it is printed in minutes: {@code name+hash+key}. */
final class PublicKey {
    /** What stands before the raw key of Ed25519 in its usual encoding (RFC 8410). */
    private static final byte[] ENCODING = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String text;
    private final String name;
    private final byte[] id;
    private final java.security.PublicKey key;

    private PublicKey(String text, String name, byte[] id, java.security.PublicKey key) {
        this.text = text;
        this.name = name;
        this.id = id;
        this.key = key;
    }

    static PublicKey read(String text) {
        int hash = text.indexOf('+');
        int key = text.indexOf('+', hash + 1);
        if (hash < 1 || key < 0) {
            throw new Wrong("a key is not of the form name+hash+key");
        }
        String name = text.substring(0, hash);
        byte[] kindAndRaw = Tree.base64(text.substring(key + 1));
        byte[] id = Arrays.copyOf(Tree.sha256(Tree.utf8(name + "\n"), kindAndRaw), 4);
        if (kindAndRaw.length != 33 || kindAndRaw[0] != 1) {
            throw new Wrong("a key is none of Ed25519");
        }
        if (!HexFormat.of().formatHex(id).equals(text.substring(hash + 1, key))) {
            throw new Wrong("the hash of a key is not that of the key");
        }
        byte[] encoded = Arrays.copyOf(ENCODING, ENCODING.length + 32);
        System.arraycopy(kindAndRaw, 1, encoded, ENCODING.length, 32);
        try {
            return new PublicKey(
                    text, name, id, KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            throw new Wrong("a key cannot be read");
        }
    }

    /**
     * The text of a signed note.
     *
     * @throws Wrong if this key did not sign it
     */
    String open(String note) {
        int end = note.indexOf("\n\n\u2014 ");
        if (end < 0) {
            throw new Wrong("a note has no signature");
        }
        String signed = note.substring(0, end + 1);
        String line = note.substring(end + 2);
        String before = "\u2014 " + name + " ";
        if (!line.startsWith(before) || line.indexOf('\n') != line.length() - 1) {
            throw new Wrong("a note is not signed by '" + name + "' alone");
        }
        byte[] idAndSignature = Tree.base64(line.substring(before.length(), line.length() - 1));
        if (idAndSignature.length != 4 + 64 || !Arrays.equals(idAndSignature, 0, 4, id, 0, 4)) {
            throw new Wrong("a note was signed with another key than " + text);
        }
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(Tree.utf8(signed));
            if (signature.verify(idAndSignature, 4, 64)) {
                return signed;
            }
        } catch (GeneralSecurityException e) {
            // A signature that cannot even be read is none.
        }
        throw new Wrong("the signature of a note is not that of " + text);
    }

    String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicKey that && that.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
