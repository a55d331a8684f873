package org.jiuzhu.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

/** Keeps passwords as PBKDF2 with HMAC-SM3: slow on purpose, so that a stolen table gives no passwords. */
final class PasswordHash implements PasswordEncryptor {

    static final String NAME = "PBKDF2-HMAC-SM3";

    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 32;

    private final int rounds;
    private final SecureRandom random = new SecureRandom();

    PasswordHash(int rounds) {
        this.rounds = rounds;
    }

    /** Rounds, salt and key; the rounds of an old hash are its own. */
    @Override
    public String encrypt(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder();
        return rounds + ":" + base64.encodeToString(salt) + ":" + base64.encodeToString(derive(password, salt, rounds));
    }

    @Override
    public boolean check(String password, String encrypted) {
        String[] parts = encrypted.split(":", 3);
        byte[] salt = Base64.getDecoder().decode(parts[1]);
        byte[] expected = Base64.getDecoder().decode(parts[2]);
        return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts[0])));
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(new SM3Digest());
        generator.init(password.getBytes(StandardCharsets.UTF_8), salt, rounds);
        return ((KeyParameter) generator.generateDerivedMacParameters(KEY_BYTES * 8)).getKey();
    }
}
