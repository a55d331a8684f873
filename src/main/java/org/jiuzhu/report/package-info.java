/**
 * 年度报告与指标：全部指标在一处计算，按县（市、区）查看，点得进每一件；年度工作执行情况报告由此取数、留痕、报送、汇总；通知逐条对照。
 *
 * <p>What is counted is told by the modules that keep it ({@link org.jiuzhu.shared.Indicators}), as the list of what counts;
 * here it is counted, for every county and any period, by one statement an indicator. A report freezes its figures with the
 * numbers of the cases behind them. No module depends on this one.
 *
 * @see "南平市2021年通知 三（七）：每年12月30日前报送本年度工作执行情况"
 */
@NullMarked
@ApplicationModule(
        displayName = "年度报告与指标",
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
            "coordination"
        })
package org.jiuzhu.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
