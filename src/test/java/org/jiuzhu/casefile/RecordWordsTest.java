package org.jiuzhu.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("过程记录用中文显示，旧记录也一样")
class RecordWordsTest {

    @Test
    @DisplayName("按栏目名显示，日期写成年月日，不露英文键名")
    void readsOldRecords() {
        assertThat(RecordWords.of(
                        "{\"visitedOn\":\"2026-09-18\",\"findings\":\"住房老旧\",\"agrees\":true,\"secret\":\"x\"}"))
                .isEqualTo("入户日期：2026年9月18日；核查情况：住房老旧；与申报、调查一致：是");
        assertThat(RecordWords.of("{\"heldOn\":[2026,9,18],\"participants\":9,\"answer\":null}"))
                .isEqualTo("评议日期：2026年9月18日；参加人数：9");
    }

    @Test
    @DisplayName("写成文字的记录原样显示")
    void leavesTexts() {
        assertThat(RecordWords.of("电话联系，约定周五入户")).isEqualTo("电话联系，约定周五入户");
    }
}
