/**
 * 受灾人员冬春生活救助：乡镇（街道）摸底、公示、上报，县级汇总成名册和方案，县级政府批准，送应急管理部门，逐户发放，仍困难的转临时救助。
 *
 * <p>One count a township and year, one list a county and year; nobody stands in two counts of a year: the database refuses
 * the second. Who counts does not sign. Processes {@code disaster-count} and {@code disaster-list}.
 *
 * @see "自然灾害救助条例 第二十一条；社会救助暂行办法 第二十五条"
 */
@NullMarked
@ApplicationModule(
        displayName = "冬春救助",
        allowedDependencies = {
            "shared",
            "engine",
            "task",
            "privacy",
            "audit",
            "calendar",
            "organisation",
            "standard",
            "document",
            "casework",
            "intake",
            "relief",
            "exchange"
        })
package org.jiuzhu.disaster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
