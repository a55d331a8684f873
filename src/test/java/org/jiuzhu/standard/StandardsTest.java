package org.jiuzhu.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.standard.Standard.HouseholdArea;
import org.jiuzhu.support.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("保障标准与参数（社会救助暂行办法 第九条、第十条）")
class StandardsTest {

    private static final Actor COUNTY = new Actor("s1", "县监管", Set.of(Role.COUNTY_SUPERVISOR), "350702", null);

    @Autowired
    Standards standards;

    @Autowired
    Parameters parameters;

    @Test
    @DisplayName("县里没有设定的，用全市标准；演示值有标记")
    void fallsBackToTheCity() {
        Standard found = standards.on("350702001", HouseholdArea.URBAN, LocalDate.of(2026, 9, 18));
        assertThat(found.areaCode()).isEqualTo("3507");
        assertThat(found.demo()).isTrue();
    }

    @Test
    @DisplayName("县里设定的标准自生效日起优先，此前仍用原标准")
    void prefersTheCountyFromItsFirstDay() {
        Standard own =
                new Standard("350702", HouseholdArea.RURAL, LocalDate.of(2026, 7, 1), null, 91_000, "测试文号1号", false);
        standards.set(own, COUNTY);
        assertThat(standards.on("350702001", HouseholdArea.RURAL, LocalDate.of(2026, 7, 1)))
                .isEqualTo(own);
        assertThat(standards
                        .on("350702001", HouseholdArea.RURAL, LocalDate.of(2026, 6, 30))
                        .areaCode())
                .isEqualTo("3507");
        Standard next =
                new Standard("350702", HouseholdArea.RURAL, LocalDate.of(2027, 7, 1), null, 95_000, "测试文号2号", false);
        standards.set(next, COUNTY);
        assertThat(standards
                        .on("350702001", HouseholdArea.RURAL, LocalDate.of(2027, 6, 30))
                        .amountFen())
                .isEqualTo(91_000);
        assertThatThrownBy(() -> standards.set(own, COUNTY)).isInstanceOf(InvalidInput.class);
    }

    @Test
    @DisplayName("没有标准的日期不猜测；外县不得设定")
    void refusesToGuess() {
        assertThatThrownBy(() -> standards.on("350702001", HouseholdArea.URBAN, LocalDate.of(2019, 1, 1)))
                .isInstanceOf(InvalidInput.class);
        Standard other =
                new Standard("350703", HouseholdArea.RURAL, LocalDate.of(2026, 7, 1), null, 91_000, "测试文号1号", false);
        assertThatThrownBy(() -> standards.set(other, COUNTY)).isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName("参数由县里改，须写依据，保留历史，只对本县生效")
    void changesAParameterForOneCounty() {
        assertThat(parameters.number("publicity-days", "350702001")).isEqualTo(7);
        parameters.change("publicity-days", "350702", "10", "测试会议纪要", null, COUNTY);
        assertThat(parameters.number("publicity-days", "350702001")).isEqualTo(10);
        assertThat(parameters.number("publicity-days", "350703001")).isEqualTo(7);
        assertThatThrownBy(() -> parameters.change("publicity-days", "350702", "七", "依据", null, COUNTY))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> parameters.change("publicity-days", "350702", "5", " ", null, COUNTY))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    @DisplayName("没有的区划代码不能设定标准和参数")
    void refusesUnknownAreas() {
        Actor city = new Actor("m1", "市级", java.util.Set.of(org.jiuzhu.shared.Role.CITY_MANAGER), null, null);
        Standard lost =
                new Standard("350799", HouseholdArea.RURAL, LocalDate.of(2026, 7, 1), null, 91_000, "测试文号1号", false);
        assertThatThrownBy(() -> standards.set(lost, city))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("没有区划代码350799");
        assertThatThrownBy(() -> parameters.change("publicity-days", "350799", "8", "依据", null, city))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    @DisplayName("公示不得少于7天（民发〔2021〕57号第十九条）；选项只收规定的几种，中文名称也可以；比例不能倒挂")
    void keepsValuesWithinTheLaw() {
        assertThatThrownBy(() -> parameters.change("publicity-days", "350702", "6", "依据", null, COUNTY))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("第十九条");
        assertThatThrownBy(() -> parameters.change("confirming-authority", "350702", "FOO", "依据", null, COUNTY))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("乡镇（街道）、县级民政部门");
        assertThat(parameters
                        .change("confirming-authority", "350702", "县级民政部门", "依据", null, COUNTY)
                        .content())
                .isEqualTo("COUNTY");
        assertThatThrownBy(() -> parameters.change("warn-percent", "350702", "500", "依据", null, COUNTY))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> parameters.change("warn-percent", "350702", "90", "依据", null, COUNTY))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("小于红牌比例");
    }

    @Test
    @DisplayName("参数可以定于将来起用，历次的值、依据和经办人都查得到")
    void keepsTheHistory() {
        LocalDate later = LocalDate.of(2099, 1, 1);
        parameters.change("publicity-days", "350702", "10", "会议纪要一", null, COUNTY);
        parameters.change("publicity-days", "350702", "12", "会议纪要二", later, COUNTY);
        assertThat(parameters.number("publicity-days", "350702001")).isEqualTo(10);
        assertThat(parameters.history("publicity-days", "350702"))
                .extracting(Parameters.Shown::words)
                .containsExactly("12日历日", "10日历日", "7日历日");
        assertThat(parameters
                        .history("publicity-days", "350702")
                        .get(0)
                        .parameter()
                        .changedBy())
                .isEqualTo(COUNTY.id());
    }
}
