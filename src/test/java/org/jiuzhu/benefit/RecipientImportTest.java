package org.jiuzhu.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.ActingActor;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
@DisplayName("开办时导入在享对象：整表核对，另一人批准，断点续办，不留一半")
class RecipientImportTest {

    private static final String HEADER = String.join(",", RecipientSheet.COLUMNS);
    private static final Actor UPLOADER = new Actor("dr1", "导入人", Set.of(Role.COUNTY_SUPERVISOR), "350783", null);
    private static final Actor APPROVER = new Actor("dr2", "批准人", Set.of(Role.COUNTY_SUPERVISOR), "350783", null);
    private static final Actor OUTSIDER = new Actor("dr3", "外县人", Set.of(Role.COUNTY_SUPERVISOR), "350702", null);

    /** Every test has people of its own: imports commit. */
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    RecipientImports imports;

    @Autowired
    Awards awards;

    @Autowired
    AwardMapper mapper;

    @Autowired
    Fingerprint fingerprint;

    @Autowired
    ActingActor acting;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void act() {
        clock.set(LocalDate.of(2026, 9, 18));
        acting.is(UPLOADER);
    }

    private static String person() {
        return Families.idNumber(LocalDate.of(1921, 1, 1).plusDays(PEOPLE.incrementAndGet()));
    }

    private static String holder(String household, String id, String amount) {
        return household + ",350783001,低保," + amount + ",2025-01,测民〔2025〕1号,12,测试户主," + id
                + ",户主,测试银行,测试户主,6222000000000001";
    }

    private static String member(String household, String id) {
        return household + ",,,,,,,测试成员," + id + ",子女,,,";
    }

    private static byte[] file(List<String> rows) {
        return (HEADER + "\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
    }

    private RecipientImport.State state(String id) {
        return imports.visibleTo(UPLOADER).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private List<Award> ofDocument(String number) {
        return awards.page(APPROVER, null, null, null, 2000).stream()
                .filter(award -> award.standardDocument().equals(number))
                .toList();
    }

    private int count(String table, String importId) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM " + table
                        + " t JOIN award a ON a.award_number = t.award_number WHERE a.import_id = ?",
                Integer.class,
                importId);
    }

    @Test
    @DisplayName("一行有错，整表不留；每个错都指到行，不重复身份证号")
    void refusesTheWholeFile() {
        String twice = person();
        List<String> rows = List.of(
                holder("1", "350702190001019990", "900"),
                holder("2", twice, "0"),
                member("2", twice),
                "3,350702001,特别低保,abc,去年,,9,测试户主," + person() + ",子女,,,12");
        assertThatThrownBy(() -> imports.upload(file(rows), "测民函〔2026〕1号", UPLOADER))
                .asInstanceOf(type(InvalidInput.class))
                .satisfies(refused -> {
                    assertThat(refused.problems())
                            .extracting(FieldProblem::message)
                            .contains(
                                    "第2行：身份证号校验位不对，请核对是否输错",
                                    "第3行：户月保障金应为大于0、最多两位小数的金额（元）",
                                    "第4行：与第3行是同一人，一人只能在一份待遇内",
                                    "第5行：梅山街道不属于本县（市、区）",
                                    "第5行：类别应为“低保”",
                                    "第5行：起始月应为年-月，例如2026-01",
                                    "第5行：请填写决定文号",
                                    "第5行：复核周期应为12或6（月）",
                                    "第5行：每户第一行应是户主（与户主关系填“户主”）");
                    assertThat(refused.getMessage()).doesNotContain(twice);
                });
        assertThat(imports.visibleTo(UPLOADER))
                .noneMatch(one -> one.documentNumber().equals("测民函〔2026〕1号"));
    }

