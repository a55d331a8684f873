package org.jiuzhu.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Lots that anybody can draw again: all that decides is SHA-256 of a text that is on record, so that a draw can be
 * repeated with any tool and by any person.
 */
public final class Lot {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LEADING = 4;

    private Lot() {}

    /** SHA-256 of a text in UTF-8, 64 hexadecimal characters. */
    public static String digest(String text) {
        return HexFormat.of().formatHex(hash(text));
    }

    /**
     * A number from zero up to a bound, the bound left out: the first four bytes of the digest modulo the bound.
     *
     * @param bound small against 2 to the 32nd, so that all numbers are as good as equally likely
     */
    public static int below(String text, int bound) {
        byte[] hash = hash(text);
        long first = 0;
        for (int i = 0; i < LEADING; i++) {
            first = first << 8 | hash[i] & 0xFF;
        }
        return (int) (first % bound);
    }

    /** So many bytes that nobody can foresee, in hex. */
    public static String secret(int bytes) {
        byte[] secret = new byte[bytes];
        RANDOM.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
