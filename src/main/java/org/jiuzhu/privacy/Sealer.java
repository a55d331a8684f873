package org.jiuzhu.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.springframework.stereotype.Component;

/** Seals text with SM4-GCM. Sealing the same text twice gives two different results. */
@Component
public class Sealer {

    private static final String PREFIX = "k1:";
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;

    private final byte[] key;
    private final SecureRandom random = new SecureRandom();

    Sealer(EncryptionKey encryptionKey) {
        this.key = encryptionKey.derive("seal");
        SealedText.use(this);
    }

    public String seal(String text) {
        return PREFIX + Base64.getEncoder().encodeToString(seal(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Seals bytes: a nonce, then the text and its tag. */
    public byte[] seal(byte[] content) {
        byte[] nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        try {
            byte[] sealed = process(true, nonce, content);
            return ByteBuffer.allocate(NONCE_LENGTH + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** @throws IllegalStateException when the text was not sealed with this key or has been changed */
    public String open(String sealed) {
        if (!sealed.startsWith(PREFIX)) {
            throw new IllegalStateException("not a sealed text of this key");
        }
        return new String(open(Base64.getDecoder().decode(sealed.substring(PREFIX.length()))), StandardCharsets.UTF_8);
    }

    /** @throws IllegalStateException when the bytes were not sealed with this key or have been changed */
    public byte[] open(byte[] sealed) {
        byte[] nonce = new byte[NONCE_LENGTH];
        byte[] body = new byte[sealed.length - NONCE_LENGTH];
        ByteBuffer.wrap(sealed).get(nonce).get(body);
        try {
            return process(false, nonce, body);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("sealed content has been changed or belongs to another key", e);
        }
    }

    private byte[] process(boolean seal, byte[] nonce, byte[] input) throws InvalidCipherTextException {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(seal, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce));
        byte[] output = new byte[cipher.getOutputSize(input.length)];
        int length = cipher.processBytes(input, 0, input.length, output, 0);
        cipher.doFinal(output, length);
        return output;
    }
}
