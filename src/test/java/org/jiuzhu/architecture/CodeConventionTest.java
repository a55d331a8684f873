package org.jiuzhu.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.apache.ibatis.annotations.Mapper;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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
        ArchRule controllers =
                classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();
        check(mappers);
        check(delegates);
        check(controllers);
        assertThat(HOUSE.stream().filter(c -> c.isAnnotatedWith(Mapper.class)).count())
                .isGreaterThan(8);
        assertThat(HOUSE.stream()
                        .filter(c -> c.isAssignableTo(JavaDelegate.class))
                        .count())
                .isGreaterThan(7);
    }

    @Test
    @DisplayName("领域记录和枚举不依赖框架")
    void keepsTheDomainPlain() {
        check(noClasses()
                .that()
                .areRecords()
                .and()
                .areTopLevelClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.camunda..", "org.apache.ibatis.."));
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
        check(noClasses().should().callMethod(java.time.LocalDate.class, "now"));
        check(noClasses().should().callMethod(java.time.LocalDateTime.class, "now"));
        check(noClasses().should().callMethod(java.time.Instant.class, "now"));
        check(noClasses().should().callConstructor(java.util.Date.class));
        check(noClasses().should().callMethod(System.class, "currentTimeMillis"));
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

    private static void check(ArchRule rule) {
        assertThat(HOUSE).hasSizeGreaterThan(150);
        rule.check(HOUSE);
    }
}
