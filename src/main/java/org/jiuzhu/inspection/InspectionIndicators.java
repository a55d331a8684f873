package org.jiuzhu.inspection;

import static org.jiuzhu.shared.Indicator.number;
import static org.jiuzhu.shared.Indicator.share;

import java.util.List;
import org.jiuzhu.shared.Indicator;
import org.jiuzhu.shared.Indicators;
import org.springframework.stereotype.Component;

/** What the inspections drawn by lot found. */
@Component
class InspectionIndicators implements Indicators {

    private static final String SHEETS =
            """
            SELECT s.sheet_number AS number, COALESCE(s.case_number, w.case_number) AS opens,
                LEFT(s.township_code, 6) AS county_code, s.township_code AS area_code,
                CASE WHEN s.erroneous = TRUE THEN 1 ELSE 0 END AS counted, 0 AS amount, s.checked_on AS on_day
            FROM inspection_sheet s LEFT JOIN award w ON w.award_number = s.award_number
            WHERE s.checked_on BETWEEN #{from} AND #{to} AND s.settled_on IS NOT NULL""";

    @Override
    public List<Indicator> indicators() {
        return List.of(
                number("inspections-done", "双随机检查的对象", "三(七)-2", "户（件）", "本期检查、已经复核的对象", SHEETS, "/cases/"),
                share(
                        "inspection-errors",
                        "随机抽查差错率",
                        "三(四)2-c",
                        "本期检查、已经复核的随机抽取对象（近亲属、投诉等必查对象不计）",
                        "审核确认有差错的",
                        SHEETS + " AND s.targeted = FALSE",
                        "/cases/"),
                share(
                        "rectified-in-time",
                        "检查整改按期率",
                        "三(七)-2",
                        "整改期限在本期的整改要求（还没有到期又没有答复的不计）",
                        "在期限内报告整改的",
                        """
                        SELECT CONCAT(r.sheet_number, '/', r.round_no) AS number,
                            COALESCE(s.case_number, w.case_number) AS opens, LEFT(s.township_code, 6) AS county_code,
                            s.township_code AS area_code, CASE WHEN r.answered_on <= r.due_on THEN 1 ELSE 0 END AS counted,
                            0 AS amount, r.due_on AS on_day
                        FROM inspection_rectification r JOIN inspection_sheet s ON s.sheet_number = r.sheet_number
                            LEFT JOIN award w ON w.award_number = s.award_number
                        WHERE r.due_on BETWEEN #{from} AND #{to} AND (r.answered_on IS NOT NULL OR r.due_on < #{today})""",
                        "/cases/"));
    }
}
