package org.jiuzhu.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.KnownFailures;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

@ExtendWith(OutputCaptureExtension.class)
@DisplayName("出错时的答复都是中文，机密不外泄")
class ProblemAdviceTest {

    private static final ThreadLocal<Supplier<Exception>> THROWN = new ThreadLocal<>();

    @RestController
    static class Thrower {

        @GetMapping("/thrown")
        String thrown() throws Exception {
            throw THROWN.get().get();
        }
    }

    private static MockMvc mvc() {
        @SuppressWarnings("unchecked")
        ObjectProvider<KnownFailures> known = mock(ObjectProvider.class);
        when(known.stream())
                .thenAnswer(call -> Stream.<KnownFailures>of(failure -> failure instanceof UnsupportedOperationException
                        ? Optional.of(new Conflict("引擎说已由他人办理。"))
                        : Optional.empty()));
        return MockMvcBuilders.standaloneSetup(new Thrower())
                .setControllerAdvice(new ProblemAdvice(new Failures(known)))
                .build();
    }

    record Case(String name, Supplier<Exception> thrown, int status, String text) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case("填写有误", () -> new InvalidInput("name", "请填写姓名"), 400, "请填写姓名"),
                new Case("没有找到", () -> new Missing("没有这个案件。"), 404, "没有这个案件"),
                new Case("没有权限", () -> new Refused("没有这项权限。"), 403, "没有这项权限"),
                new Case("冲突", () -> new Conflict("已由他人办理。"), 409, "已由他人办理"),
                new Case("文件过大", () -> new MaxUploadSizeExceededException(1), 400, "文件过大"),
                new Case("文件不完整", () -> new MultipartException("x"), 400, "没有传完整"),
                new Case("乐观锁", () -> new OptimisticLockingFailureException("x"), 409, "有人刚刚办理了同一事项"),
                new Case("悲观锁", () -> new PessimisticLockingFailureException("x"), 409, "有人刚刚办理了同一事项"),
                new Case("等锁超时", () -> new CannotAcquireLockException("x"), 409, "有人刚刚办理了同一事项"),
                new Case("主键重复", () -> new DuplicateKeyException("x"), 409, "已经登记过"),
                new Case("数据不符", () -> new DataIntegrityViolationException("x"), 409, "没有存入"),
                new Case(
                        "引擎",
                        () -> new IllegalStateException(new UnsupportedOperationException("engine")),
                        409,
                        "引擎说已由他人办理"),
                new Case("数据库断开", () -> new CannotCreateTransactionException("x"), 503, "数据库暂时连接不上"),
                new Case("数据库断开", () -> new DataAccessResourceFailureException("x"), 503, "数据库暂时连接不上"),
                new Case(
                        "数据库断开（引擎里）",
                        () -> new IllegalStateException(new SQLTransientConnectionException("x")),
                        503,
                        "数据库暂时连接不上"),
                new Case("空指针", () -> new NullPointerException("x"), 500, "系统出错"),
                new Case("任何异常", () -> new Exception("x"), 500, "系统出错"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName("接口得到 problem+json")
    void answersScripts(Case one) throws Exception {
        THROWN.set(one.thrown());
        MockHttpServletResponse response = mvc().perform(get("/thrown").header("Accept", "application/json"))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(one.status());
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        JsonNode problem = new ObjectMapper().readTree(response.getContentAsString(StandardCharsets.UTF_8));
        assertThat(problem.path("detail").asText()).contains(one.text());
        assertThat(problem.path("title").asText()).containsPattern("\\p{IsHan}");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName("浏览器得到页面")
    void answersBrowsers(Case one) throws Exception {
        THROWN.set(one.thrown());
        MvcResult result = mvc().perform(get("/thrown").header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"))
                .andReturn();
        assertThat(result.getResponse().getStatus()).isEqualTo(one.status());
        assertThat(result.getModelAndView()).isNotNull();
        assertThat(result.getModelAndView().getViewName()).isEqualTo("error");
        assertThat((String) result.getModelAndView().getModel().get("detail")).contains(one.text());
    }

    @Test
    @DisplayName("意外的错误：答复和日志是同一个编号，异常里的个人信息两处都没有")
    void numbersAccidents(CapturedOutput output) throws Exception {
        THROWN.set(() -> new IllegalStateException("张三 350702198001011234", new RuntimeException("李四")));
        MockHttpServletResponse response =
                mvc().perform(get("/thrown")).andReturn().getResponse();
        String body = response.getContentAsString(StandardCharsets.UTF_8);
        var number = java.util.regex.Pattern.compile("编号 ([0-9A-F]{8})").matcher(body);
        assertThat(number.find()).isTrue();
        assertThat(output.getAll())
                .contains("incident " + number.group(1))
                .contains("java.lang.IllegalStateException")
                .contains("ProblemAdviceTest")
                .doesNotContain("张三", "350702198001011234", "李四");
        assertThat(body).doesNotContain("张三", "李四", "Exception");
    }
}
