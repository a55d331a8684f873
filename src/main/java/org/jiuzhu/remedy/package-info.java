/**
 * 复议、诉讼、纠正：对救助决定的行政复议、行政诉讼和自行纠正，从收到到履行。
 *
 * <p>A remedy is registered with its clocks: the defence, the ruling, the day by which it is carried out. Whatever ruling
 * changes a decision is carried out by a plan that one person makes and another signs; amounts are worked out anew month by
 * month and the differences stand in the ledger of the awards. A decision found wrong without anybody asking goes the same
 * way.
 *
 * @see "行政复议法 第二十条、第二十四条、第六十二条；行政诉讼法 第四十六条、第六十七条；社会救助暂行办法 第六十五条"
 */
@NullMarked
@ApplicationModule(
        displayName = "复议诉讼纠正",
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
            "intake",
            "review",
            "casework",
            "benefit"
        })
package org.jiuzhu.remedy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
