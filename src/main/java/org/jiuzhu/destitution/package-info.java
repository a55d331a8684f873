/**
 * 特困人员救助供养：没有劳动能力、没有生活来源、没有法定义务人或者义务人没有能力的老人、残疾人和未成年人，由国家供养。
 *
 * <p>这里记着入户调查和自理能力评估、三项条件逐项审核的结果、初审意见、公示、随机抽查、决定和照料协议。案件登记、申报在“一门受理”，
 * 信息核对在“核对与调查”，确认后登记进“待遇”。一案一人：申请人就是供养对象，共同生活的人只作为义务人审核。
 *
 * <p>供养开始以后的事在 {@link org.jiuzhu.destitution.SupportReviews}：重新评估自理能力、变更供养形式、终止；未成年人成年前核实是否在校。
 *
 * <p>抽查怎样抽、怎样保证比例，见设计决定 0016。不予确认和终止时发出 {@link org.jiuzhu.destitution.DestitutionNotConfirmed}，
 * 由别的模块提示还可以申请哪些救助。
 *
 * @see "社会救助暂行办法 第三章；民发〔2021〕43号；南平市2021年通知"
 */
@NullMarked
@ApplicationModule(
        displayName = "特困供养",
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
            "deadline",
            "intake",
            "verification",
            "casework",
            "review",
            "benefit",
            "appraisal"
        })
package org.jiuzhu.destitution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
