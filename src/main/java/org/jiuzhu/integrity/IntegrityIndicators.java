package org.jiuzhu.integrity;

import static org.jiuzhu.shared.Indicator.number;
import static org.jiuzhu.shared.Indicator.share;

import java.util.List;
import org.jiuzhu.shared.Indicator;
import org.jiuzhu.shared.Indicators;
import org.springframework.stereotype.Component;

/** How dishonesty is found out, corrected, listed, told to others and made good. */
@Component
class IntegrityIndicators implements Indicators {

    @Override
    public List<Indicator> indicators() {
        return List.of(
                share(
                        "clues-proven",
                        "失信线索查实率",
                        "三(五)-acts",
                        "本期登记、已经核实的失信线索",
                        "属实、转入认定的",
                        """
                        SELECT c.clue_number AS number, c.case_number AS opens, LEFT(c.township_code, 6) AS county_code,
                            c.township_code AS area_code, CASE WHEN c.state = 'PROVEN' THEN 1 ELSE 0 END AS counted,
                            0 AS amount, CAST(c.opened_at AS DATE) AS on_day
                        FROM integrity_clue c
                        WHERE c.opened_at >= #{begin} AND c.opened_at < #{end} AND c.state <> 'OPEN'""",
                        "/integrity/"),
                share(
                        "first-offences-corrected",
                        "首次失信教育纠正率",
                        "三(五)-first",
                        "本期立案、首次失信、教育已有结果的案件",
                        "经教育纠正、只作记录的",
                        """
                        SELECT c.case_number AS number, c.case_number AS opens, LEFT(c.township_code, 6) AS county_code,
                            c.township_code AS area_code, CASE WHEN c.state = 'RECORDED' THEN 1 ELSE 0 END AS counted,
                            0 AS amount, CAST(c.opened_at AS DATE) AS on_day
                        FROM integrity_case c
                        WHERE c.opened_at >= #{begin} AND c.opened_at < #{end} AND c.first_offence = TRUE
                            AND c.state IN ('RECORDED', 'DECIDING', 'LISTED', 'ENDED', 'RECALLED')""",
                        "/integrity/"),
                number(
                        "persons-listed",
                        "列入失信管理",
                        "三(五)-refuse",
                        "件",
                        "本期签署列入失信管理、停止救助决定的案件",
                        """
                        SELECT c.case_number AS number, c.case_number AS opens, LEFT(c.township_code, 6) AS county_code,
                            c.township_code AS area_code, 1 AS counted, 0 AS amount, c.signed_on AS on_day
                        FROM integrity_case c
                        WHERE c.signed_on BETWEEN #{from} AND #{to} AND c.state IN ('LISTED', 'ENDED', 'RECALLED')""",
                        "/integrity/"),
                share(
                        "pushes-received",
                        "失信名单推送回执率",
                        "三(五)-push",
                        "本期发给其他部门的列入、更正、撤回推送",
                        "部门已经回执的",
                        """
                        SELECT CONCAT(p.case_number, '/', p.id) AS number, p.case_number AS opens,
                            LEFT(c.township_code, 6) AS county_code, c.township_code AS area_code,
                            CASE WHEN p.state = 'RECEIVED' THEN 1 ELSE 0 END AS counted, 0 AS amount,
                            CAST(p.sent_at AS DATE) AS on_day
                        FROM integrity_push p JOIN integrity_case c ON c.case_number = p.case_number
                        WHERE p.sent_at >= #{begin} AND p.sent_at < #{end}""",
                        "/integrity/"));
    }
}
