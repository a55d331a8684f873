package org.jiuzhu.relief;

import static org.jiuzhu.shared.Indicator.money;
import static org.jiuzhu.shared.Indicator.number;
import static org.jiuzhu.shared.Indicator.share;

import java.util.List;
import org.jiuzhu.shared.Indicator;
import org.jiuzhu.shared.Indicators;
import org.springframework.stereotype.Component;

/** What temporary aid has done. */
@Component
class ReliefIndicators implements Indicators {

    private static final String APPROVED =
            """
            SELECT d.case_number AS number, d.case_number AS opens, LEFT(c.township_code, 6) AS county_code,
                c.township_code AS area_code, CASE WHEN d.level_code = 'TOWNSHIP' THEN 1 ELSE 0 END AS counted,
                d.amount_fen AS amount, d.decided_on AS on_day
            FROM relief_decision d JOIN relief_case c ON c.case_number = d.case_number
            WHERE d.decided_on BETWEEN #{from} AND #{to} AND d.outcome = 'APPROVED'""";

    @Override
    public List<Indicator> indicators() {
        return List.of(
                number("relief-cases", "批准的临时救助", "三(二)-5", "件", "本期批准的急难型、支出型临时救助", APPROVED, "/cases/"),
                number(
                        "relief-emergencies",
                        "其中急难型",
                        "三(二)-5",
                        "件",
                        "本期批准的急难型临时救助",
                        APPROVED + " AND c.track = 'EMERGENCY'",
                        "/cases/"),
                money(
                        "relief-paid",
                        "发放的临时救助金",
                        "三(二)-5",
                        "本期发放的临时救助款物",
                        """
                        SELECT CONCAT(p.case_number, '/', p.instalment) AS number, p.case_number AS opens,
                            LEFT(c.township_code, 6) AS county_code, c.township_code AS area_code, 1 AS counted,
                            p.amount_fen AS amount, p.settled_on AS on_day
                        FROM relief_payment p JOIN relief_case c ON c.case_number = p.case_number
                        WHERE p.settled_on BETWEEN #{from} AND #{to} AND p.state = 'PAID'""",
                        "/cases/"),
                share(
                        "relief-by-township",
                        "乡镇（街道）审批的临时救助占比",
                        "三(四)2-b",
                        "本期批准的临时救助",
                        "由乡镇（街道）审批的",
                        APPROVED,
                        "/cases/"));
    }
}
