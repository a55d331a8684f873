/**
 * 临时救助：急难型先行救助、事后补齐手续；支出型按程序受理、调查、审核、发放。
 *
 * <p>这里记着求助的事由、测算、决定、发放和一事一议的结论，以及乡镇（街道）备用金的账：批多少、从哪里列支、发没发，都能逐笔对上。
 * 备用金的余额不会小于零，由数据库保证，不靠先查后写。案件本身登记在“一门受理”；急难型不看失信限制。
 *
 * @see "社会救助暂行办法 第九章；民发〔2018〕23号；南平市2021年通知 三（二）、三（四）"
 */
@NullMarked
@ApplicationModule(
        displayName = "临时救助",
        allowedDependencies = {
            "shared",
            "engine",
            "task",
            "privacy",
            "audit",
            "calendar",
            "organisation",
            "standard",
            "integrity",
            "policy",
            "document",
            "deadline",
            "intake",
            "casework",
            "review"
        })
package org.jiuzhu.relief;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
