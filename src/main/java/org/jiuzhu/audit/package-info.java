/**
 * 留痕：谁在什么时候办了什么、看了什么。
 *
 * <p>Entries are written in the transaction of what they tell and are never changed. A chain of keyed SM3 digests is laid
 * over them in the background, so that writing costs no lock, and its head is marked; {@link
 * org.jiuzhu.audit.Journal#verify} finds a changed or missing entry and a cut end. No entry holds personal data: it names the case, not the person.
 *
 * @see "社会救助暂行办法 第六十六条第五项（丢失、篡改资料的责任）；网络安全法 第二十一条（日志不少于六个月）"
 */
@NullMarked
@ApplicationModule(
        displayName = "留痕",
        allowedDependencies = {"shared", "privacy"})
package org.jiuzhu.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
