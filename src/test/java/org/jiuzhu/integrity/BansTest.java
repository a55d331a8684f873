package org.jiuzhu.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.RegistrationWarnings;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.shared.Money;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("不受理期：起止之间窗口每天都拦，之外每天都不拦，到日自行解除（南平市2021年通知 三（五））")
class BansTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);

    @Autowired
    Bans bans;

    @Autowired
    RegistrationWarnings warnings;

    @Autowired
    Fingerprint fingerprint;

    @Autowired
    TestClock clock;

    @BeforeEach
    void begin() {
        clock.set(TODAY);
    }

    @Test
    @DisplayName("任意的起止日、提前解除、更正：某日拦不拦只看起止和解除")
    void holdsFromDayToDay() {
        Random random = new Random(35);
        for (int round = 0; round < 60; round++) {
            String id = Families.idNumber(LocalDate.of(1962, 1, 1).plusDays(round));
            String digest = fingerprint.of(id);
            LocalDate from = TODAY.plusDays(random.nextInt(60) - 30);
            LocalDate until = from.plusDays(random.nextInt(400));
            String number = "SX-BANS-" + round;
            bans.impose(new Ban(digest, "测试", "D2", "测试决定" + round, from, until, null, number));
            LocalDate lifted = random.nextBoolean() ? from.plusDays(random.nextInt(200)) : null;
            if (random.nextInt(3) == 0) {
                until = from.plusDays(random.nextInt(100));
                bans.change(number, until);
            }
            if (lifted != null) {
                bans.lift(number, lifted);
            }
            for (LocalDate day : List.of(
                    from.minusDays(1), from, until, until.plusDays(1), TODAY, lifted == null ? TODAY : lifted)) {
                boolean expected =
                        !day.isBefore(from) && !day.isAfter(until) && (lifted == null || day.isBefore(lifted));
                assertThat(!bans.running(List.of(digest), day).isEmpty())
                        .as(from + "–" + until + " lifted " + lifted + " on " + day)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    @DisplayName("窗口写明原因和期满日；次日起同一人照常受理；十七岁的不拦，十八岁的拦")
    void windowRefusesUntilTheDay() {
        LocalDate until = LocalDate.of(2026, 12, 31);
        Declaration family = Families.of(
                List.of(
                        Families.member(
                                "测试甲",
                                LocalDate.of(1960, 5, 6),
                                Declaration.Relation.SELF,
                                Declaration.Work.UNEMPLOYED),
                        Families.member(
                                "测试乙", LocalDate.of(2009, 1, 2), Declaration.Relation.CHILD, Declaration.Work.STUDENT)),
                Money.ZERO,
                null);
        for (Declaration.Member member : family.members()) {
            bans.impose(new Ban(
                    fingerprint.of(String.valueOf(member.idNumber())),
                    String.valueOf(member.name()),
                    "D2",
                    "测试决定9号",
                    TODAY,
                    until,
                    null));
        }
        assertThat(warnings.bannedOf(family)).hasSize(1);
        assertThat(warnings.of(family, "350702001", null))
                .anySatisfy(text -> assertThat(text).contains("测试决定9号", Act.D2.title(), "2026-12-31"));
        clock.set(until);
        assertThat(warnings.bannedOf(family)).hasSize(1);
        clock.set(until.plusDays(1));
        assertThat(warnings.bannedOf(family)).isEmpty();
    }
}
