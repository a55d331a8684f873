package org.jiuzhu.intake;

import static org.jiuzhu.shared.Indicator.number;
import static org.jiuzhu.shared.Indicator.share;

import java.util.List;
import org.jiuzhu.shared.Indicator;
import org.jiuzhu.shared.Indicators;
import org.springframework.stereotype.Component;

/** What came to the window. */
@Component
class IntakeIndicators implements Indicators {

    @Override
    public List<Indicator> indicators() {
        return List.of(
                number(
                        "applications-accepted",
                        "受理的救助申请",
                        "三(四)1-a",
                        "件",
                        "本期受理的低保、特困供养、临时救助申请",
                        """
                        SELECT a.case_number AS number, a.case_number AS opens, a.county_code AS county_code,
                            a.township_code AS area_code, 1 AS counted, 0 AS amount, a.accepted_on AS on_day
                        FROM application a WHERE a.accepted_on BETWEEN #{from} AND #{to}""",
                        "/cases/"),
                share(
                        "papers-told-once",
                        "缺件一次告知率",
                        "三(四)1-a",
                        "本期申请中要求过补正材料的申请",
                        "材料只要求过一次补正的",
                        """
                        SELECT a.case_number AS number, a.case_number AS opens, a.county_code AS county_code,
                            a.township_code AS area_code, CASE WHEN m.times = 1 THEN 1 ELSE 0 END AS counted, 0 AS amount,
                            a.applied_on AS on_day
                        FROM application a
                        JOIN (SELECT case_number, COUNT(DISTINCT asked_on) AS times FROM application_material
                            WHERE asked_on IS NOT NULL GROUP BY case_number) m ON m.case_number = a.case_number
                        WHERE a.applied_on BETWEEN #{from} AND #{to}""",
                        "/cases/"));
    }
}
