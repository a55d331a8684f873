package org.jiuzhu.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("公民身份号码（GB 11643-1999）")
class CitizenIdTest {

    @ParameterizedTest
    @DisplayName("校验位正确的号码通过")
    @ValueSource(
            strings = {
                "11010519491231002X",
                "440524188001010014",
                "34052419800101001X",
                "350702190001019995",
                "35072519000101999X",
                "350783190001019993",
                " 34052419800101001x "
            })
    void acceptsValidNumbers(String number) {
        assertThat(CitizenId.problemOf(number)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("位数、日期或校验位不对的号码被指出，且不回显号码")
    @ValueSource(strings = {"", "3507021900010199", "350702190002309995", "350702190001019996", "35070219000101999A"})
    void namesWhatIsWrong(String number) {
        assertThat(CitizenId.problemOf(number)).isPresent();
        assertThatThrownBy(() -> CitizenId.of(number))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(e -> assertThat(number.isEmpty() || !e.getMessage().contains(number))
                        .isTrue());
    }

    @Test
    @DisplayName("读出出生日期、性别和周岁，显示时脱敏")
    void tellsBirthAndSex() {
        CitizenId id = CitizenId.of("11010519491231002X");
        assertThat(id.born()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(id.female()).isTrue();
        assertThat(id.ageOn(LocalDate.of(2026, 12, 30))).isEqualTo(76);
        assertThat(id.ageOn(LocalDate.of(2026, 12, 31))).isEqualTo(77);
        assertThat(id).hasToString("110105***********X");
    }
}
