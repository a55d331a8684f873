package org.jiuzhu.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("成员单位各确定一名联络人（南平市2021年通知 三（四）1）")
class CoordinationMembersTest {

    private static final String COUNTY = "350702";
    private static final String HEADS = "成员单位,职责,联络人,联络人电话,副联络人,副联络人电话\n";

    @Autowired
    Members members;

    @Autowired
    Desk desk;

    @Autowired
    JdbcTemplate jdbc;

    Actor county;

    @BeforeEach
    void staff() {
        county = desk.as("tjianguan1", Role.COUNTY_SUPERVISOR, COUNTY);
    }

    @Test
    @DisplayName("通知列明的单位一开始就在，没有联络人的都列为缺口；登记后不再是缺口；姓名电话加密存放")
    void showsGaps() {
        assertThat(members.names(COUNTY)).contains("民政局", "财政局", "医疗保障局", "残疾人联合会");
        assertThat(members.gaps(COUNTY)).containsExactlyElementsOf(members.names(COUNTY));
        members.set(new Members.Entry("财政局", null, true, "测试联络", "0599-1", "测试副手", "0599-2"), county);
        assertThat(members.gaps(COUNTY)).doesNotContain("财政局").hasSize(9);
        assertThat(jdbc.queryForList("SELECT liaison FROM coordination_member", String.class))
                .singleElement()
                .satisfies(kept -> assertThat(kept).doesNotContain("测试联络"));
        assertThat(members.gaps("350782")).hasSize(10);
    }

    @Test
    @DisplayName("县里可以增加单位，退出的不再征求意见；联络人和副联络人不能是同一人；县里的由县级监管岗登记，市级的由市级管理岗登记")
    void changesTheGroup() {
        members.set(new Members.Entry("司法局", "法律援助", true, "测试甲", "0599-3", null, null), county);
        members.set(new Members.Entry("残疾人联合会", null, false, null, null, null, null), county);
        assertThat(members.names(COUNTY)).contains("司法局").doesNotContain("残疾人联合会");
        assertThatThrownBy(() ->
                        members.set(new Members.Entry("司法局", "法律援助", true, "测试甲", "0599-3", "测试甲", "0599-3"), county))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> members.set(new Members.Entry("工会", " ", true, null, null, null, null), county))
                .isInstanceOf(InvalidInput.class);
        Actor township = desk.as("tqueren9", Role.DECIDER, COUNTY + "001");
        assertThatThrownBy(() -> members.set(new Members.Entry("司法局", "法", true, null, null, null, null), township))
                .isInstanceOf(Refused.class);
        Actor city = desk.as("tshiji1", Role.CITY_MANAGER, "3507");
        members.set(new Members.Entry("市档案馆", "档案", true, null, null, null, null), city);
        assertThat(members.names(COUNTY)).as("市级的单位不进县里的名单").doesNotContain("市档案馆");
    }

    @Test
    @DisplayName("表格登记：有一行错就一个也不登记，一次列出全部错误所在的行")
    void loadsAllOrNothing() {
        assertThatThrownBy(() -> members.load(
                        (HEADS + "财政局,,测试甲,0599-1,,\n教育局,,测试乙,,,\n工会,,,,,\n").getBytes(StandardCharsets.UTF_8), county))
                .isInstanceOf(InvalidInput.class)
                .satisfies(refused -> assertThat(((InvalidInput) refused).problems())
                        .extracting(problem -> problem.field())
                        .containsExactly("第3行", "第4行"));
        assertThat(members.gaps(COUNTY)).hasSize(10);
        assertThat(members.load(
                        (HEADS + "财政局,,测试甲,0599-1,,\n司法局,法律援助,测试乙,0599-2,测试丙,0599-3\n")
                                .getBytes(StandardCharsets.UTF_8),
                        county))
                .isEqualTo(2);
        assertThat(members.gaps(COUNTY)).hasSize(9).doesNotContain("财政局", "司法局");
    }
}
