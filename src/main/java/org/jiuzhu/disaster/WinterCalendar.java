package org.jiuzhu.disaster;

import org.jiuzhu.organisation.Area;
import org.jiuzhu.organisation.Areas;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Begins the counts of all counties on the day that the place has set, each once a year. */
@Component
public class WinterCalendar {

    private final WinterAid aid;
    private final Areas areas;

    WinterCalendar(WinterAid aid, Areas areas) {
        this.aid = aid;
        this.areas = areas;
    }

    @Scheduled(cron = "${jiuzhu.winter-calendar:0 30 6 * * *}")
    void run() {
        openDue();
    }

    /** Begins what is due. */
    public int openDue() {
        int opened = 0;
        for (Area county : areas.counties()) {
            if (aid.due(county.code()) && aid.open(county.code())) {
                opened++;
            }
        }
        return opened;
    }
}
