package org.jiuzhu.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The one secret of the house; working keys are derived from it and never leave this module. */
@Component
class EncryptionKey {

    private final byte[] secret;

    /** @throws IllegalArgumentException when the key is not 16 bytes in base64 */
    EncryptionKey(@Value("${jiuzhu.encryption-key}") String encoded) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(encoded.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("加密密钥（jiuzhu.encryption-key）应为16字节的Base64文本", e);
        }
        if (bytes.length != 16) {
            throw new IllegalArgumentException("加密密钥（jiuzhu.encryption-key）应为16字节的Base64文本");
        }
        this.secret = bytes;
    }

    /** A 16-byte key for one purpose. */
    byte[] derive(String purpose) {
        return Arrays.copyOf(mac(secret, purpose), 16);
    }

    static byte[] mac(byte[] key, String text) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(bytes, 0, bytes.length);
        byte[] result = new byte[mac.getMacSize()];
        mac.doFinal(result, 0);
        return result;
    }
}
