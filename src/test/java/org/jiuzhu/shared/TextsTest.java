package org.jiuzhu.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("填写的文字")
class TextsTest {

    @Test
    @DisplayName("从 Word 粘贴来的换行变成换行，看不见的控制字符去掉")
    void cleans() {
        assertThat(Texts.clean("一\u000B二\u0000三\u0007\uFFFE四\uFEFF")).isEqualTo("一\n二三四");
        assertThat(Texts.clean("半个\uD83D字")).isEqualTo("半个字");
    }

    @Test
    @DisplayName("生僻字、表格分隔和换行原样保留")
    void keeps() {
        String text = "𠀀\t㐀\r\n囍·";
        assertThat(Texts.clean(text)).isEqualTo(text);
    }

    @Test
    @DisplayName("超过长度：说明是哪一栏、最多几个字；生僻字按数据库的算法算两个字")
    void measures() {
        assertThat(Texts.atMost(4, "name", "𠀀𠀁")).isEqualTo("𠀀𠀁");
        assertThatThrownBy(() -> Texts.atMost(2, "name", "三个字"))
                .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.problems())
                        .containsExactly(new FieldProblem("name", "最多2个字，现在有3个字，请缩短。")));
    }
}
