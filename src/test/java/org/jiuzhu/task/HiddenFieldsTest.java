package org.jiuzhu.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("页面上没有显示的栏目，不管谁送来，都不算数")
class HiddenFieldsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final FormPage PAGE = new FormPage(
            "",
            List.of(),
            List.of(
                    Field.of("outcome", "处理", Field.Kind.CHOICE),
                    Field.of("township", "乡镇", Field.Kind.CHOICE).when("outcome=REFER|MOVE"),
                    Field.of("place", "单位", Field.Kind.TEXT).when("township=OUTSIDE"),
                    Field.of("agreed", "同意", Field.Kind.FLAG),
                    Field.of("reason", "理由", Field.Kind.TEXT).when("agreed=false|"),
                    Field.rows(
                            "signatures",
                            "签署",
                            Field.of("signer", "签署人", Field.Kind.CHOICE),
                            Field.of("guardian", "监护人", Field.Kind.TEXT).when("signer=GUARDIAN"))));

    private final HiddenFields hidden = new HiddenFields();

    private JsonNode shown(String typed) throws Exception {
        return hidden.without("task", () -> PAGE, JSON.readTree(typed));
    }

    @Test
    @DisplayName("条件不成立的栏目去掉；挂在隐藏栏目上的一并去掉；条件成立的留下")
    void dropsWhatIsHidden() throws Exception {
        assertThat(
                        shown(
                                "{\"outcome\":\"STAY\",\"township\":\"OUTSIDE\",\"place\":\"某局\",\"agreed\":true,\"reason\":\"不\"}"))
                .isEqualTo(JSON.readTree("{\"outcome\":\"STAY\",\"agreed\":true}"));
        String all =
                "{\"outcome\":\"MOVE\",\"township\":\"OUTSIDE\",\"place\":\"某局\",\"agreed\":false,\"reason\":\"不\"}";
        assertThat(shown(all)).isEqualTo(JSON.readTree(all));
        assertThat(shown("{\"reason\":\"没有勾选也要说明\"}").has("reason")).isTrue();
        assertThat(shown("{\"agreed\":null,\"reason\":\"没有勾选也要说明\"}").has("reason"))
                .isTrue();
    }

    @Test
    @DisplayName("每一行按自己的条件")
    void dropsWithinRows() throws Exception {
        assertThat(
                        shown(
                                "{\"signatures\":[{\"signer\":\"SELF\",\"guardian\":\"甲\"},{\"signer\":\"GUARDIAN\",\"guardian\":\"乙\"}]}"))
                .isEqualTo(JSON.readTree(
                        "{\"signatures\":[{\"signer\":\"SELF\"},{\"signer\":\"GUARDIAN\",\"guardian\":\"乙\"}]}"));
    }

    @Test
    @DisplayName("原来填写的内容不动；打开过的任务不再取页面")
    void leavesTheDraftAlone() throws Exception {
        JsonNode typed = JSON.readTree("{\"outcome\":\"STAY\",\"township\":\"350702001\"}");
        hidden.learn("task", PAGE);
        assertThat(hidden.without(
                                "task",
                                () -> {
                                    throw new AssertionError("the page is known");
                                },
                                typed)
                        .has("township"))
                .isFalse();
        assertThat(typed.has("township")).isTrue();
    }
}
