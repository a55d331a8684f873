/**
 * 失信：失信决定产生的限制。目前只保存和查询限制本身，认定程序随后建立。
 *
 * <p>Keeps which person may not have an application accepted until which day, and why. The window asks before it
 * registers. Emergency aid and minors are not hit by a ban: that is for the procedure that asks to respect.
 *
 * @see "南平市2021年通知 三（五）"
 */
@NullMarked
@ApplicationModule(
        displayName = "失信",
        allowedDependencies = {"shared", "privacy"})
package org.jiuzhu.integrity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
