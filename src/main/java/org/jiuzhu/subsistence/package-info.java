/**
 * 最低生活保障：从窗口登记到待遇登记、文书送达的全过程。
 *
 * <p>The procedure itself: model, delegates and forms of its tasks. What is decided, found or kept lives in the modules
 * it uses; this one only puts them in order.
 *
 * <p>One application is tested for everything (一次申请、分类审核认定): a family that gets no 低保 and fits 低保边缘 or
 * 刚性支出困难 is recognised by the same decision, or may ask for that alone. {@link
 * org.jiuzhu.subsistence.ValidityCalendar} begins process {@code subsistence-validity} before a recognition runs out.
 *
 * @see "民发〔2021〕57号《最低生活保障审核确认办法》；南平市2021年通知 三（二）、三（四）"
 */
@NullMarked
@ApplicationModule(
        displayName = "最低生活保障",
        allowedDependencies = {
            "shared",
            "engine",
            "task",
            "privacy",
            "audit",
            "calendar",
            "organisation",
            "standard",
            "policy",
            "document",
            "deadline",
            "intake",
            "casework",
            "verification",
            "review",
            "benefit",
            "appraisal"
        })
package org.jiuzhu.subsistence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
