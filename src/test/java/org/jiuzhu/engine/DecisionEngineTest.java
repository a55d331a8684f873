package org.jiuzhu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("决策表从哪一天起有效，写在版本标签里")
class DecisionEngineTest {

    @Test
    @DisplayName("年月、年月日的标签是生效日，其他标签视为一直有效")
    void readsTheDayOfATag() {
        assertThat(DecisionEngine.holdsFrom("2021.07")).isEqualTo(LocalDate.of(2021, 7, 1));
        assertThat(DecisionEngine.holdsFrom("2027.01.15")).isEqualTo(LocalDate.of(2027, 1, 15));
        assertThat(DecisionEngine.holdsFrom("draft")).isEqualTo(LocalDate.MIN);
        assertThat(DecisionEngine.holdsFrom(null)).isEqualTo(LocalDate.MIN);
    }
}
