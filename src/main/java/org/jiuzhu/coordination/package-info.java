/**
 * 协调机制：各县（市、区）困难群众基本生活保障工作协调小组：成员单位和联络人，会议，一事一议，议定事项的落实。
 *
 * <p>重大急难、复杂个案提交小组：准备材料、向成员单位征求意见（每个单位有自己的期限，不回复的如实登记）、形成纪要、小组负责人具名签署。
 * 决定只对本案有效；等待它的程序（{@link org.jiuzhu.casework.AwaitsConclusion}）由此得到答复，本模块不知道有哪些程序。
 * 落实事项各有责任单位和完成日期，到期前提醒，逾期督办，直到办结。
 *
 * @see "南平市2021年通知 三（一）、三（四）；社会救助暂行办法 第四十九条；刚性支出困难家庭认定办法 第九条"
 */
@NullMarked
@ApplicationModule(
        displayName = "协调机制",
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
            "review"
        })
package org.jiuzhu.coordination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
