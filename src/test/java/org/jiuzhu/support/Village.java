package org.jiuzhu.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the forms of a democratic appraisal are filled in with. */
public final class Village {

    private Village() {}

    /** A call to so many representatives of the villagers and so many others. */
    public static Map<String, Object> call(String day, int villagers, int others) {
        List<Map<String, Object>> people = new ArrayList<>();
        for (int i = 0; i < villagers + others; i++) {
            people.add(Map.of("name", "测试村民" + i, "kind", i < villagers ? "VILLAGER" : "PARTY", "relative", false));
        }
        return new HashMap<>(Map.of(
                "action", "CALL",
                "heldOn", day,
                "heldAt", "15:00",
                "place", "村部会议室",
                "host", "测试副书记",
                "participants", people));
    }

    /**
     * Who came of those called, the first ones, and how they voted.
     *
     * @param agreed the others who came have doubts
     */
    public static Map<String, Object> held(String day, int called, int came, int agreed) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < called; i++) {
            rows.add(
                    Map.of("name", "测试村民" + i, "kind", "", "presence", i < came ? "CAME" : "AWAY", "signed", i < came));
        }
        Map<String, Object> form = new HashMap<>();
        form.put("action", "HELD");
        form.put("heldOn", day);
        form.put("attendance", rows);
        form.put("steps", List.of("EXPLAINED", "PRESENTED", "DISCUSSED", "VOTED", "READ_OUT"));
        form.put("points", "多数认为困难属实，有人提到外出务工");
        form.put("issued", came);
        form.put("collected", came);
        form.put("agreed", agreed);
        form.put("doubted", came - agreed);
        form.put("abstained", 0);
        form.put("invalid", 0);
        return form;
    }
}
