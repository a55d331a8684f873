package org.jiuzhu.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiuzhu.coordination.Matters;
import org.jiuzhu.coordination.Meeting;
import org.jiuzhu.coordination.Meetings;
import org.jiuzhu.coordination.Members;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The coordination group of one county with invented liaisons, two units still without one; a case that waits for two
 * units, and one that is signed and has something left to be done. Made once, on the first start.
 */
@Component
@Order(50)
@ConditionalOnProperty("jiuzhu.demo")
class DemoCoordination implements ApplicationRunner {

    private static final String COUNTY = "350702";
    private static final int MOST = 200;
    private static final Logger log = LoggerFactory.getLogger(DemoCoordination.class);

    private final Members members;
    private final Matters matters;
    private final Meetings meetings;
    private final Applications applications;
    private final StaffDirectory staff;
    private final DemoDesk desk;
    private final Clock clock;

    DemoCoordination(
            Members members,
            Matters matters,
            Meetings meetings,
            Applications applications,
            StaffDirectory staff,
            DemoDesk desk,
            Clock clock) {
        this.members = members;
        this.matters = matters;
        this.meetings = meetings;
        this.applications = applications;
        this.staff = staff;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Actor county = desk.person("jianguan1");
        // people of a demo made before there were heads of groups are not added to
        if (staff.find("zuzhang1").isEmpty()
                || !matters.page(COUNTY, null, 1, county).isEmpty()) {
            return;
        }
        group(county);
        String severe = applications.page(county, null, null, MOST).stream()
                .filter(one -> "廖春花".equals(one.applicantName()))
                .map(Applications.Summary::caseNumber)
                .findFirst()
                .orElse(null);
        if (severe != null) {
            String waiting = raise(
                    county,
                    new Matters.Request(
                            severe,
                            null,
                            "病情重，后续费用高，需要几个部门共同解决（演示）",
                            Money.ofYuan(20_000),
                            List.of("医疗保障局", "财政局"),
                            true,
                            false));
            prepare(waiting, "一人突发脑出血住院，家中无积蓄，预计自付费用较高（演示）", "是否同意超过县级最高限额救助", "医疗保障局", "财政局", "卫生健康局");
            desk.step(
                    waiting + "-D01",
                    "Task_RecordOpinion",
                    "jianguan1",
                    Map.of("stance", "AGREE", "speaker", "演示科长", "repliedOn", today()));
        }
        String house = raise(
                county,
                new Matters.Request(null, "老屋倒塌个案（演示）", "连日降雨老屋倒塌，没有救助项目可以适用", null, List.of("住房和城乡建设局"), false, true));
        prepare(house, "一户两人，老屋因降雨倒塌，暂住村委会（演示）", "由谁安排周转住房，费用如何解决", "住房和城乡建设局");
        desk.step(
                house + "-D01",
                "Task_RecordOpinion",
                "jianguan1",
                Map.of("stance", "AGREE", "speaker", "演示股长", "repliedOn", today()));
        desk.step(
                house,
                "Task_WriteMinutes",
                "jianguan1",
                Map.of(
                        "outcome", "OTHER",
                        "minutes", "由住建局安排周转住房，民政局给予临时救助（演示）",
                        "items",
                                List.of(Map.of(
                                        "content", "安排周转住房（演示）",
                                        "owner", "住房和城乡建设局",
                                        "dueOn",
                                                LocalDate.now(clock)
                                                        .plusDays(14)
                                                        .toString()))));
        desk.step(house, "Task_SignConclusion", "zuzhang1", Map.of("choice", "SIGNED"));
        meeting(county);
        log.info("已生成演示协调小组、会议和一事一议");
    }

    private void group(Actor county) {
        StringBuilder table = new StringBuilder("成员单位,职责,联络人,联络人电话,副联络人,副联络人电话\n");
        List<String> units = List.of("民政局", "财政局", "教育局", "人力资源和社会保障局", "住房和城乡建设局", "卫生健康局", "应急管理局", "医疗保障局");
        for (int i = 0; i < units.size(); i++) {
            table.append(String.format("%s,,演示联络%d,0599-000%d,演示副手%d,0599-100%d%n", units.get(i), i, i, i, i));
        }
        desk.as(county, () -> {
            members.load(table.toString().getBytes(StandardCharsets.UTF_8), county);
        });
    }

    private void meeting(Actor county) {
        String number = desk.as(
                county, () -> meetings.call(Meeting.Kind.FULL, null, county).meetingNumber());
        desk.step(
                number,
                "Task_PrepareMeeting",
                county.id(),
                Map.of(
                        "heldOn", LocalDate.now(clock).plusDays(10).toString(),
                        "place", "区政府第一会议室（演示）",
                        "chair", "演示副区长",
                        "agenda", "通报社会救助工作情况；研究低收入人口帮扶（演示）"));
    }

    private String raise(Actor county, Matters.Request request) {
        return desk.as(county, () -> matters.raise(request, county).matterNumber());
    }

    private void prepare(String number, String summary, String question, String... units) {
        desk.step(
                number,
                "Task_PrepareMatter",
                "jianguan1",
                Map.of(
                        "action",
                        "PUT",
                        "way",
                        "WRITTEN",
                        "summary",
                        summary,
                        "question",
                        question,
                        "units",
                        List.of(units)));
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}
