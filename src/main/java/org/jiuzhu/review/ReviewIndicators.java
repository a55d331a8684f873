package org.jiuzhu.review;

import static org.jiuzhu.shared.Indicator.number;
import static org.jiuzhu.shared.Indicator.share;

import java.util.List;
import org.jiuzhu.shared.Indicator;
import org.jiuzhu.shared.Indicators;
import org.springframework.stereotype.Component;

/** What was decided on applications for 低保 and for recognition. */
@Component
class ReviewIndicators implements Indicators {

    @Override
    public List<Indicator> indicators() {
        return List.of(
                share(
                        "subsistence-confirmed",
                        "低保审核确认通过率",
                        "三(二)-1",
                        "本期作出确认、认定或者不予确认决定的低保、低收入家庭申请",
                        "予以确认低保的",
                        """
                        SELECT d.case_number AS number, d.case_number AS opens, a.county_code AS county_code,
                            a.township_code AS area_code, CASE WHEN d.outcome = 'CONFIRMED' THEN 1 ELSE 0 END AS counted,
                            0 AS amount, d.decided_on AS on_day
                        FROM determination d JOIN application a ON a.case_number = d.case_number
                        WHERE d.decided_on BETWEEN #{from} AND #{to}
                            AND d.outcome IN ('CONFIRMED', 'RECOGNISED', 'REFUSED')""",
                        "/cases/"),
                number(
                        "low-income-recognised",
                        "认定的低保边缘、刚性支出困难家庭",
                        "三(二)-4",
                        "户",
                        "本期认定的低保边缘家庭、刚性支出困难家庭",
                        """
                        SELECT d.case_number AS number, d.case_number AS opens, a.county_code AS county_code,
                            a.township_code AS area_code, 1 AS counted, 0 AS amount, d.decided_on AS on_day
                        FROM determination d JOIN application a ON a.case_number = d.case_number
                        WHERE d.decided_on BETWEEN #{from} AND #{to} AND d.outcome = 'RECOGNISED'""",
                        "/cases/"));
    }
}
