package org.jiuzhu.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("读不懂的一栏不挡其他栏")
class TypedContentTest {

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    enum Way {
        PAPER
    }

    record Row(@Nullable Money amount, @Nullable Integer count) {}

    record Form(@Nullable List<Row> rows, @Nullable LocalDate day, @Nullable Way way, @Nullable String text) {}

    @Test
    @DisplayName("每一处错误都指到栏目，其余照读")
    void namesEachFieldAndReadsTheRest() throws Exception {
        TypedContent<Form> typed = TypedContent.read(
                json,
                json.readTree("{\"rows\":[{\"amount\":\"8万\",\"count\":2},{\"amount\":12.345,\"count\":1.5}],"
                        + "\"day\":\"2026-13-40\",\"way\":\"FAX\",\"text\":\"留下\",\"gone\":1}"),
                Form.class);
        assertThat(typed.problems())
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("rows[0].amount", "rows[1].amount", "rows[1].count", "day", "way");
        assertThat(typed.problems()).allMatch(problem -> !problem.message().matches(".*[A-Za-z].*"));
        assertThat(typed.value().text()).isEqualTo("留下");
        assertThat(typed.value().rows()).hasSize(2);
        assertThat(typed.value().rows().get(0).count()).isEqualTo(2);
    }

    @Test
    @DisplayName("没有填的和填错的，同一栏只说一次")
    void saysOneThingPerField() throws Exception {
        TypedContent<Form> typed = TypedContent.read(json, json.readTree("{\"day\":\"明天\"}"), Form.class);
        assertThat(typed.and(List.of(new FieldProblem("day", "请填写日期"), new FieldProblem("text", "请填写"))))
                .extracting(FieldProblem::field)
                .containsExactly("day", "text");
    }

    @Test
    @DisplayName("根本不是表单的不收")
    void refusesWhatIsNoForm() throws Exception {
        assertThatThrownBy(() -> TypedContent.read(json, json.readTree("[1]"), Form.class))
                .isInstanceOf(InvalidInput.class);
    }
}
