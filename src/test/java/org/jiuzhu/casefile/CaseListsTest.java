package org.jiuzhu.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.deadline.ClockState;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Refused;
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
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("案件名单：查询、分页、辖区和留痕")
class CaseListsTest {

    /** A township that no other test works in, so that the lists hold these cases only. */
    private static final String TOWN = "350702003";

    @Autowired
    CaseLists lists;

    @Autowired
    CaseFiles files;

    @Autowired
    Applications applications;

    @Autowired
    Journal journal;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Desk desk;

    @Autowired
    TestClock clock;

    @Autowired
    ActingActor acting;

    @Autowired
    MockMvc mvc;

    private Actor window;
    private String first;
    private String second;

    @BeforeEach
    void register() {
        clock.set(LocalDate.of(2026, 9, 18));
        window = desk.as("mshouli1", Role.WINDOW_CLERK, TOWN);
        first = desk.register(window, Families.poor(11));
        second = desk.register(window, Families.poor(12));
    }

    private static CaseLists.Search nothing() {
        return new CaseLists.Search(null, null, null, null, null, null);
    }

    private List<String> numbers(CaseLists.Search search, Actor reader) {
        return lists.cases(search, null, 50, reader).rows().stream()
                .map(CaseLists.Row::caseNumber)
                .toList();
    }

    @Test
    @DisplayName("新的在前，姓名脱敏，写明现在的环节和办理人；一页一页不重不漏")
    void listsAndPages() {
        CaseLists.Page<CaseLists.Row> page = lists.cases(nothing(), null, 1, window);
        assertThat(page.rows()).singleElement().satisfies(row -> {
            assertThat(row.caseNumber()).isEqualTo(second);
            assertThat(row.applicant()).isEqualTo("测**");
            assertThat(row.steps()).startsWith("核对申请材料（").contains(window.name());
            assertThat(row.clock()).isEqualTo("未受理，期限未起算");
        });
        CaseLists.Page<CaseLists.Row> last = lists.cases(nothing(), page.next(), 1, window);
        assertThat(last.rows()).extracting(CaseLists.Row::caseNumber).containsExactly(first);
        assertThat(last.next()).isNull();
    }

    @Test
    @DisplayName("按案号、身份证号（任一成员）、申请人全名、状态查询；身份证号校验位不对的当场说明")
    void searches() {
        String child = Families.poor(12).members().get(2).idNumber();
        assertThat(numbers(new CaseLists.Search(null, first, null, null, null, null), window))
                .containsExactly(first);
        assertThat(numbers(new CaseLists.Search(null, null, child, null, null, null), window))
                .containsExactly(second);
        assertThat(numbers(new CaseLists.Search(null, null, null, "测试甲", null, null), window))
                .containsExactly(second, first);
        assertThat(numbers(new CaseLists.Search(null, null, null, "测试", null, null), window))
                .isEmpty();
        assertThat(numbers(new CaseLists.Search(null, null, null, null, Application.Status.CONFIRMED, null), window))
                .isEmpty();
        CaseLists.Search wrong = new CaseLists.Search(null, null, "350702198001019999", null, null, null);
        assertThatThrownBy(() -> lists.cases(wrong, null, 50, window)).isInstanceOf(InvalidInput.class);
    }

    @Test
    @DisplayName("以前登记的案件补上姓名摘要后也查得到")
    void findsOldCases() {
        jdbc.update("UPDATE application SET applicant_digest = NULL WHERE case_number = ?", first);
        CaseLists.Search byName = new CaseLists.Search(null, null, null, "测试甲", null, null);
        assertThat(numbers(byName, window)).containsExactly(second);
        assertThat(applications.completeDigests(500)).isPositive();
        assertThat(numbers(byName, window)).containsExactly(second, first);
    }

    @Test
    @DisplayName("别的乡镇、别的县查不到；市级查得到；看过名单留痕，查的姓名和证件号不进留痕")
    void keepsToTheArea() {
        Actor neighbour = new Actor("n", "邻所", Set.of(Role.WINDOW_CLERK), "350702", "350702002");
        Actor otherCounty = new Actor("c", "他县", Set.of(Role.COUNTY_SUPERVISOR), "350782", null);
        Actor city = new Actor("m", "市级", Set.of(Role.CITY_MANAGER), null, null);
        CaseLists.Search byName = new CaseLists.Search(null, null, null, "测试甲", null, null);
        assertThat(numbers(byName, neighbour)).isEmpty();
        assertThat(numbers(byName, otherCounty)).isEmpty();
        assertThat(numbers(new CaseLists.Search(TOWN, null, null, "测试甲", null, null), city))
                .containsExactly(second, first);
        assertThat(jdbc.queryForList(
                        "SELECT detail FROM audit_entry WHERE action = '查阅' AND detail LIKE '案件名单%'", String.class))
                .contains("案件名单（按申请人姓名查询），2件")
                .noneMatch(detail -> detail.contains("测试甲"));
    }

