package org.jiuzhu.monitoring;

import static org.jiuzhu.shared.Indicator.number;
import static org.jiuzhu.shared.Indicator.share;

import java.util.List;
import org.jiuzhu.shared.Indicator;
import org.jiuzhu.shared.Indicators;
import org.springframework.stereotype.Component;

/** What was found out early, and what was done about it in time. */
@Component
class MonitoringIndicators implements Indicators {

    private static String alerts(String counted, String which) {
        return """
                SELECT a.alert_number AS number, a.alert_number AS opens, a.county_code AS county_code,
                    a.township_code AS area_code, CASE WHEN ("""
                + counted
                + """
                ) THEN 1 ELSE 0 END AS counted, 0 AS amount, CAST(a.opened_at AS DATE) AS on_day
                FROM monitoring_alert a
                WHERE a.opened_at >= #{begin} AND a.opened_at < #{end} AND a.state <> 'JOINED'"""
                + which;
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(
                number(
                        "alerts-opened",
                        "监测预警",
                        "三(六)-1",
                        "件",
                        "本期筛查、摸排、热线发现的预警（并入的不计）",
                        alerts("1 = 1", ""),
                        "/monitoring/"),
                share(
                        "alerts-in-time",
                        "预警按期办结率",
                        "三(六)-3",
                        "本期发现、已经办结或者期限已到的预警",
                        "在期限内办结的",
                        alerts(
                                "a.closed_at IS NOT NULL AND a.closed_at <= a.close_due",
                                " AND a.close_due IS NOT NULL AND (a.closed_at IS NOT NULL OR CAST(a.close_due AS DATE) < #{today})"),
                        "/monitoring/"),
                share(
                        "alerts-helped",
                        "预警转为救助帮扶率",
                        "三(六)-2",
                        "本期发现、已经办结的属实预警",
                        "落实政策、受理申请或者提请一事一议的",
                        alerts(
                                "a.route IN ('DELIVER', 'PROPOSE', 'COORDINATE')",
                                " AND a.state = 'CLOSED' AND a.route IS NOT NULL"),
                        "/monitoring/"));
    }
}
