package org.jiuzhu.report;

import static org.jiuzhu.shared.Indicator.share;

import java.util.List;
import org.jiuzhu.shared.Indicator;
import org.jiuzhu.shared.Indicators;
import org.springframework.stereotype.Component;

/** Whether the counties report in time. */
@Component
class ReportIndicators implements Indicators {

    @Override
    public List<Indicator> indicators() {
        return List.of(share(
                        "reports-in-time",
                        "年度报告按期报送率",
                        "三(七)-3",
                        "截止日在本期、已经报送或者已经到期的年度报告",
                        "首次报送不晚于12月30日的",
                        """
                        SELECT r.report_number AS number, r.report_number AS opens, r.area_code AS county_code,
                            r.area_code AS area_code, CASE WHEN v.first_on <= r.due_on THEN 1 ELSE 0 END AS counted,
                            0 AS amount, r.due_on AS on_day
                        FROM report r LEFT JOIN (SELECT report_number, MIN(submitted_on) AS first_on FROM report_version
                            GROUP BY report_number) v ON v.report_number = r.report_number
                        WHERE r.due_on BETWEEN #{from} AND #{to} AND CHAR_LENGTH(r.area_code) = 6
                            AND (v.first_on IS NOT NULL OR r.due_on < #{today})""",
                        "/reports?report=")
                .goal(1000, "南平市2021年通知 三（七）：每年12月30日前报送"));
    }
}
