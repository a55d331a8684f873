package org.jiuzhu.shared.web;

import java.util.List;
import java.util.Objects;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns every expected failure into problem+json (RFC 9457) that a clerk can read. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ProblemDetail invalid(InvalidInput e) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "填写有误", e);
        problem.setProperty("errors", e.problems());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail missing(Missing e) {
        return problem(HttpStatus.NOT_FOUND, "没有找到", e);
    }

    @ExceptionHandler
    ProblemDetail refused(Refused e) {
        return problem(HttpStatus.FORBIDDEN, "没有权限", e);
    }

    @ExceptionHandler
    ProblemDetail conflict(Conflict e) {
        return problem(HttpStatus.CONFLICT, "办理冲突", e);
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException e) {
        return problem(HttpStatus.BAD_REQUEST, "填写有误", "提交的内容无法识别，请检查日期、数字等格式后重试。");
    }

    @ExceptionHandler
    ProblemDetail parameter(MissingServletRequestParameterException e) {
        return withField(e.getParameterName(), "缺少参数 " + e.getParameterName() + "。");
    }

    @ExceptionHandler
    ProblemDetail parameter(MethodArgumentTypeMismatchException e) {
        return withField(e.getName(), "参数 " + e.getName() + " 的格式不正确。");
    }

    @ExceptionHandler
    ProblemDetail tooLarge(MaxUploadSizeExceededException e) {
        return withField("file", "文件过大，请压缩后再上传。");
    }

    @ExceptionHandler
    ProblemDetail broken(MultipartException e) {
        return withField("file", "文件没有传完整，请重新上传。");
    }

    @ExceptionHandler
    ProblemDetail method(HttpRequestMethodNotSupportedException e) {
        return problem(HttpStatus.METHOD_NOT_ALLOWED, "不支持的操作", "该地址不支持这种操作。");
    }

    @ExceptionHandler
    ProblemDetail mediaType(HttpMediaTypeNotSupportedException e) {
        return problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "不支持的格式", "该地址不接受这种格式的内容。");
    }

    @ExceptionHandler
    ProblemDetail noResource(NoResourceFoundException e) {
        return problem(HttpStatus.NOT_FOUND, "没有找到", "没有这个页面或接口。");
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        RecoverableDataAccessException.class,
        TransientDataAccessResourceException.class,
        CannotCreateTransactionException.class,
        TransactionSystemException.class
    })
    ProblemDetail databaseDown(RuntimeException e) {
        log.error("database unavailable: {}", e.getClass().getSimpleName());
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "数据库暂时不可用", "数据库暂时连接不上，您填写的内容没有丢失，请稍后重试。");
    }

    private static ProblemDetail withField(String field, String message) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "填写有误", message);
        problem.setProperty("errors", List.of(new FieldProblem(field, message)));
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String title, Exception e) {
        return problem(status, title, Objects.requireNonNullElse(e.getMessage(), title));
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }
}
