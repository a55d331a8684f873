/**
 * 演示：第一次启动时生成的演示人员和演示家庭。人物均为虚构。
 *
 * <p>Runs only with {@code jiuzhu.demo=true}, which profile {@code prod} refuses. Nothing depends on this module.
 */
@NullMarked
@ApplicationModule(
        displayName = "演示",
        allowedDependencies = {
            "shared",
            "access",
            "engine",
            "privacy",
            "task",
            "calendar",
            "referral",
            "organisation",
            "standard",
            "intake",
            "verification",
            "benefit",
            "document",
            "deadline",
            "review",
            "subsistence",
            "relief",
            "destitution",
            "remedy",
            "disaster",
            "hotline",
            "integrity",
            "coordination",
            "report",
            "appraisal",
            "inspection",
            "monitoring",
            "capacity"
        })
package org.jiuzhu.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
