package org.jiuzhu.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.ibatis.annotations.Mapper;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.access.Impersonation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

@DisplayName("代码约定")
class CodeConventionTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.jiuzhu");

    @Test
    @DisplayName("只有引擎模块和流程包使用引擎")
    void keepsTheEngineInItsPlace() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("org.jiuzhu.engine..", "..process..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda.."));
    }

    @Test
    @DisplayName("只有数据映射接口使用 MyBatis（类型处理器除外）")
    void keepsSqlInMappers() {
        check(noClasses()
                .that()
                .areNotAnnotatedWith(Mapper.class)
                .and(DescribedPredicate.not(
                        JavaClass.Predicates.assignableTo(org.apache.ibatis.type.BaseTypeHandler.class)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.ibatis.."));
    }

    @Test
    @DisplayName("映射接口、流程委托、接口控制器都是包内可见")
    void hidesWhatIsInside() {
        ArchRule mappers =
                classes().that().areAnnotatedWith(Mapper.class).should().bePackagePrivate();
        ArchRule delegates =
                classes().that().implement(JavaDelegate.class).should().bePackagePrivate();
        // a controller of pages is a controller too
        ArchRule controllers =
                classes().that().areMetaAnnotatedWith(Controller.class).should().bePackagePrivate();
        check(mappers);
        check(delegates);
        check(controllers);
        assertThat(HOUSE.stream().filter(c -> c.isAnnotatedWith(Mapper.class)).count())
                .isGreaterThan(8);
        assertThat(HOUSE.stream()
                        .filter(c -> c.isAssignableTo(JavaDelegate.class))
                        .count())
                .isGreaterThan(7);
        assertThat(HOUSE.stream()
                        .filter(c -> c.isMetaAnnotatedWith(Controller.class))
                        .filter(c -> !c.isMetaAnnotatedWith(RestController.class))
                        .count())
                .isPositive();
    }

    @Test
    @DisplayName("领域记录和枚举不依赖框架")
    void keepsTheDomainPlain() {
        check(noClasses()
                .that()
                .areRecords()
                .and()
                // these two packages are the engine's own, see keepsTheEngineInItsPlace
                .resideOutsideOfPackages("org.jiuzhu.engine..", "..process..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.camunda..", "org.apache.ibatis.."));
        assertThat(HOUSE.stream().filter(c -> c.isRecord() && c.isNestedClass()).count())
                .isGreaterThan(30);
        check(noClasses()
                .that()
                .areEnums()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.camunda..", "org.apache.ibatis.."));
    }

    @Test
    @DisplayName("没有名为 Impl、Manager、Util、Helper、Constants、Base 的类")
    void namesThingsByWhatTheyAre() {
        check(noClasses().should().haveNameMatching(".*(Impl|Manager|Utils?|Helper|Constants)$"));
        check(noClasses().should().haveNameMatching(".*\\.(Base|Abstract)[A-Z].*"));
    }

    @Test
    @DisplayName("不用系统默认的钟：今天由注入的时钟决定")
    void asksTheClock() {
        Set<String> found = HOUSE.stream()
                .flatMap(c -> c.getCodeUnitCallsFromSelf().stream())
                .filter(CodeConventionTest::readsTheSystemsClock)
                .map(call -> call.getDescription())
                .collect(Collectors.toSet());
        assertThat(found).isEmpty();
        // the rule sees calls: the house asks its own clock often
        assertThat(HOUSE.stream()
                        .flatMap(c -> c.getMethodCallsFromSelf().stream())
                        .filter(call -> call.getName().equals("now"))
                        .count())
                .isGreaterThan(20);
    }

    /** Where the one clock of the house is made. */
    private static final Set<String> CLOCKS = Set.of("org.jiuzhu.ClockConfiguration", "org.jiuzhu.demo.DemoClock");

    private static final Set<Class<?>> DATES = Set.of(
            LocalDate.class,
            LocalDateTime.class,
            LocalTime.class,
            ZonedDateTime.class,
            OffsetDateTime.class,
            Instant.class,
            YearMonth.class,
            MonthDay.class,
            Year.class);

    private static boolean readsTheSystemsClock(JavaCodeUnitAccess<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        boolean noClock =
                call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isAssignableTo(Clock.class));
        return DATES.stream().anyMatch(date -> date.getName().equals(owner)) && name.equals("now") && noClock
                || owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                || owner.equals("java.util.Date")
                        && name.equals("<init>")
                        && call.getTarget().getRawParameterTypes().isEmpty()
                || owner.equals("java.util.Calendar") && name.equals("getInstance")
                || owner.equals("java.time.Clock")
                        && name.startsWith("system")
                        && !CLOCKS.contains(call.getOriginOwner().getName());
    }

    @Test
    @DisplayName("字段不用注入注解，构造方法注入")
    void injectsByConstructor() {
        check(com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired"));
        assertThat(HOUSE.stream()
                        .flatMap(c -> c.getFields().stream())
                        .filter(field -> field.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC)))
                .isEmpty();
    }

    @Test
    @DisplayName("只有演示数据可以代人办理")
    void leavesImpersonationToTheDemo() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.jiuzhu.demo..")
                .and()
                .doNotBelongToAnyOf(Impersonation.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Impersonation.class));
        assertThat(HOUSE.get(Impersonation.class).getDirectDependenciesToSelf()).isNotEmpty();
    }

    private static void check(ArchRule rule) {
        assertThat(HOUSE).hasSizeGreaterThan(150);
        rule.check(HOUSE);
    }
}
