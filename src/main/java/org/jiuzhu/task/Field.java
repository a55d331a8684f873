package org.jiuzhu.task;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form as the page draws it; a page draws all forms of tasks from such fields, so that they look and
 * behave the same.
 *
 * @param name path in the form's record
 * @param label Chinese label
 * @param kind how it is drawn
 * @param options choices, for {@link Kind#CHOICE} and {@link Kind#CHECKLIST}
 * @param columns fields of a row, for {@link Kind#ROWS}
 * @param help a short hint under the field, or null
 * @param when {@code field=value}: shown only then, or null for always
 */
public record Field(
        String name,
        String label,
        Kind kind,
        List<Option> options,
        List<Field> columns,
        @Nullable String help,
        @Nullable String when) {

    public enum Kind {
        TEXT,
        LONG_TEXT,
        MONEY,
        NUMBER,
        DATE,
        CHOICE,
        FLAG,
        CHECKLIST,
        ROWS,
        FIXED
    }

    /** A choice: the code that is sent and the text that is read. */
    public record Option(String value, String label) {}

    public static Field of(String name, String label, Kind kind) {
        return new Field(name, label, kind, List.of(), List.of(), null, null);
    }

    public static Field choice(String name, String label, Option... options) {
        return new Field(name, label, Kind.CHOICE, List.of(options), List.of(), null, null);
    }

    public static Field checklist(String name, String label, List<Option> options) {
        return new Field(name, label, Kind.CHECKLIST, options, List.of(), null, null);
    }

    /** A fixed number of rows, one a thing; columns of kind {@link Kind#FIXED} are only shown. */
    public static Field rows(String name, String label, Field... columns) {
        return new Field(name, label, Kind.ROWS, List.of(), List.of(columns), null, null);
    }

    public Field help(String text) {
        return new Field(name, label, kind, options, columns, text, when);
    }

    public Field when(String condition) {
        return new Field(name, label, kind, options, columns, help, condition);
    }
}
