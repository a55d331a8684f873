package org.jiuzhu.privacy;

import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** A keyed SM3 digest under which a number can be found without being readable. */
@Component
public class Fingerprint {

    private final byte[] key;

    Fingerprint(EncryptionKey encryptionKey) {
        this.key = encryptionKey.derive("fingerprint");
    }

    /** 64 hexadecimal characters; the same text always gives the same digest. */
    public String of(String text) {
        return HexFormat.of().formatHex(EncryptionKey.mac(key, text));
    }
}
