package org.jiuzhu.shared.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.JsonFaults;
import org.jiuzhu.shared.KnownFailures;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.StaleDraft;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/**
 * Says in Chinese what every failure means to the person who met it. An accident gets a number that is in the answer
 * and in the log; the log has the kinds and places of the exceptions, never their messages, which may quote personal
 * data.
 */
@Component
class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);
    private static final int FRAMES = 12;

    private static final Map<String, String> PARAMETERS = Map.of(
            "from", "起始日期",
            "workingDays", "工作日数",
            "area", "区划代码",
            "file", "文件",
            "source", "依据文件",
            "status", "状态",
            "limit", "条数",
            "tasks", "任务");

    private final ObjectProvider<KnownFailures> known;
    private final SecureRandom random = new SecureRandom();

    Failures(ObjectProvider<KnownFailures> known) {
        this.known = known;
    }

    /** What to tell about an exception; an accident is logged here. */
    Failure read(Throwable e, HttpServletRequest request) {
        Failure expected = expected(e);
        if (expected != null) {
            return expected;
        }
        if (databaseDown(e)) {
            log.error("database unavailable: {}", e.getClass().getSimpleName());
            return new Failure(503, "数据库暂时不可用", "数据库暂时连接不上，您填写的内容没有丢失，请稍后重试。");
        }
        Failure conflict = conflict(e);
        if (conflict != null) {
            log.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), places(e));
            return conflict;
        }
        if (e instanceof ErrorResponse response) {
            return ofStatus(response.getStatusCode().value());
        }
        byte[] number = new byte[4];
        random.nextBytes(number);
        String incident = HexFormat.of().formatHex(number).toUpperCase(Locale.ROOT);
        log.error("incident {} {} {}: {}", incident, request.getMethod(), request.getRequestURI(), places(e));
        return new Failure(500, "系统出错", "系统出错，这一步没有办成，已保存的内容没有丢失。请稍后重试；仍不行请把编号 " + incident + " 告诉系统管理员。");
    }

    /** What to tell about a bare status of HTTP. */
    static Failure ofStatus(int status) {
        return switch (status) {
            case 400 -> new Failure(400, "填写有误", "提交的内容无法识别，请检查后重试。");
            case 401 -> new Failure(401, "没有登录", "没有登录，或登录已超时，请重新登录。");
            case 403 -> new Failure(403, "没有权限", "您的岗位没有这项权限，或页面已过期，请刷新后重试。");
            case 404 -> new Failure(404, "没有找到", "没有这个页面或接口。");
            case 405 -> new Failure(405, "不支持的操作", "该地址不支持这种操作。");
            case 406 -> new Failure(406, "不支持的格式", "该地址不能以这种格式答复。");
            case 413 -> new Failure(413, "内容过大", "提交的内容过大，请检查是否误粘贴了大段内容。");
            case 415 -> new Failure(415, "不支持的格式", "该地址不接受这种格式的内容。");
            case 503 -> new Failure(503, "系统暂时不可用", "系统暂时不可用，请稍后重试。");
            default ->
                status >= 400 && status < 500
                        ? new Failure(status, "没有办成", "请求不能这样办理，请刷新页面后重试。")
                        : new Failure(500, "系统出错", "系统暂时不能完成这项操作，已保存的内容没有丢失，请稍后重试。仍有问题请联系系统管理员。");
        };
    }

    private @Nullable Failure expected(Throwable e) {
        Failure refusal = refusal(e);
        if (refusal != null) {
            return refusal;
        }
        if (cause(e, RequestLimit.TooLarge.class) != null) {
            return ofStatus(413);
        }
        if (e instanceof HttpMessageNotReadableException) {
            JsonProcessingException fault = cause(e, JsonProcessingException.class);
            return fault == null ? ofStatus(400) : refusal(JsonFaults.of(fault));
        }
        if (e instanceof MissingServletRequestParameterException missing) {
            return Failure.field(missing.getParameterName(), "缺少参数：" + title(missing.getParameterName()) + "。");
        }
        if (e instanceof MissingServletRequestPartException missing) {
            return Failure.field(missing.getRequestPartName(), "请选择文件。");
        }
        if (e instanceof MissingRequestValueException) {
            return ofStatus(400);
        }
        if (e instanceof MethodArgumentTypeMismatchException mismatch) {
            return Failure.field(mismatch.getName(), title(mismatch.getName()) + "的格式不正确。");
        }
        if (e instanceof MaxUploadSizeExceededException) {
            return Failure.field("file", "文件过大，请压缩到10MB以内再上传。");
        }
        if (e instanceof MultipartException) {
            return Failure.field("file", "文件没有传完整，请重新上传。");
        }
        return null;
    }

    private static @Nullable Failure refusal(Throwable e) {
        if (e instanceof InvalidInput invalid) {
            return new Failure(400, "填写有误", text(e, "填写有误"), invalid.problems());
        }
        if (e instanceof Missing) {
            return new Failure(404, "没有找到", text(e, "没有找到"));
        }
        if (e instanceof Refused) {
            return new Failure(403, "没有权限", text(e, "没有权限"));
        }
        if (e instanceof StaleDraft stale) {
            return new Failure(
                    409, "办理冲突", text(e, "办理冲突"), List.of(), Map.of("stale", true, "version", stale.version()));
        }
        if (e instanceof Conflict) {
            return new Failure(409, "办理冲突", text(e, "办理冲突"));
        }
        return null;
    }

    private static boolean databaseDown(Throwable e) {
        return e instanceof CannotCreateTransactionException
                || e instanceof TransactionSystemException
                || cause(e, DataAccessResourceFailureException.class) != null
                || cause(e, RecoverableDataAccessException.class) != null
                || cause(e, TransientDataAccessResourceException.class) != null
                || cause(e, SQLTransientConnectionException.class) != null
                || cause(e, SQLNonTransientConnectionException.class) != null
                || cause(e, SQLRecoverableException.class) != null;
    }

    private @Nullable Failure conflict(Throwable e) {
        if (cause(e, ConcurrencyFailureException.class) != null) {
            return new Failure(409, "办理冲突", "有人刚刚办理了同一事项，您的这一步没有生效，请刷新后重试。");
        }
        if (cause(e, DuplicateKeyException.class) != null) {
            return new Failure(409, "办理冲突", "同样的内容已经登记过，没有重复登记，请刷新后查看。");
        }
        if (cause(e, DataIntegrityViolationException.class) != null) {
            return new Failure(409, "没有存入", "内容与已登记的数据不符或过长，没有存入，请检查后重试。");
        }
        for (Throwable step = e; step != null; step = step.getCause()) {
            Throwable one = step;
            Failure own = refusal(one);
            if (own != null) {
                return own;
            }
            Optional<RuntimeException> found = known.stream()
                    .flatMap(library -> library.refusal(one).stream())
                    .findFirst();
            if (found.isPresent()) {
                return refusal(found.get());
            }
        }
        return null;
    }

    private static String title(String parameter) {
        return PARAMETERS.getOrDefault(parameter, parameter);
    }

    private static String text(Throwable e, String otherwise) {
        return Objects.requireNonNullElse(e.getMessage(), otherwise);
    }

    private static <T extends Throwable> @Nullable T cause(Throwable e, Class<T> type) {
        for (Throwable step = e; step != null; step = step.getCause()) {
            if (type.isInstance(step)) {
                return type.cast(step);
            }
        }
        return null;
    }

    /** Kinds and places of an exception and its causes, without their messages. */
    static String places(Throwable e) {
        StringBuilder places = new StringBuilder();
        for (Throwable step = e; step != null; step = step.getCause()) {
            places.append(places.isEmpty() ? "" : "\n  caused by ")
                    .append(step.getClass().getName());
            StackTraceElement[] frames = step.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                places.append("\n    at ").append(frames[i]);
            }
        }
        return places.toString();
    }
}
