package org.jiuzhu.capacity;

import static org.jiuzhu.shared.Indicator.money;
import static org.jiuzhu.shared.Indicator.share;

import java.util.List;
import org.jiuzhu.shared.Indicator;
import org.jiuzhu.shared.Indicators;
import org.springframework.stereotype.Component;

/**
 * Whether townships and villages have the people, and counties the money, that the notice asks for. At exactly 20 000 and
 * 50 000 people the marked default of the borders is taken; the page of posts asks the decision table itself.
 */
@Component
class CapacityIndicators implements Indicators {

    private static final String HELD =
            """
            (SELECT COUNT(*) FROM capacity_post p WHERE p.township_code = a.code AND p.kind = '%s'
                AND p.in_post_on <= #{to} AND (p.left_on IS NULL OR p.left_on > #{to}))""";

    /** The budget of the year in which the period ends. */
    private static String budgets(String counted, String amount) {
        return """
                SELECT CONCAT(b.county_code, '-', b.budget_year) AS number, b.county_code AS opens,
                    b.county_code AS county_code, b.county_code AS area_code, CASE WHEN ("""
                + counted + """
                ) THEN 1 ELSE 0 END AS counted,""" + amount
                + """
                 AS amount, CAST(#{month} AS DATE) AS on_day
                FROM capacity_budget b WHERE b.budget_year = EXTRACT(YEAR FROM CAST(#{to} AS DATE))""";
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(
                share(
                                "township-staff-met",
                                "乡镇（街道）经办力量达标率",
                                "三(三)1-a",
                                "全部乡镇（街道）",
                                "编内人员不少于1名、协管员按户籍人口不少于1、2、3名的（没有人口数据的不算达标）",
                                """
                                SELECT a.code AS number, LEFT(a.code, 6) AS opens, LEFT(a.code, 6) AS county_code,
                                    a.code AS area_code, CASE WHEN"""
                                        + HELD.formatted("STAFF") + """
                                 >= 1 AND"""
                                        + HELD.formatted("ASSISTANT")
                                        + """
                                 >= (CASE WHEN n.population < 20000 THEN 1 WHEN n.population <= 50000 THEN 2 ELSE 3 END)
                                    AND n.population IS NOT NULL THEN 1 ELSE 0 END AS counted,
                                    0 AS amount, CAST(#{to} AS DATE) AS on_day
                                FROM area a LEFT JOIN (SELECT c.township_code, c.population FROM capacity_population c
                                    JOIN (SELECT township_code, MAX(pop_year) AS pop_year FROM capacity_population
                                        WHERE pop_year <= EXTRACT(YEAR FROM CAST(#{to} AS DATE)) GROUP BY township_code) l
                                    ON l.township_code = c.township_code AND l.pop_year = c.pop_year) n
                                    ON n.township_code = a.code
                                WHERE CHAR_LENGTH(a.code) = 9""",
                                "/capacity?county=")
                        .goal(1000, "南平市2021年通知 三（三）1"),
                share(
                                "village-staff-met",
                                "村（社区）协理员配备率",
                                "三(三)1-b",
                                "登记的村（社区）",
                                "有1至2名协理员的",
                                """
                                SELECT CONCAT(v.township_code, '-', v.village) AS number, LEFT(v.township_code, 6) AS opens,
                                    LEFT(v.township_code, 6) AS county_code, v.township_code AS area_code,
                                    CASE WHEN COALESCE(h.people, 0) BETWEEN 1 AND 2 THEN 1 ELSE 0 END AS counted,
                                    0 AS amount, CAST(#{to} AS DATE) AS on_day
                                FROM capacity_village v LEFT JOIN (SELECT p.township_code, p.village, COUNT(*) AS people
                                    FROM capacity_post p WHERE p.kind = 'VILLAGE' AND p.in_post_on <= #{to}
                                        AND (p.left_on IS NULL OR p.left_on > #{to})
                                    GROUP BY p.township_code, p.village) h
                                    ON h.township_code = v.township_code AND h.village = v.village""",
                                "/capacity?county=")
                        .goal(1000, "南平市2021年通知 三（三）1"),
                share(
                        "staff-in-post-in-time",
                        "协管员、协理员按期到位率",
                        "三(三)1-c",
                        "期末在岗的协管员和村级协理员",
                        "2021年6月30日以前到位的",
                        """
                        SELECT p.id AS number, LEFT(p.township_code, 6) AS opens, LEFT(p.township_code, 6) AS county_code,
                            p.township_code AS area_code,
                            CASE WHEN p.in_post_on <= CAST('2021-06-30' AS DATE) THEN 1 ELSE 0 END AS counted, 0 AS amount,
                            p.in_post_on AS on_day
                        FROM capacity_post p WHERE p.kind IN ('ASSISTANT', 'VILLAGE') AND p.in_post_on <= #{to}
                            AND (p.left_on IS NULL OR p.left_on > #{to})""",
                        "/capacity?county="),
                share(
                        "budget-complete",
                        "经费纳入预算、条件有保障的县（市、区）",
                        "三(三)2-a",
                        "登记了当年预算的县（市、区）",
                        "人员经费、工作经费都列入，协管员同等待遇、场所设备交通通讯有保障的",
                        budgets(
                                "b.staff_fen > 0 AND b.work_fen > 0 AND b.equal_pay = TRUE AND b.equipped = TRUE",
                                "b.staff_fen + b.work_fen"),
                        "/capacity?county="),
                share(
                        "purchase-ratio-met",
                        "购买服务经费达到3%的县（市、区）",
                        "三(三)2-d",
                        "登记了当年预算的县（市、区）",
                        "购买服务经费不低于救助资金年度预算总额3%、不高于5%的",
                        budgets(
                                "b.service_fen * 100 >= b.total_fen * 3 AND b.service_fen * 100 <= b.total_fen * 5",
                                "b.service_fen"),
                        "/capacity?county="),
                money(
                        "purchase-budget",
                        "购买服务经费",
                        "三(三)2-c",
                        "当年预算安排的购买服务经费",
                        budgets("1 = 1", "b.service_fen"),
                        "/capacity?county="));
    }
}
