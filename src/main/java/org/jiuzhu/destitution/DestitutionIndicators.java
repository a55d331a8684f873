package org.jiuzhu.destitution;

import static org.jiuzhu.shared.Indicator.number;
import static org.jiuzhu.shared.Indicator.share;

import java.util.List;
import org.jiuzhu.shared.Indicator;
import org.jiuzhu.shared.Indicators;
import org.springframework.stereotype.Component;

/** Support of the destitute, and what the county's spot checks found. */
@Component
class DestitutionIndicators implements Indicators {

    @Override
    public List<Indicator> indicators() {
        return List.of(
                number(
                        "destitution-confirmed",
                        "确认的特困人员",
                        "三(二)-2",
                        "件",
                        "本期确认的特困人员救助供养",
                        """
                        SELECT d.case_number AS number, d.case_number AS opens, a.county_code AS county_code,
                            a.township_code AS area_code, 1 AS counted, 0 AS amount, d.decided_on AS on_day
                        FROM destitution_decision d JOIN application a ON a.case_number = d.case_number
                        WHERE d.decided_on BETWEEN #{from} AND #{to} AND d.outcome = 'APPROVED'""",
                        "/cases/"),
                share(
                        "destitution-spot-agrees",
                        "特困抽查相符率",
                        "三(四)2-c",
                        "本期县级随机抽查的特困供养案件",
                        "抽查结果与乡镇（街道）调查相符的",
                        """
                        SELECT s.case_number AS number, s.case_number AS opens, a.county_code AS county_code,
                            a.township_code AS area_code, CASE WHEN s.agrees = TRUE THEN 1 ELSE 0 END AS counted,
                            0 AS amount, s.checked_on AS on_day
                        FROM destitution_spot_check s JOIN application a ON a.case_number = s.case_number
                        WHERE s.checked_on BETWEEN #{from} AND #{to}""",
                        "/cases/"));
    }
}
