package org.jiuzhu.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("敏感字段加密（个人信息保护法 第五十一条）")
class SealerTest {

    private static final String KEY = Base64.getEncoder().encodeToString("0123456789abcdef".getBytes());
    private static final String OTHER = Base64.getEncoder().encodeToString("fedcba9876543210".getBytes());

    private final Sealer sealer = new Sealer(new EncryptionKey(KEY));

    @Test
    @DisplayName("加密后能原样解开，生僻字不丢")
    void opensWhatItSealed() {
        assertThat(sealer.open(sealer.seal("𠮷田 34052419800101001X"))).isEqualTo("𠮷田 34052419800101001X");
    }

    @Test
    @DisplayName("同一内容两次加密结果不同，密文不含原文")
    void sealsDifferentlyEachTime() {
        String first = sealer.seal("张三");
        assertThat(first).doesNotContain("张三").isNotEqualTo(sealer.seal("张三"));
    }

    @Test
    @DisplayName("密文被改动一位即被发现")
    void detectsTampering() {
        String sealed = sealer.seal("张三");
        byte[] body = Base64.getDecoder().decode(sealed.substring(3));
        body[body.length - 1] ^= 1;
        String changed = "k1:" + Base64.getEncoder().encodeToString(body);
        assertThatThrownBy(() -> sealer.open(changed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("换一把密钥解不开，摘要也不同")
    void belongsToItsKey() {
        Sealer other = new Sealer(new EncryptionKey(OTHER));
        String sealed = sealer.seal("张三");
        assertThatThrownBy(() -> other.open(sealed)).isInstanceOf(IllegalStateException.class);
        assertThat(new Fingerprint(new EncryptionKey(KEY)).of("x"))
                .hasSize(64)
                .isEqualTo(new Fingerprint(new EncryptionKey(KEY)).of("x"))
                .isNotEqualTo(new Fingerprint(new EncryptionKey(OTHER)).of("x"));
    }

    @Test
    @DisplayName("密钥长度不对时用中文说明")
    void refusesABadKey() {
        assertThatThrownBy(() -> new EncryptionKey("abc")).hasMessageContaining("16字节");
    }

    @Test
    @DisplayName("列表中的姓名、证件号、电话、账号脱敏")
    void masks() {
        assertThat(Masks.name("𠮷小明")).isEqualTo("𠮷**");
        assertThat(Masks.idNumber("34052419800101001X")).isEqualTo("340524***********X");
        assertThat(Masks.phone("13800001234")).isEqualTo("138****1234");
        assertThat(Masks.bankAccount("6222020000001234")).isEqualTo("**** 1234");
    }
}
