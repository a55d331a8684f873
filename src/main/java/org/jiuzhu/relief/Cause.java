package org.jiuzhu.relief;

import java.util.Arrays;
import java.util.List;

/** Why temporary aid is asked for (社会救助暂行办法 第四十七条). */
public enum Cause {
    FIRE(Track.EMERGENCY, "火灾"),
    TRAFFIC(Track.EMERGENCY, "交通事故"),
    ILLNESS(Track.EMERGENCY, "突发重大疾病"),
    OTHER_EMERGENCY(Track.EMERGENCY, "其他突发困难"),
    JOBLESS(Track.EMERGENCY, "未参保失业，连续三个月无收入"),
    MEDICAL(Track.EXPENDITURE, "医疗支出"),
    EDUCATION(Track.EXPENDITURE, "教育支出"),
    OTHER_SPENDING(Track.EXPENDITURE, "其他生活必需支出");

    private final Track track;
    private final String title;

    Cause(Track track, String title) {
        this.track = track;
        this.title = title;
    }

    public Track track() {
        return track;
    }

    public String title() {
        return title;
    }

    /** The causes of one track. */
    public static List<Cause> of(Track track) {
        return Arrays.stream(values()).filter(cause -> cause.track == track).toList();
    }
}
