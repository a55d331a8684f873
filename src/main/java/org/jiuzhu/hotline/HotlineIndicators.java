package org.jiuzhu.hotline;

import static org.jiuzhu.shared.Indicator.number;
import static org.jiuzhu.shared.Indicator.share;

import java.util.List;
import org.jiuzhu.shared.Indicator;
import org.jiuzhu.shared.Indicators;
import org.springframework.stereotype.Component;

/** How the hotline does, the same as its own page counts it. */
@Component
class HotlineIndicators implements Indicators {

    private static final String MISSED = "EXISTS (SELECT 1 FROM hotline_miss m WHERE m.order_number = o.order_number)";
    private static final String BASIS = "南平市2021年通知 三（四）1：100%有效按期办结";

    private static String orders(String counted, String which) {
        return """
                SELECT o.order_number AS number, o.order_number AS opens, o.county_code AS county_code,
                    o.place_code AS area_code, CASE WHEN ("""
                + counted
                + """
                ) THEN 1 ELSE 0 END AS counted, 0 AS amount, CAST(o.taken_at AS DATE) AS on_day
                FROM hotline_order o WHERE o.taken_at >= #{begin} AND o.taken_at < #{end}"""
                + which;
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(
                number("hotline-orders", "12349热线工单", "三(四)1-d", "件", "本期来电登记的工单", orders("1 = 1", ""), "/hotline/"),
                share(
                                "hotline-in-time",
                                "12349热线按期办结率",
                                "三(四)1-d",
                                "本期来电、已经办结或者已经超期的工单",
                                "没有一个环节超期的",
                                orders("NOT " + MISSED, " AND (o.closed_at IS NOT NULL OR " + MISSED + ")"),
                                "/hotline/")
                        .goal(1000, BASIS),
                share(
                                "hotline-valid",
                                "12349热线有效办结率",
                                "三(四)1-d",
                                "本期来电、已经办结的工单",
                                "有结果、有答复、告知了来电人的",
                                orders("o.valid = TRUE", " AND o.closed_at IS NOT NULL"),
                                "/hotline/")
                        .goal(1000, BASIS));
    }
}
