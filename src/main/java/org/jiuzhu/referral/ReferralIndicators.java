package org.jiuzhu.referral;

import static org.jiuzhu.shared.Indicator.number;
import static org.jiuzhu.shared.Indicator.share;

import java.util.List;
import org.jiuzhu.shared.Indicator;
import org.jiuzhu.shared.Indicators;
import org.springframework.stereotype.Component;

/** What was handed to the departments, and what they answered. */
@Component
class ReferralIndicators implements Indicators {

    private static String sent(String counted) {
        return """
                SELECT r.referral_number AS number, r.case_number AS opens, r.county_code AS county_code,
                    r.township_code AS area_code, CASE WHEN ("""
                + counted
                + """
                ) THEN 1 ELSE 0 END AS counted, 0 AS amount, CAST(r.sent_at AS DATE) AS on_day
                FROM referral r WHERE r.sent_at >= #{begin} AND r.sent_at < #{end}""";
    }

    private static final String ANSWERED =
            "EXISTS (SELECT 1 FROM referral_result t WHERE t.referral_number = r.referral_number)";

    @Override
    public List<Indicator> indicators() {
        return List.of(
                share(
                        "referrals-answered",
                        "专项救助转办答复率",
                        "三(二)-3",
                        "本期转给各部门的转办事项",
                        "部门已经答复结果的",
                        sent(ANSWERED),
                        "/cases/"),
                share(
                        "referrals-received-in-time",
                        "专项救助转办按期签收率",
                        "三(一)-2",
                        "本期转给各部门、签收期限已到或者已经签收的转办事项",
                        "在期限内签收的",
                        sent("r.received_at IS NOT NULL AND CAST(r.received_at AS DATE) <= r.receive_by")
                                + " AND (r.received_at IS NOT NULL OR r.receive_by < #{today})",
                        "/cases/"),
                number(
                        "referrals-disaster",
                        "转办的受灾人员救助",
                        "三(二)-6",
                        "件",
                        "本期转给应急管理部门的受灾人员救助",
                        sent("1 = 1") + " AND r.kind = 'DISASTER'",
                        "/cases/"));
    }
}
