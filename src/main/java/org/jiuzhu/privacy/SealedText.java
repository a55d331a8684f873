package org.jiuzhu.privacy;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** A column whose text is sealed: written sealed, read opened. Named in mapper files. */
public class SealedText extends BaseTypeHandler<String> {

    private static volatile @Nullable Sealer sealer;

    static void use(Sealer current) {
        sealer = current;
    }

    private static Sealer sealer() {
        Sealer current = sealer;
        if (current == null) {
            throw new IllegalStateException("no sealer: the encryption key has not been read yet");
        }
        return current;
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int i, String value, JdbcType type)
            throws SQLException {
        statement.setString(i, sealer().seal(value));
    }

    @Override
    public @Nullable String getNullableResult(ResultSet result, String column) throws SQLException {
        return open(result.getString(column));
    }

    @Override
    public @Nullable String getNullableResult(ResultSet result, int column) throws SQLException {
        return open(result.getString(column));
    }

    @Override
    public @Nullable String getNullableResult(CallableStatement statement, int column) throws SQLException {
        return open(statement.getString(column));
    }

    private static @Nullable String open(@Nullable String sealed) {
        return sealed == null ? null : sealer().open(sealed);
    }
}
