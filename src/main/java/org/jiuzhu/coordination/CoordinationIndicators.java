package org.jiuzhu.coordination;

import static org.jiuzhu.shared.Indicator.number;
import static org.jiuzhu.shared.Indicator.share;

import java.util.List;
import org.jiuzhu.shared.Indicator;
import org.jiuzhu.shared.Indicators;
import org.springframework.stereotype.Component;

/** Whether the groups meet, decide and follow up, and whether every unit has its liaison. */
@Component
class CoordinationIndicators implements Indicators {

    /** Every unit of every county: those that stand from the start, and those that a county has set itself. */
    private static final String UNITS = Members.named().keySet().stream()
            .map("SELECT '%s' AS unit"::formatted)
            .reduce((all, one) -> all + " UNION ALL " + one)
            .orElseThrow();

    @Override
    public List<Indicator> indicators() {
        return List.of(
                number(
                                "full-meetings",
                                "协调小组全体会议",
                                "三(一)-3",
                                "次",
                                "本期召开、纪要已签署的全体会议",
                                """
                                SELECT m.meeting_number AS number, m.meeting_number AS opens, m.county_code AS county_code,
                                    m.county_code AS area_code, 1 AS counted, 0 AS amount, m.held_on AS on_day
                                FROM coordination_meeting m
                                WHERE m.held_on BETWEEN #{from} AND #{to} AND m.state = 'CLOSED' AND m.kind = 'FULL'""",
                                "/coordination?meeting=")
                        .goal(1, "南平市2021年通知 三（一）：每年不少于1次"),
                number(
                        "special-meetings",
                        "协调小组专题会议",
                        "三(一)-3",
                        "次",
                        "本期召开、纪要已签署的专题会议",
                        """
                        SELECT m.meeting_number AS number, m.meeting_number AS opens, m.county_code AS county_code,
                            m.county_code AS area_code, 1 AS counted, 0 AS amount, m.held_on AS on_day
                        FROM coordination_meeting m
                        WHERE m.held_on BETWEEN #{from} AND #{to} AND m.state = 'CLOSED' AND m.kind = 'SPECIAL'""",
                        "/coordination?meeting="),
                share(
                        "matters-concluded",
                        "一事一议办结率",
                        "三(一)-4",
                        "本期提请一事一议的重大急难、复杂个案（退回的不计）",
                        "已经作出决定的",
                        """
                        SELECT m.matter_number AS number, m.matter_number AS opens, m.county_code AS county_code,
                            m.county_code AS area_code, CASE WHEN m.state = 'CONCLUDED' THEN 1 ELSE 0 END AS counted,
                            0 AS amount, CAST(m.opened_at AS DATE) AS on_day
                        FROM coordination_matter m
                        WHERE m.opened_at >= #{begin} AND m.opened_at < #{end} AND m.state <> 'RETURNED'""",
                        "/coordination?matter="),
                share(
                        "items-in-time",
                        "议定事项按期落实率",
                        "三(一)-1",
                        "期限在本期的议定事项（取消的不计；还没有到期又没有办结的不计）",
                        "在期限内办结的",
                        """
                        SELECT i.item_number AS number, i.source_number AS opens, i.county_code AS county_code,
                            i.county_code AS area_code,
                            CASE WHEN i.state = 'DONE' AND i.closed_on <= i.due_on THEN 1 ELSE 0 END AS counted,
                            0 AS amount, i.due_on AS on_day
                        FROM coordination_item i
                        WHERE i.due_on BETWEEN #{from} AND #{to} AND i.state IN ('OPEN', 'DONE')
                            AND (i.state = 'DONE' OR i.due_on < #{today})""",
                        "/coordination?matter="),
                share(
                                "units-with-liaison",
                                "成员单位联络人配备率",
                                "三(四)1-b",
                                "协调小组现有的成员单位",
                                "已经登记联络人的",
                                """
                                SELECT CONCAT(c.code, '-', u.unit) AS number, c.code AS opens, c.code AS county_code,
                                    c.code AS area_code, CASE WHEN m.liaison IS NOT NULL THEN 1 ELSE 0 END AS counted,
                                    0 AS amount, CAST(#{today} AS DATE) AS on_day
                                FROM area c CROSS JOIN (\
                                """
                                        + UNITS
                                        + """
                                ) u LEFT JOIN coordination_member m ON m.county_code = c.code AND m.unit = u.unit
                                WHERE CHAR_LENGTH(c.code) = 6 AND (m.active IS NULL OR m.active = TRUE)
                                UNION ALL
                                SELECT CONCAT(m.county_code, '-', m.unit), m.county_code, m.county_code, m.county_code,
                                    CASE WHEN m.liaison IS NOT NULL THEN 1 ELSE 0 END, 0, CAST(#{today} AS DATE)
                                FROM coordination_member m
                                WHERE m.active = TRUE AND CHAR_LENGTH(m.county_code) = 6
                                    AND NOT EXISTS (SELECT 1 FROM (\
                                """
                                        + UNITS + ") n WHERE n.unit = m.unit)",
                                "/coordination?county=")
                        .goal(1000, "南平市2021年通知 三（四）1：各成员单位确定一名联络人"));
    }
}
