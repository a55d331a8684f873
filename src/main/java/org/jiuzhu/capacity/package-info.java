/**
 * 经办力量和经费：乡镇（街道）编内经办人员、社会救助协管员、村级协理员够不够，经费列没列、购买服务的比例超没超。
 *
 * <p>这里记着各乡镇（街道）的户籍人口（注明年份和来源）、村（社区）、岗位和到岗日期（姓名加密）、各县每年的经费。应配几名、
 * 比例行不行由决策表回答；超过最高比例的不收。每年到月份自动核查一次，有缺口的县制定补齐计划，计划日期过后自动复核，
 * 没有补齐的由市级督办。
 *
 * @see "南平市2021年通知 三（三）、三（七）"
 */
@NullMarked
@ApplicationModule(
        displayName = "经办力量和经费",
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
            "casework"
        })
package org.jiuzhu.capacity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
