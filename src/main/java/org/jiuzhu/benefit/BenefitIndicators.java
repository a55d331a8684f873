package org.jiuzhu.benefit;

import static org.jiuzhu.shared.Indicator.money;
import static org.jiuzhu.shared.Indicator.number;
import static org.jiuzhu.shared.Indicator.sum;

import java.util.List;
import org.jiuzhu.shared.Indicator;
import org.jiuzhu.shared.Indicators;
import org.springframework.stereotype.Component;

/** Who is in aid, and what was paid. */
@Component
class BenefitIndicators implements Indicators {

    /** Awards in force in the last month of the period. */
    private static String inForce(String categories) {
        return """
                SELECT w.award_number AS number, w.case_number AS opens, LEFT(w.township_code, 6) AS county_code,
                    w.township_code AS area_code, 1 AS counted, w.member_count AS amount, w.from_month AS on_day
                FROM award w
                WHERE w.state <> 'PENDING' AND w.from_month <= #{month} AND (w.to_month IS NULL OR w.to_month >= #{month})
                    AND w.category IN ("""
                + categories + ")";
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(
                number(
                        "subsistence-households",
                        "期末在享低保家庭",
                        "三(二)-1",
                        "户",
                        "期末当月在享的低保待遇",
                        inForce("'SUBSISTENCE'"),
                        "/cases/"),
                sum(
                        "subsistence-persons",
                        "期末在享低保人数",
                        "三(二)-1",
                        "人",
                        "期末当月在享低保待遇的保障人数",
                        inForce("'SUBSISTENCE'"),
                        "/cases/"),
                number(
                        "destitute-persons",
                        "期末在享特困供养",
                        "三(二)-2",
                        "件",
                        "期末当月在享的特困供养待遇",
                        inForce("'DESTITUTE'"),
                        "/cases/"),
                number(
                        "low-income-households",
                        "期末有效的低保边缘、刚性支出困难家庭",
                        "三(二)-4",
                        "户",
                        "期末当月有效的低保边缘、刚性支出困难家庭认定",
                        inForce("'EDGE', 'RIGID'"),
                        "/cases/"),
                money(
                        "benefits-paid",
                        "按月发放的救助资金",
                        "三(二)-1",
                        "本期各月发放清册中已发成的款项",
                        """
                        SELECT CONCAT(r.run_number, '/', l.line_no) AS number, r.run_number AS opens,
                            LEFT(l.township_code, 6) AS county_code, l.township_code AS area_code, 1 AS counted,
                            l.amount_fen AS amount, r.pay_month AS on_day
                        FROM payment_run r JOIN payment_line l ON l.run_number = r.run_number
                        WHERE r.pay_month BETWEEN #{from} AND #{to} AND r.state IN ('RELEASED', 'CLOSED') AND l.result = 'PAID'""",
                        "/payments/"),
                money(
                        "aid-recovered",
                        "追回的多发、骗取的救助款",
                        "三(五)-acts",
                        "本期登记的退回款项（从以后清册中扣回的不计）",
                        """
                        SELECT CONCAT(j.ledger_number, '/', e.id) AS number, j.ledger_number AS opens,
                            LEFT(j.township_code, 6) AS county_code, j.township_code AS area_code, 1 AS counted,
                            e.amount_fen AS amount, e.entry_day AS on_day
                        FROM ledger_entry e JOIN payment_adjustment j ON j.id = e.account_id
                        WHERE e.entry_day BETWEEN #{from} AND #{to} AND e.kind = 'PAYMENT' AND j.kind = 'OVER'
                            AND j.ledger_number IS NOT NULL AND j.township_code IS NOT NULL""",
                        "/ledger/"));
    }
}
