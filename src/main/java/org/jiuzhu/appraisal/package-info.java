/**
 * 民主评议：不再是申请的前置程序，只在公示有异议、争议较大时，或者作为事后监管手段组织。
 *
 * <p>这里记着为什么评议、每一次安排和通知、参加人（姓名加密）、到会、投票、签字、结论和复查结果。公示中的案件由它自己的程序提出，
 * 结论通过 {@link org.jiuzhu.casework.AwaitsAppraisal} 交回，本模块不知道有哪些程序；已确认的待遇由县级监管岗提出，结论有疑问的由
 * 两名调查员复查，需要变更的转入“待遇变更”。评议本身不停发、不减发任何救助。
 *
 * @see "民发〔2021〕57号 第十九条；南平市2021年通知 三（四）2"
 */
@NullMarked
@ApplicationModule(
        displayName = "民主评议",
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
package org.jiuzhu.appraisal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
