/**
 * 双随机、一公开：县级制定计划、市级审批，检查对象名单和检查人员名单先固定并公布摘要，再由三方合成的种子抽取；两名检查人员一户一表，
 * 问题由决策表分级，乡镇（街道）限期整改，县级核验，结果公开，乡镇（街道）差错率附置信区间。
 *
 * <p>抽取（{@link org.jiuzhu.inspection.Draw}）只用公开的种子和两份名单，谁都能重算。检查人员不查本乡镇（街道）、本人经办和近亲属的案件；
 * 近亲属申报只存身份证号的摘要。县级发现决定有误的，撤销或者责令改正，由另一人签署；对家庭待遇的变更仍走待遇变更程序，这里只提出，不改动待遇。
 *
 * @see "南平市2021年通知 三（四）2、三（七）；民发〔2021〕43号 第十六条；民发〔2021〕57号 第十一条、第二十条"
 */
@NullMarked
@ApplicationModule(
        displayName = "双随机检查",
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
            "intake",
            "casework",
            "benefit"
        })
package org.jiuzhu.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
