package org.jiuzhu.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.ActingActor;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("导入行政区划")
class AreaImportTest {

    private static final String HEAD = "区划代码,名称,级别,上级代码,起始日期,截止日期,继任代码\n";

    @Autowired
    AreaImport areaImport;

    @Autowired
    Areas areas;

    @Autowired
    ActingActor acting;

    @Autowired
    TestClock clock;

    @BeforeEach
    void administrator() {
        clock.set(LocalDate.of(2026, 9, 18));
        acting.is(new Actor("root1", "管理", Set.of(Role.SYSTEM_ADMINISTRATOR), null, null));
    }

    /** What a test imports is rolled back; this makes the next one read again. */
    @AfterEach
    void forget() {
        areas.forget();
    }

    @Test
    @DisplayName("新设的乡镇立即可用；撤并的乡镇留名，但不再列出")
    void addsAndEndsTownships() {
        assertThat(areas.townshipsOf("350702")).extracting(Area::code).contains("350702202");
        var imported = areaImport.load(csv("350702300,新设镇,乡镇,350702,2026-01-01,,\n"
                + "350702202,赤门乡,乡镇,350702,2015-01-01,2025-12-31,350702300\n"));
        assertThat(imported).isEqualTo(new AreaImport.Imported(1, 1));
        assertThat(areas.townshipsOf("350702"))
                .extracting(Area::code)
                .contains("350702300")
                .doesNotContain("350702202");
        assertThat(areas.name("350702202")).isEqualTo("延平区赤门乡");
        assertThat(areas.find("350702202").orElseThrow().successor()).isEqualTo("350702300");
    }

    @Test
    @DisplayName("将来才设立的区划，到日子才列出")
    void waitsForTheFirstDay() {
        areaImport.load(csv("350702301,明年镇,乡镇,350702,2027-01-01,,\n"));
        assertThat(areas.townshipsOf("350702")).extracting(Area::code).doesNotContain("350702301");
        clock.set(LocalDate.of(2027, 1, 1));
        assertThat(areas.townshipsOf("350702")).extracting(Area::code).contains("350702301");
    }

    @Test
    @DisplayName("有错的行逐行指出，一个也不导入")
    void loadsNoneWhenOneIsWrong() {
        assertThatThrownBy(() -> areaImport.load(csv("350702302,好镇,乡镇,350702,2026-01-01,,\n"
                        + "35070230,短码镇,乡镇,350702,2026-01-01,,\n"
                        + "350799001,孤镇,乡镇,350799,2026-01-01,,\n"
                        + "350702303,错日镇,乡镇,350702,2026/1/1,,\n"
                        + "350702304,无止镇,乡镇,350702,2026-01-01,,350702001\n"
                        + "350702302,重复镇,乡镇,350702,2026-01-01,,\n")))
                .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.problems())
                        .extracting(FieldProblem::field)
                        .containsExactlyInAnyOrder("第3行", "第4行", "第5行", "第6行", "第7行"));
        areas.forget();
        assertThat(areas.find("350702302")).isEmpty();
    }

    @Test
    @DisplayName("一个平台只办一个地市：第二个市不导入")
    void keepsToOneCity() {
        assertThatThrownBy(() -> areaImport.load(csv("3599,另一市,市,,2026-01-01,,\n")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("一个地市");
    }

    private static byte[] csv(String rows) {
        return (HEAD + rows).getBytes(StandardCharsets.UTF_8);
    }
}
