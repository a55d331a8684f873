package org.jiuzhu.review;

import java.time.LocalDateTime;

/**
 * Something found or done on the way to the decision.
 *
 * @param content text, sealed in the table
 */
public record ReviewRecord(String caseNumber, Kind kind, String content, String author, LocalDateTime writtenAt) {

    public enum Kind {
        WARNINGS_VERIFIED("登记提醒核实"),
        MATERIALS_RELISTED("材料清单调整"),
        CONFLICT_REVIEW("核对结果复查"),
        RESURVEY("异议复查"),
        APPRAISAL("民主评议"),
        COUNTY_VISIT("县级入户核查"),
        SUPERVISION("超期督办"),
        HELD_AWARD("重复享受处理"),
        TERMINATION("提请终止"),
        START("开始办理"),
        RETURN("退回"),
        SUPPLEMENT("补充调查"),
        OBJECTION_WEIGHED("异议研判"),
        CLOCK_STOP_REVIEW("停止计时复核"),
        DELIVERY_SUPERVISION("逾期送达督办"),
        RESULT_POSTED("张贴结果公布"),
        REVOCATION("撤销确认"),
        RELIEF_PAPERS("先行救助补手续"),
        NOTE("备注");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
