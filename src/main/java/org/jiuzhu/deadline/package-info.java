/**
 * 办理期限：每个案件的法定期限，起算、停止、恢复、延长和到期。
 *
 * <p>A clock counts working days from acceptance. Whatever moves it is an event that stays on record with its ground
 * and the person who signed it.
 *
 * @see "民发〔2021〕57号 第二十二条；民发〔2022〕83号 四（一）"
 */
@NullMarked
@ApplicationModule(
        displayName = "办理期限",
        allowedDependencies = {"shared", "calendar", "standard", "audit"})
package org.jiuzhu.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
