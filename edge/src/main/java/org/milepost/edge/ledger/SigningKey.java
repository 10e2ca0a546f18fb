package org.milepost.edge.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The key with which a trust's checkpoints are signed: Ed25519, and notes as in the C2SP's specification of signed notes. What
 * the trust prints in its minutes is {@link #publicKey()}, once: whoever has it can tell its notes from all others.
 */
public final class SigningKey {
    /** Ed25519, in the specification's list of kinds of signature. */
    private static final byte[] KIND = {1};

    private static final int RAW_LENGTH = 32;

    private final String name;
    private final byte[] publicRaw;
    private final byte[] privateEncoded;
    private final PrivateKey privateKey;

    private SigningKey(String name, byte[] publicRaw, byte[] privateEncoded) {
        if (name.isBlank() || name.contains("+") || name.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("A key's name has no spaces and no '+'.");
        }
        this.name = name;
        this.publicRaw = publicRaw;
        this.privateEncoded = privateEncoded;
        try {
            this.privateKey =
                    KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(privateEncoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of the ledger cannot be read", e);
        }
    }

    /** A new key. */
    public static SigningKey make(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            return new SigningKey(
                    name,
                    Arrays.copyOfRange(encoded, encoded.length - RAW_LENGTH, encoded.length),
                    pair.getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has Ed25519", e);
        }
    }

    /** A key that was kept. */
    public static SigningKey kept(String name, byte[] publicRaw, byte[] privateEncoded) {
        return new SigningKey(name, publicRaw.clone(), privateEncoded.clone());
    }

    public String name() {
        return name;
    }

    /** As it is to be kept. */
    public byte[] publicRaw() {
        return publicRaw.clone();
    }

    /** As it is to be kept, and shown to nobody. */
    public byte[] privateEncoded() {
        return privateEncoded.clone();
    }

    /** As it is handed out: name, a short hash of both, and the key. */
    public String publicKey() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+" + base64(KIND, publicRaw);
    }

    /**
     * The text as a signed note.
     *
     * @param text lines, the last one ended too
     */
    public String sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return text + "\n\u2014 " + name + " " + base64(id(), signature.sign()) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of the ledger does not sign", e);
        }
    }

    private byte[] id() {
        return Arrays.copyOf(
                Hash.over(name.getBytes(StandardCharsets.UTF_8), new byte[] {'\n'}, KIND, publicRaw)
                        .shared(),
                4);
    }

    private static String base64(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return Base64.getEncoder().encodeToString(both);
    }
}
