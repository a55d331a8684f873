package org.jiuzhu.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jiuzhu.privacy.SealedText;
import org.jspecify.annotations.Nullable;

/** Keeps a declaration as sealed JSON in one column. */
public class SealedDeclaration extends BaseTypeHandler<Declaration> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            // half a person would become none
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    /**
     * Declarations once kept disability as a state of health. The kind of disability beside it says it better, and what
     * the health was nobody knows. A quote in typed text is escaped, so this matches nothing else.
     */
    private static final String DISABILITY_AS_HEALTH = "\"health\":\"DISABLED\"";

    private final SealedText text = new SealedText();

    @Override
    public void setNonNullParameter(PreparedStatement statement, int i, Declaration value, JdbcType type)
            throws SQLException {
        text.setNonNullParameter(statement, i, write(value), type);
    }

    @Override
    public @Nullable Declaration getNullableResult(ResultSet result, String column) throws SQLException {
        return read(text.getNullableResult(result, column));
    }

    @Override
    public @Nullable Declaration getNullableResult(ResultSet result, int column) throws SQLException {
        return read(text.getNullableResult(result, column));
    }

    @Override
    public @Nullable Declaration getNullableResult(CallableStatement statement, int column) throws SQLException {
        return read(text.getNullableResult(statement, column));
    }

    static String write(Declaration declaration) {
        try {
            return JSON.writeValueAsString(declaration);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a declaration cannot be written", e);
        }
    }

    /** Typed content as it is. */
    static JsonNode tree(String content) {
        try {
            return JSON.readTree(content.replace(DISABILITY_AS_HEALTH, "\"health\":null"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored draft cannot be read: " + e.getOriginalMessage());
        }
    }

    static @Nullable Declaration read(@Nullable String content) {
        try {
            return content == null
                    ? null
                    : JSON.readValue(content.replace(DISABILITY_AS_HEALTH, "\"health\":null"), Declaration.class);
        } catch (JsonProcessingException e) {
            // the cause would quote personal data into the log
            throw new IllegalStateException("a stored declaration cannot be read: " + e.getOriginalMessage());
        }
    }
}
