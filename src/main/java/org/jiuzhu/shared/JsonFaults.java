package org.jiuzhu.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.temporal.Temporal;

/**
 * Says which field of a JSON text cannot be read, and what is wrong with it. One place for the forms of tasks and for
 * all other requests. What was sent is never quoted: it may be personal data.
 */
public final class JsonFaults {

    private JsonFaults() {}

    /** A text that is too long for its field. */
    public static final class TooLong extends JsonMappingException {

        private static final long serialVersionUID = 1L;

        public TooLong(java.io.Closeable parser, String message) {
            super(parser, message);
        }
    }

    /** The fault as a problem of its field; a text that is no JSON at all has no field. */
    public static InvalidInput of(JsonProcessingException fault) {
        if (fault instanceof JsonMappingException mapping) {
            return new InvalidInput(path(mapping), message(mapping));
        }
        return new InvalidInput("", "提交的内容无法识别，请刷新页面后重试。");
    }

    private static String message(JsonMappingException fault) {
        if (fault instanceof TooLong) {
            return fault.getOriginalMessage();
        }
        if (fault instanceof UnrecognizedPropertyException) {
            return "表单里没有这一栏，请刷新页面后重试。";
        }
        if (fault instanceof InvalidNullException) {
            return "这一项是空的，请删去或填写。";
        }
        if (fault instanceof ValueInstantiationException
                && fault.getCause() instanceof IllegalArgumentException cause) {
            // the house's own values (amounts, numbers of persons) say in Chinese what is wrong with them
            String own = cause.getMessage();
            return own != null
                            && own.codePoints()
                                    .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                    ? own
                    : "内容的格式不正确。";
        }
        if (fault instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return expected(mismatch.getTargetType(), fault instanceof InvalidFormatException);
        }
        return "内容的格式不正确，请检查日期、数字和选项。";
    }

    private static String expected(Class<?> type, boolean formatOnly) {
        if (Temporal.class.isAssignableFrom(type)) {
            return "日期应为“年-月-日”，例如2026-09-18。";
        }
        if (type.isEnum()) {
            return "没有这个选项，请重新选择。";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive() && type != boolean.class || type == Money.class) {
            return "应填写数字。";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "应为“是”或“否”。";
        }
        return formatOnly ? "内容的格式不正确。" : "内容的格式不正确，请检查日期、数字和选项。";
    }

    /** The path of the field as the form sends it, for example {@code members[1].idNumber}. */
    private static String path(JsonMappingException fault) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : fault.getPath()) {
            if (reference.getFieldName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            } else {
                path.append('[').append(reference.getIndex()).append(']');
            }
        }
        return path.toString();
    }
}
