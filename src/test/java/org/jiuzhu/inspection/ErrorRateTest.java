package org.jiuzhu.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("差错率的95%置信区间（Wilson）：与手算的参考值一致")
class ErrorRateTest {

    // z = 1.959964; centre and half-width from Wilson (1927), computed by hand
    @ParameterizedTest(name = "{0}户中{1}户")
    @CsvSource({
        "10, 1, 0.0179, 0.4042",
        "10, 0, 0.0000, 0.2775",
        "10, 10, 0.7225, 1.0000",
        "100, 5, 0.0215, 0.1118",
        "29, 3, 0.0358, 0.2639"
    })
    void agreesWithReferenceValues(int checked, int wrong, double low, double high) {
        ErrorRate rate = ErrorRate.of(checked, wrong);
        assertThat(rate.low()).isCloseTo(low, within(0.0002));
        assertThat(rate.high()).isCloseTo(high, within(0.0002));
        assertThat(rate.rate()).isBetween(rate.low(), rate.high());
    }

    @Test
    @DisplayName("一户也没有检查的，什么都不能说：0到100%")
    void knowsNothingWithoutChecks() {
        assertThat(ErrorRate.of(0, 0)).isEqualTo(new ErrorRate(0, 0, 0, 1));
    }
}
