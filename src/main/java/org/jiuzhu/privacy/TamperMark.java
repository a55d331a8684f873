package org.jiuzhu.privacy;

import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** A keyed SM3 digest that only this house can make: whoever changes a record in the database cannot mend its mark. */
@Component
public class TamperMark {

    private final byte[] key;

    TamperMark(EncryptionKey encryptionKey) {
        this.key = encryptionKey.derive("tamper-mark");
    }

    /** 64 hexadecimal characters. */
    public String of(String text) {
        return HexFormat.of().formatHex(EncryptionKey.mac(key, text));
    }
}
