package org.jiuzhu.continuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardHousehold;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.destitution.SupportReview;
import org.jiuzhu.destitution.SupportReviews;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.ActingActor;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@DisplayName("救助衔接：待遇停了，乡镇（街道）在期限内测试其他救助，逾期督办，死亡的不用（国办发〔2023〕39号）")
class HelpTestsTest {

    private static final String TOWN = "350722001";
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    HelpTests tests;

    @Autowired
    Awards awards;

    @Autowired
    SupportReviews reviews;

    @Autowired
    Fingerprint fingerprint;

    @Autowired
    EngineCases cases;

    @Autowired
    Desk desk;

    @Autowired
    ActingActor acting;

    @Autowired
    TestClock clock;

    private Actor window;
    private Actor supervisor;

    @BeforeEach
    void people() {
        clock.set(TODAY);
        window = desk.as("xjshouli", Role.WINDOW_CLERK, TOWN);
        supervisor = desk.as("xjjianguan", Role.COUNTY_SUPERVISOR, "350722");
        acting.is(supervisor);
    }

    private String award(String category) {
        int n = PEOPLE.incrementAndGet();
        String id = Families.idNumber(LocalDate.of(1958, 1, 1).plusDays(n));
        String number = "YX-" + TOWN + "-X" + String.format("%05d", n);
        awards.enter(
                new Award(
                        number,
                        null,
                        TOWN,
                        category,
                        "衔接户主",
                        1,
                        50_000,
                        LocalDate.of(2026, 8, 1),
                        null,
                        "测民〔2026〕5号",
                        "测试",
                        12,
                        Award.State.ACTIVE),
                new AwardHousehold(
                        number,
                        new AwardHousehold.Account("测试银行", "衔接户主", "62228001" + String.format("%08d", n)),
                        List.of(new AwardHousehold.Person("衔接户主", id, "户主"))),
                List.of(fingerprint.of(id)),
                supervisor);
        return number;
    }

    @Test
    @DisplayName("停发后窗口有任务，列出建议测试的救助；登记或者转办的写编号；办结")
    void testsOtherHelp() {
        String award = award("SUBSISTENCE");
        awards.end(award, LocalDate.of(2026, 9, 1), "收入超过标准", supervisor);
        String number = "XJ-" + award + "-1";
        assertThat(desk.open(number)).containsExactly("Task_TestOtherHelp");
        assertThat(tests.find(number).aids()).isNotEmpty();
        String task = desk.claim(window, number, "Task_TestOtherHelp");
        assertThat(desk.save(
                        window, task, Map.of("tested", List.of("EDGE"), "outcome", "REGISTERED", "reason", "仍有困难")))
                .extracting(FieldProblem::field)
                .containsExactly("number");
        desk.save(
                window,
                task,
                Map.of(
                        "tested",
                        List.of("EDGE", "RIGID"),
                        "outcome",
                        "REGISTERED",
                        "number",
                        "350722001-2026-000009",
                        "reason",
                        "仍有困难"));
        desk.complete(window, task);
        assertThat(cases.running(number)).isFalse();
        assertThat(tests.find(number).outcome()).isEqualTo(HelpTest.Outcome.REGISTERED);
    }

    @Test
    @DisplayName("5个工作日没有测试的由县级督办")
    void supervisesWhatIsLate() {
        String award = award("SUBSISTENCE");
        awards.end(award, LocalDate.of(2026, 9, 1), "收入超过标准", supervisor);
        String number = "XJ-" + award + "-1";
        assertThat(tests.dueOn(number)).isEqualTo(LocalDate.of(2026, 9, 24));
        clock.set(LocalDate.of(2026, 9, 25));
        desk.runJobs(number);
        assertThat(desk.open(number)).containsExactlyInAnyOrder("Task_TestOtherHelp", "Task_SuperviseHelpTest");
        desk.done(
                supervisor,
                number,
                "Task_SuperviseHelpTest",
                Map.of("reason", "联系不上", "measure", "入户", "expectedOn", "2026-09-30"));
        desk.done(
                window,
                number,
                "Task_TestOtherHelp",
                Map.of("tested", List.of("EDGE"), "outcome", "DECLINED", "reason", "子女已接走"));
        assertThat(cases.running(number)).isFalse();
    }

    @Test
    @DisplayName("特困人员死亡而终止的，没有其他救助可以测试")
    void asksNobodyForTheDead() {
        String award = award("DESTITUTE");
        acting.is(window);
        String review =
                reviews.begin(SupportReview.Kind.TERMINATE, award, window).reviewNumber();
        desk.done(
                window,
                review,
                "Task_ProposeTermination",
                Map.of(
                        "choice",
                        "END",
                        "ground",
                        "DEATH",
                        "happenedOn",
                        "2026-09-01",
                        "facts",
                        "死亡",
                        "evidence",
                        "死亡证明"));
        clock.set(TODAY.plusDays(8));
        desk.done(
                window,
                review,
                "Task_PublishTermination",
                Map.of("place", "村务公开栏", "fromDay", TODAY.toString(), "heard", "NOTHING"));
        desk.done(supervisor, review, "Task_ConfirmReview", Map.of("decision", "APPROVED", "reason", "属实"));
        assertThat(cases.running("XJ-" + award + "-1")).isFalse();
    }
}
