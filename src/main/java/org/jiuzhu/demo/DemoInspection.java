package org.jiuzhu.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiuzhu.inspection.InspectionPlans;
import org.jiuzhu.inspection.InspectionSheet;
import org.jiuzhu.inspection.InspectionSheets;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * One inspection of one county, drawn: a sheet without a finding, one to be put right, the others still to be checked;
 * and a plan that waits for the city. Made once, on the first start.
 */
@Component
@Order(52)
@ConditionalOnProperty("jiuzhu.demo")
class DemoInspection implements ApplicationRunner {

    private static final String COUNTY = "350702";
    private static final Logger log = LoggerFactory.getLogger(DemoInspection.class);

    private final InspectionPlans plans;
    private final InspectionSheets sheets;
    private final StaffDirectory staff;
    private final DemoDesk desk;
    private final Clock clock;

    DemoInspection(InspectionPlans plans, InspectionSheets sheets, StaffDirectory staff, DemoDesk desk, Clock clock) {
        this.plans = plans;
        this.sheets = sheets;
        this.staff = staff;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        // people of a demo made before there were inspectors of another township are not added to
        if (staff.find("diaocha5").isEmpty() || !plans.page(COUNTY, null, 1).isEmpty()) {
            return;
        }
        Actor county = desk.person("jianguan1");
        String number = propose(county, "审核确认质量检查（演示）");
        if (number == null) {
            return;
        }
        desk.step(number, "Task_ApprovePlan", "shiji1", Map.of("choice", "SIGNED"));
        desk.step(number, "Task_GiveShare", county.id(), Map.of("words", "摸球03、08、15、22（演示）"));
        desk.step(number, "Task_GiveWitnessShare", "shiji1", Map.of("words", "骰子6、2、5、1、4（演示）"));
        List<InspectionSheet> drawn = sheets.all(number);
        for (int i = 0; i < drawn.size() && i < 2; i++) {
            check(drawn.get(i), i == 0 ? 0 : -1);
        }
        propose(county, "第二批检查（演示）");
        log.info("已生成演示双随机检查，抽中{}户", drawn.size());
    }

    /** A plan on its way to the city; none when there is nothing decided yet that could be looked at. */
    private @org.jspecify.annotations.Nullable String propose(Actor county, String title) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> draft = new HashMap<>();
        draft.put("action", "SUBMIT");
        draft.put("title", title);
        draft.put("periodFrom", today.minusMonths(6).toString());
        draft.put("periodTo", today.toString());
        draft.put("kinds", List.of("SUBSISTENCE", "RECOGNITION", "DESTITUTION", "RELIEF", "REFUSAL"));
        draft.put("checkBy", today.plusDays(30).toString());
        draft.put("inspectors", List.of("diaocha5", "diaocha6", "jianguan3"));
        String number = desk.as(county, () -> plans.open(title, null, county).planNumber());
        desk.step(number, "Task_DraftPlan", county.id(), draft);
        return number;
    }

    private void check(InspectionSheet sheet, int problem) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<InspectionSheets.Item> items = sheets.items(sheet.sheetNumber());
        for (int i = 0; i < items.size(); i++) {
            Map<String, Object> row = new HashMap<>(Map.of("code", items.get(i).code(), "result", "FINE"));
            if (i == problem) {
                row.putAll(Map.of("result", "PROBLEM", "nature", "FORM", "words", "一次性告知书没有申请人签字（演示）"));
            }
            rows.add(row);
        }
        desk.step(
                sheet.sheetNumber(),
                "Task_CheckObject",
                sheet.firstInspector(),
                Map.of("action", "CHECKED", "way", "FILE", "items", rows, "summary", "查阅全卷，与系统记录核对（演示）"));
        desk.step(sheet.sheetNumber(), "Task_CountersignSheet", sheet.secondInspector(), Map.of("action", "AGREED"));
    }
}
