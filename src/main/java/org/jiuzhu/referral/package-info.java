/**
 * 转办协同：专项救助由各部门办理，民政窗口转出、部门签收办理、结果回到窗口告知求助人。
 *
 * <p>这里记着每一件转办：转给哪个部门、转了哪些内容（只有该部门办理所需的项目）、期限、签收、退回和裁定、结果。归哪个部门、
 * 几个工作日、转哪些项目都由决策表定。部门联络岗只看得到转给本部门的转办，看不到案件。转办可以属于一件案件，也可以没有案件。
 *
 * @see "社会救助暂行办法 第四章至第八章；民发〔2018〕23号；南平市2021年通知 三（四）"
 */
@NullMarked
@ApplicationModule(
        displayName = "转办协同",
        allowedDependencies = {
            "shared",
            "engine",
            "exchange",
            "hotline",
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
            "review",
            "benefit"
        })
package org.jiuzhu.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
