/**
 * 12349 热线：来电登记成工单，首问人负责到办结，转办、退回、改派有章可循，每一段期限到了有提醒、有督办，超期有名有姓有原因。
 *
 * <p>An order (工单) is kept here from the call to its end: who called (sealed), what was said, every round of handling
 * with its clocks, the chain of transfers, each missed clock with its owner and reason, and what has been started from it.
 * Of a complaint, and wherever the caller asks for it, only the operators of the county learn who called. Other modules
 * offer what can be started from an order by {@link org.jiuzhu.hotline.FollowUp}; this one knows none of them.
 *
 * @see "南平市2021年通知 三（四）1：12349热线受理的问题100%有效按期办结；首问责任"
 */
@NullMarked
@ApplicationModule(
        displayName = "12349热线",
        allowedDependencies = {
            "shared",
            "engine",
            "task",
            "privacy",
            "audit",
            "calendar",
            "organisation",
            "policy",
            "intake",
            "casework"
        })
package org.jiuzhu.hotline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
