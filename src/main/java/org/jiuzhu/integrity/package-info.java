/**
 * 失信：线索、核实、认定、教育纠正、停止救助和限制、名单推送、追回、异议和修复。
 *
 * <p>Nothing is listed by a machine: a clue ({@link org.jiuzhu.integrity.Clues}, the one door for other modules) is verified
 * by two persons, the person is heard, a named official finds, a first offence is educated and has a term to correct, and
 * only then another official signs. The window and the payment lists ask what is in force; both end on their day by
 * themselves. Emergency aid, aid after disasters, minors and the person neglected by an act of the ninth kind are never
 * hit.
 *
 * @see "南平市2021年通知 三（五）；社会救助暂行办法 第六十八条"
 */
@NullMarked
@ApplicationModule(
        displayName = "失信",
        allowedDependencies = {
            "shared",
            "engine",
            "exchange",
            "task",
            "privacy",
            "audit",
            "calendar",
            "organisation",
            "standard",
            "policy",
            "document",
            "casework",
            "intake",
            "benefit",
            "hotline"
        })
package org.jiuzhu.integrity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
