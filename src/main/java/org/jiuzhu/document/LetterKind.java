package org.jiuzhu.document;

/** The letters that the house issues. */
public enum LetterKind {
    ACCEPTANCE("社会救助申请受理通知书", "受"),
    ONCE_ONLY_NOTICE("申请材料补正一次性告知书", "补"),
    AUTHORISATION("家庭经济状况核对授权书", "授"),
    SURVEY_FORM("入户调查表", "调"),
    CHECK_RESULT("核对结果告知书", "核"),
    PUBLICITY("最低生活保障初审公示", "示"),
    CONFIRMATION("最低生活保障确认通知书", "确"),
    REFUSAL("最低生活保障不予确认告知书", "否"),
    RECOGNITION("低收入家庭认定书", "认"),
    RECOGNITION_REFUSAL("低收入家庭不予认定告知书", "驳"),
    RECOGNITION_POSTING("低收入家庭认定初审公示", "初"),
    RECOGNITION_RESULT("低收入家庭认定结果公布", "榜"),
    EXPIRY_NOTICE("低收入家庭认定期满提醒书", "期"),
    TERMINATION("终止审核确认程序告知书", "终"),
    EXTENSION("延期办理告知书", "延"),
    REFERRAL("社会救助转办告知单", "转"),
    REFERRAL_SLIP("社会救助转办单", "办"),
    REFERRAL_ANSWER("转办事项回执", "回"),
    REFERRAL_RESULT("转办结果告知单", "告"),
    REFERRAL_RULING("转办争议裁定书", "裁"),
    ENTITLEMENT_NOTICE("社会救助待遇告知函", "知"),
    NOT_ACCEPTED("社会救助申请不予受理通知书", "拒"),
    GROUP_REQUEST("征求意见函", "征"),
    GROUP_REMINDER("催办函", "催"),
    GROUP_MINUTES("协调小组纪要", "纪"),
    ONE_CASE_DECISION("一事一议决定书", "议"),
    ITEM_ASSIGNMENT("议定事项交办单", "交"),
    GROUP_NOTICE("协调小组会议通知", "会"),
    CAPACITY_PLAN("经办力量和经费补齐计划", "力"),
    APPRAISAL_NOTICE("民主评议通知（签到表）", "集"),
    APPRAISAL_MINUTES("民主评议记录", "民"),
    INSPECTION_TASK("双随机抽查任务书", "抽"),
    INSPECTION_RECORD("双随机抽取记录", "签"),
    INSPECTION_RECTIFY("限期整改通知书", "改"),
    INSPECTION_REMIND("整改提醒函", "提"),
    INSPECTION_RESULT("双随机检查结果公示", "果"),
    CORRECTION_INTENT("拟撤销（改正）告知书", "询"),
    CORRECTION("撤销（责令改正）决定书", "正"),
    CORRECTION_FAMILY("撤销（改正）情况告知书", "况"),
    LAPSED("逾期未补正办结告知书", "逾"),
    WITHDRAWAL("撤回申请回执", "撤"),
    RESULT("最低生活保障确认结果公布", "布"),
    APPLICATION("社会救助申请书", "申"),
    STATEMENT("家庭收入、财产、支出申报表", "报"),
    PROMISE("诚信承诺书", "诺"),
    ENTRUSTMENT("委托书", "托"),
    KIN_RECORD("近亲属备案登记表", "备"),
    CHECK_REPORT("家庭经济状况信息核对报告", "查"),
    DELIVERY("送达回证", "送"),
    CHECK_REQUEST("信息核对委托书", "委"),
    DETERMINATION_FORM("最低生活保障审核确认表", "表"),
    OBJECTION_FORM("公示异议登记与处理表", "异"),
    RELIEF_FORM("临时救助申请审批表", "批"),
    RELIEF_CONFIRMATION("临时救助确认通知书", "济"),
    RELIEF_REFUSAL("不予临时救助告知书", "免"),
    RELIEF_RECEIPT("临时救助领取签收单", "领"),
    RELIEF_PUBLICITY("临时救助公示", "公"),
    ALERT_FORM("预警处置单", "警"),
    CLUE_FORM("失信线索登记核实表", "线"),
    FINDING_NOTICE("失信行为拟认定告知书", "拟"),
    FINDING_DROPPED("失信行为不予认定通知书", "清"),
    CORRECTION_NOTICE("教育督促纠正通知书", "教"),
    DISHONESTY_DECISION("失信认定及停止救助决定书", "信"),
    RECOVERY_ORDER("社会救助款物退回通知书", "追"),
    FINE_PROPOSAL("行政处罚建议书", "罚"),
    POLICE_TRANSFER("涉嫌违法犯罪线索移送函", "移"),
    LISTING_PUSH("失信管理名单推送函", "推"),
    INTEGRITY_ANSWER("失信异议（修复）处理书", "答"),
    LISTING_RECALL("移出失信管理名单通知书", "出"),
    SUPPORT_PUBLICITY("特困人员救助供养初审公示", "榜"),
    SUPPORT_CONFIRMATION("特困人员救助供养确认通知书", "供"),
    SUPPORT_REFUSAL("特困人员救助供养不予确认告知书", "驳"),
    CARE_ASSESSMENT("特困人员生活自理能力评估表", "评"),
    CARE_AGREEMENT("特困人员照料护理协议", "照"),
    SUPPORT_CHANGED("特困人员供养变更告知书", "变"),
    SUPPORT_END_POSTING("特困人员终止供养公示", "榜"),
    SUPPORT_ENDED("特困人员终止供养告知书", "止"),
    PAYMENT_LIST("社会救助资金发放清册", "册"),
    RECHECK_SHEET("定期核查表", "巡"),
    RECHECK_REMINDER("配合定期核查催告书", "促"),
    STANDARD_NOTICE("最低生活保障标准调整公布", "标"),
    CHANGE_INTENT("拟停发、减发救助待遇告知书", "预"),
    HEARING_RECORD("陈述申辩记录", "陈"),
    AWARD_STOPPED("停发救助待遇告知书", "停"),
    AWARD_CUT("减发救助待遇告知书", "减"),
    AWARD_RAISED("增发救助待遇告知书", "增"),
    AWARD_KEPT("维持救助待遇告知书", "维"),
    REMEDY_DEFENCE("行政复议答复书（行政诉讼答辩状）", "辩"),
    REMEDY_EXECUTION("履行复议决定（判决）告知书", "履"),
    OWN_CORRECTION("自行纠正决定书", "纠"),
    REPAYMENT_NOTICE("多发款项退款告知书", "款"),
    REPAYMENT_REMINDER("退款催告书", "促"),
    REPAYMENT_RECEIPT("退款收据", "据"),
    REPAYMENT_SETTLED("退款结清告知书", "结"),
    REPAYMENT_WAIVED("不再追回告知书", "销");

    private final String title;
    private final String mark;

    LetterKind(String title, String mark) {
        this.title = title;
        this.mark = mark;
    }

    public String title() {
        return title;
    }

    /** The character of this kind in letter numbers. */
    public String mark() {
        return mark;
    }
}