    @Test
    @DisplayName("超期的单独列出，督办页按乡镇和颜色计数（民发〔2021〕57号 第二十二条）")
    void countsColours() {
        accept(first);
        assertThat(count(window))
                .extracting(CaseLists.Count::green, CaseLists.Count::waiting)
                .containsExactly(1, 1);
        assertThat(coloured(ClockState.Colour.GREEN)).hasSize(1);
        clock.set(LocalDate.of(2026, 9, 21));
        assertThat(coloured(ClockState.Colour.GREEN)).hasSize(1);
        assertThat(coloured(ClockState.Colour.YELLOW)).isEmpty();
        assertThat(coloured(ClockState.Colour.STOPPED)).isEmpty();
        clock.set(LocalDate.of(2026, 10, 21));
        assertThat(coloured(ClockState.Colour.RED)).hasSize(1);
        assertThatThrownBy(() -> coloured(ClockState.Colour.CLOSED)).isInstanceOf(InvalidInput.class);
        clock.set(LocalDate.of(2026, 11, 20));
        assertThat(count(window))
                .extracting(CaseLists.Count::overdue, CaseLists.Count::all)
                .containsExactly(1, 2);
        assertThat(lists.cases(
                                new CaseLists.Search(null, null, null, null, null, ClockState.Colour.OVERDUE),
                                null,
                                50,
                                window)
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.clock()).startsWith("已超期").contains("个工作日"));
    }

    private List<CaseLists.Row> coloured(ClockState.Colour colour) {
        return lists.cases(new CaseLists.Search(null, null, null, null, null, colour), null, 50, window)
                .rows();
    }

    private CaseLists.Count count(Actor reader) {
        return lists.counts(reader).stream()
                .filter(one -> one.townshipCode().equals(TOWN))
                .findFirst()
                .orElseThrow();
    }

    private void accept(String caseNumber) {
        desk.papers(window, caseNumber);
        desk.accept(window, caseNumber, "NONE");
    }

    @Test
    @DisplayName("申报情况进案卷；电话和账号脱敏，只有审核确认岗和任务办理人能看全，看了留痕（个人信息保护法 第二十八条）")
    void showsWhatWasDeclared() {
        CaseFile file = files.open(first, window);
        assertThat(file.declared().items())
                .extracting(CaseFile.Item::label)
                .contains("城乡类别", "居住地", "联系电话", "致困原因", "领款账户");
        assertThat(file.declared().items().toString())
                .contains("138****0000")
                .doesNotContain("13800000000", "6222000000000001");
        assertThat(file.declared().sheets().get(0).rows().get(0)).contains("测试甲", "工资性收入", "18000.00元");
        assertThat(file.may()).contains(CaseFile.Right.NOTE).doesNotContain(CaseFile.Right.STOP);
        Actor colleague = new Actor("kanke", "同所", Set.of(Role.SURVEYOR), "350702", TOWN);
        assertThat(files.open(first, colleague).may()).doesNotContain(CaseFile.Right.REVEAL);
        assertThatThrownBy(() -> files.reveal(first, colleague)).isInstanceOf(Refused.class);
        assertThat(files.reveal(first, window).toString()).contains("13800000000", "6222000000000001");
        assertThat(journal.ofCase(first, 20)).anyMatch(entry -> entry.detail().contains("完整的联系电话和账号"));
    }

    @Test
    @DisplayName("打开打不开的文书得到中文页面，程序得到 problem+json；登录过期转到登录页")
    void tellsInAPage() throws Exception {
        acting.is(window);
        mvc.perform(get("/api/letters/unknown/pdf").accept(MediaType.TEXT_HTML).with(user("tester")))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("没有这份文书")));
        mvc.perform(get("/api/letters/unknown/pdf").with(user("tester")))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
        mvc.perform(get("/api/letters/unknown/pdf").accept(MediaType.TEXT_HTML))
                .andExpect(redirectedUrlPattern("**/sign-in"));
    }
}
