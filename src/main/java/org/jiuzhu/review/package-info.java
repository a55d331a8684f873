/**
 * 审核确认：计算与分类、初审意见、公示与异议、民主评议、县级核查和最终决定。
 *
 * <p>Everything that leads from facts to a signed decision. A table proposes, a named person decides: no refusal is
 * made here without the sign-in name of who signed it. Opinions and records are added, never changed.
 *
 * @see "民发〔2021〕57号 第十八条至第二十四条"
 */
@NullMarked
@ApplicationModule(
        displayName = "审核确认",
        allowedDependencies = {
            "shared",
            "privacy",
            "calendar",
            "standard",
            "policy",
            "intake",
            "verification",
            "audit",
            "organisation"
        })
package org.jiuzhu.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
