package org.jiuzhu.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.idev.excel.FastExcel;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.ActingActor;
import org.jiuzhu.support.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("成批导入工作人员")
class StaffImportTest {

    private static final String HEAD = "登录名,姓名,岗位,区划代码,初始密码\n";

    @Autowired
    StaffImport staffImport;

    @Autowired
    StaffDirectory directory;

    @Autowired
    CaseHandlers handlers;

    @Autowired
    ActingActor acting;

    @BeforeEach
    void administrator() {
        acting.is(new Actor("root1", "管理", java.util.Set.of(Role.SYSTEM_ADMINISTRATOR), null, null));
    }

    @Test
    @DisplayName("表格正确：全部导入，可以兼岗")
    void loadsAll() {
        int added =
                staffImport.load(csv("drzhang,张三,受理岗、调查岗,350702001,Ceshi@2026xyz\ndrli,李四,核对岗,350702,Ceshi@2026xyz\n"));
        assertThat(added).isEqualTo(2);
        assertThat(directory.find("drzhang").orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.WINDOW_CLERK, Role.SURVEYOR);
    }

    @Test
    @DisplayName("近亲属备案的经办人员：本乡镇（街道）和本县的，不含别的乡镇、别的县和已停用的（第十一条）")
    void namesWhoHandlesCases() {
        staffImport.load(
                csv(
                        """
                drjia,甲经办,受理岗,350702001,Ceshi@2026xyz
                dryi,乙经办,受理岗,350702002,Ceshi@2026xyz
                drbing,丙核对,核对岗,350702,Ceshi@2026xyz
                drding,丁核对,核对岗,350703,Ceshi@2026xyz
                drwu,戊调查,调查岗,350702001,Ceshi@2026xyz
                """));
        directory.deactivate("drwu", acting.get());
        assertThat(handlers.of("350702001"))
                .extracting(Staff::name)
                .containsSubsequence("甲经办", "丙核对")
                .doesNotContain("乙经办", "丁核对", "戊调查");
    }

    @Test
    @DisplayName("有错的行逐行指出，一个人也不导入")
    void loadsNoneWhenOneIsWrong() {
        assertThatThrownBy(() -> staffImport.load(csv("drwang,王五,受理岗,350702001,Ceshi@2026xyz\n"
                        + "drzhao,赵六,没有这个岗,350702001,Ceshi@2026xyz\n"
                        + "drqian,钱七,受理岗,999999999,Ceshi@2026xyz\n"
                        + "drwang,重复,受理岗,350702001,Ceshi@2026xyz\n")))
                .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.problems())
                        .extracting(problem -> problem.field())
                        .contains("第3行", "第4行", "第5行"));
        assertThat(directory.find("drwang")).isEmpty();
    }

    @Test
    @DisplayName("Excel 文件同样可用")
    void readsExcel() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        FastExcel.write(file)
                .sheet("人员")
                .doWrite(List.of(
                        List.of("登录名", "姓名", "岗位", "区划代码", "初始密码"),
                        List.of("drexcel", "表格", "审核确认岗", "350702001", "Ceshi@2026xyz")));
        assertThat(staffImport.load(file.toByteArray())).isEqualTo(1);
    }

    @Test
    @DisplayName("弱密码、缺列、不是表格的文件：说明原因")
    void refusesWhatCannotBeRead() {
        assertThatThrownBy(() -> staffImport.load(csv("drweak,弱,受理岗,350702001,123\n")))
                .hasMessageContaining("密码");
        assertThatThrownBy(() -> staffImport.load("姓名\n张三\n".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("缺少列");
        assertThatThrownBy(() -> staffImport.load(new byte[] {'P', 'K', 3, 4, 9, 9}))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    @DisplayName("所有的错一次报全：岗位、区划、重复、弱密码各在自己的行")
    void reportsAllFaultsAtOnce() {
        assertThatThrownBy(() -> staffImport.load(csv("drone,一,没有的岗,350702001,Ceshi@2026xyz\n"
                        + "\n"
                        + "drtwo,二,受理岗,999999999,Ceshi@2026xyz\n"
                        + "drthree,三,受理岗,350702001,123\n"
                        + "drthree,四,受理岗,350702001,456\n")))
                .isInstanceOfSatisfying(InvalidInput.class, e -> {
                    assertThat(e.problems())
                            .extracting(problem -> problem.field())
                            .contains("第2行", "第4行", "第5行", "第6行")
                            .doesNotContain("第3行");
                    assertThat(e.getMessage()).contains("没有岗位", "没有区划代码", "重复");
                    assertThat(e.problems().stream()
                                    .filter(problem -> problem.message().contains("密码"))
                                    .map(problem -> problem.field()))
                            .containsExactly("第5行", "第6行");
                });
    }

    @Test
    @DisplayName("中文版 Excel 另存的 CSV（GBK）直接可用")
    void readsChineseCsv() {
        byte[] file =
                (HEAD + "drgbk,国标,受理岗,350702001,Ceshi@2026xyz\n").getBytes(java.nio.charset.Charset.forName("GBK"));
        assertThat(staffImport.load(file)).isEqualTo(1);
        assertThat(directory.find("drgbk").orElseThrow().name()).isEqualTo("国标");
    }

    private static byte[] csv(String rows) {
        return ("\uFEFF" + HEAD + rows).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("转办联络岗写明部门，不能兼民政的岗位，不列入经办人员")
    void bringsInLiaisons() {
        staffImport.load(
                (HEAD + "yibao9,余医保,转办联络岗（医疗保障、卫生健康局）,350702,Jiuzhu@2026x\n").getBytes(StandardCharsets.UTF_8));
        assertThat(directory.departmentsOf("yibao9")).containsExactlyInAnyOrder(Department.MEDICAL, Department.HEALTH);
        assertThat(directory.hasLiaison(Department.HEALTH, "350702")).isTrue();
        assertThat(directory.hasLiaison(Department.HEALTH, "350703")).isFalse();
        assertThat(handlers.of("350702001")).extracting(Staff::id).doesNotContain("yibao9");
        assertThatThrownBy(() -> staffImport.load((HEAD
                                + "yibao8,余医保,转办联络岗,350702,Jiuzhu@2026x\n"
                                + "yibao7,余医保,转办联络岗（水利）,350702,Jiuzhu@2026x\n"
                                + "yibao6,余医保,转办联络岗（医疗保障）、核对岗,350702,Jiuzhu@2026x\n")
                        .getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.problems())
                        .extracting(org.jiuzhu.shared.FieldProblem::message)
                        .anyMatch(message -> message.contains("须写明部门"))
                        .anyMatch(message -> message.contains("没有部门“水利”"))
                        .anyMatch(message -> message.contains("不得兼任民政的岗位")));
    }
}
