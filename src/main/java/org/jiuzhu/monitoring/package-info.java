/**
 * 监测预警：每月筛查、村级和窗口报告、热线转来的预警，定级、走访、四种处置、一站式帮扶方案、反馈。
 *
 * <p>An alert is about one person and one signal. The table {@code monitoring_alert} refuses a second open one, the table
 * {@code monitoring_seen} a second one of the same fact: what was judged once does not come again without a new fact.
 * Nothing is stopped here: an alert that somebody may no longer qualify ends in the proposal of a change of the award,
 * which has its own hearing and signature.
 *
 * <p>What departments deliver each month ({@link org.jiuzhu.monitoring.RegisterFacts}) is kept only of persons who are
 * watched: recipients and recognised families. {@link org.jiuzhu.monitoring.Screenings} goes over all of them.
 *
 * @see "南平市2021年通知 三（六）；民发〔2022〕83号"
 */
@NullMarked
@ApplicationModule(
        displayName = "监测预警",
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
            "casework",
            "intake",
            "review",
            "benefit",
            "referral",
            "coordination",
            "hotline",
            "integrity"
        })
package org.jiuzhu.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
