package org.jiuzhu.appraisal;

import static org.jiuzhu.shared.Indicator.share;

import java.util.List;
import org.jiuzhu.shared.Indicator;
import org.jiuzhu.shared.Indicators;
import org.springframework.stereotype.Component;

/** Democratic appraisals after the fact, and whether they found the decisions right. */
@Component
class AppraisalIndicators implements Indicators {

    private static String opened(String counted, String which) {
        return """
                SELECT p.appraisal_number AS number, p.case_number AS opens, LEFT(p.township_code, 6) AS county_code,
                    p.township_code AS area_code, CASE WHEN ("""
                + counted
                + """
                ) THEN 1 ELSE 0 END AS counted, 0 AS amount, p.opened_on AS on_day
                FROM appraisal p WHERE p.opened_on BETWEEN #{from} AND #{to}"""
                + which;
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(
                share(
                        "appraisals-held",
                        "事后民主评议办结率",
                        "三(四)2-d",
                        "本期提出的事后民主评议",
                        "已经办结的",
                        opened("p.closed_on IS NOT NULL", ""),
                        "/cases/"),
                share(
                        "appraisals-upheld",
                        "民主评议结论成立率",
                        "三(四)2-d",
                        "本期提出、已有结论的民主评议",
                        "情况属实、原结论成立的",
                        opened("p.conclusion = 'UPHELD'", " AND p.conclusion IS NOT NULL"),
                        "/cases/"));
    }
}
