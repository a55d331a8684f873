package org.jiuzhu.deadline;

import static org.jiuzhu.shared.Indicator.share;

import java.util.List;
import org.jiuzhu.shared.Indicator;
import org.jiuzhu.shared.Indicators;
import org.springframework.stereotype.Component;

/** How the legal clocks are kept. */
@Component
class DeadlineIndicators implements Indicators {

    @Override
    public List<Indicator> indicators() {
        return List.of(share(
                        "decisions-in-time",
                        "审核确认按期办结率",
                        "三(四)2-a",
                        "本期办结的案件，以及期限在本期届满仍未办结的案件",
                        "在法定期限内办结的",
                        """
                        SELECT c.case_number AS number, c.case_number AS opens, LEFT(c.township_code, 6) AS county_code,
                            c.township_code AS area_code,
                            CASE WHEN c.closed_on IS NOT NULL AND c.closed_on <= c.due_on THEN 1 ELSE 0 END AS counted,
                            0 AS amount, COALESCE(c.closed_on, c.due_on) AS on_day
                        FROM case_clock c
                        WHERE c.closed_on BETWEEN #{from} AND #{to}
                            OR (c.closed_on IS NULL AND c.stopped_on IS NULL AND c.due_on BETWEEN #{from} AND #{to}
                                AND c.due_on < #{today})""",
                        "/cases/")
                .goal(1000, "民发〔2022〕83号 四（一）：20个工作日"));
    }
}
