/**
 * 隐私保护：敏感字段用 SM4-GCM 加密存放，用带密钥的 SM3 摘要查找，在列表中脱敏显示。
 *
 * <p>A sealed text is {@code key id : nonce and ciphertext in base64}; the GCM tag makes tampering visible. One secret
 * gives two keys: one for sealing, one for digests. Whoever holds the database without the key reads no name, number or
 * declaration.
 *
 * @see "个人信息保护法 第五十一条；GB/T 32907 SM4；GB/T 32905 SM3"
 */
@NullMarked
@ApplicationModule(
        displayName = "隐私保护",
        allowedDependencies = {"shared"})
package org.jiuzhu.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