    @Test
    @DisplayName("导入人不能自己批准，外县看不到；批准后全部登记完才生效")
    void countsOnlyWhenComplete() {
        String first = person();
        List<String> rows = new java.util.ArrayList<>(List.of(holder("a", first, "1050.50")));
        rows.add(member("a", person()));
        IntStream.range(0, 600).forEach(i -> rows.add(holder("h" + i, person(), "300")));
        RecipientImport checked = imports.upload(file(rows), "测民函〔2026〕2号", UPLOADER);
        assertThat(checked.households()).isEqualTo(601);
        assertThat(checked.persons()).isEqualTo(602);
        assertThat(checked.monthlyTotal().toString()).isEqualTo("181050.50");
        assertThat(imports.enterNext(checked.id())).as("未批准不登记").isFalse();
        assertThatThrownBy(() -> imports.approve(checked.id(), UPLOADER)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> imports.approve(checked.id(), OUTSIDER)).isInstanceOf(Missing.class);
        assertThat(imports.visibleTo(OUTSIDER)).noneMatch(one -> one.id().equals(checked.id()));

        imports.approve(checked.id(), APPROVER);
        assertThat(imports.entering()).contains(checked.id());
        // the server stops after the first batch: what is written does not count, but blocks a second award
        assertThat(imports.enterNext(checked.id())).isTrue();
        assertThat(ofDocument("测民函〔2026〕2号")).isEmpty();
        assertThat(awards.heldBy(List.of(fingerprint.of(first)))).hasSize(1);
        while (imports.enterNext(checked.id())) {
            // on and on
        }
        assertThat(state(checked.id())).isEqualTo(RecipientImport.State.ENTERED);
        assertThat(ofDocument("测民函〔2026〕2号")).hasSize(601).allMatch(one -> one.state() == Award.State.ACTIVE);
        assertThat(awards.page(OUTSIDER, null, null, null, 1000))
                .noneMatch(one -> one.townshipCode().startsWith("350783"));
        Award award = awards.heldBy(List.of(fingerprint.of(first))).get(0);
        assertThat(award)
                .usingRecursiveComparison()
                .ignoringFields("awardNumber")
                .isEqualTo(new Award(
                        "",
                        null,
                        "350783001",
                        "SUBSISTENCE",
                        "测试户主",
                        2,
                        105_050,
                        LocalDate.of(2025, 1, 1),
                        null,
                        "测民〔2025〕1号",
                        "测民函〔2026〕2号",
                        12,
                        Award.State.ACTIVE));
        assertThat(mapper.persons(award.awardNumber()))
                .extracting(AwardHousehold.Person::relation)
                .containsExactly("户主", "子女");
        assertThat(mapper.account(award.awardNumber()))
                .isEqualTo(new AwardHousehold.Account("测试银行", "测试户主", "6222000000000001"));
        assertThat(jdbc.queryForList(
                        "SELECT id_number FROM award_person WHERE award_number = ?", String.class, award.awardNumber()))
                .noneMatch(stored -> stored.contains(first));
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM recipient_import_household WHERE import_id = ?",
                        Integer.class,
                        checked.id()))
                .isZero();
        assertThat(imports.enterNext(checked.id())).as("再跑一次什么都不做").isFalse();
    }

    @Test
    @DisplayName("核对时已在登记册的人指出所在待遇；登记途中另有待遇的，整批退回，什么都不留")
    void sendsBackWhatCollides() {
        String taken = person();
        RecipientImport one = imports.upload(file(List.of(holder("1", taken, "300"))), "测民函〔2026〕3号", UPLOADER);
        List<String> rows = IntStream.range(0, 550)
                .mapToObj(i -> holder("h" + i, i == 520 ? taken : person(), "300"))
                .collect(Collectors.toList());
        RecipientImport two = imports.upload(file(rows), "测民函〔2026〕4号", UPLOADER);
        imports.approve(one.id(), APPROVER);
        imports.approve(two.id(), APPROVER);
        while (imports.enterNext(one.id())) {
            // the small one is first
        }
        while (imports.enterNext(two.id())) {
            // stops at the person who is taken
        }
        assertThat(state(two.id())).isEqualTo(RecipientImport.State.CONFLICT);
        assertThat(imports.visibleTo(UPLOADER).stream()
                        .filter(entry -> entry.id().equals(two.id()))
                        .findFirst()
                        .orElseThrow()
                        .conflictRow())
                .isEqualTo(522);
        for (String table :
                List.of("award_member", "award_person", "award_account", "award_change", "exclusive_holding")) {
            assertThat(count(table, two.id())).as(table).isZero();
        }
        assertThatThrownBy(() -> imports.upload(file(List.of(holder("1", taken, "300"))), "测民函〔2026〕5号", UPLOADER))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("第2行：此人已在登记册的待遇");
    }

    @Test
    @DisplayName("放弃后不能再批准")
    void givesUp() {
        RecipientImport checked = imports.upload(file(List.of(holder("1", person(), "300"))), "测民函〔2026〕6号", UPLOADER);
        imports.abandon(checked.id(), UPLOADER);
        assertThat(state(checked.id())).isEqualTo(RecipientImport.State.ABANDONED);
        assertThatThrownBy(() -> imports.approve(checked.id(), APPROVER)).hasMessageContaining("已放弃");
    }

    @Test
    @DisplayName("样表可以原样导入本县（演示行改为本县代码）")
    void readsItsOwnTemplate() {
        byte[] template = RecipientImports.template();
        Actor county = new Actor("dr4", "样表", Set.of(Role.COUNTY_SUPERVISOR), "350702", null);
        RecipientImport checked = imports.upload(template, "测民函〔2026〕7号", county);
        assertThat(checked.households()).isEqualTo(1);
        assertThat(checked.persons()).isEqualTo(2);
        imports.abandon(checked.id(), county);
    }
}
