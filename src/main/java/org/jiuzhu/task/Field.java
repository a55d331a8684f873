package org.jiuzhu.task;

import com.fasterxml.jackson.annotation.JsonProperty;
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
 * @param columns fields of a row, for {@link Kind#ROWS} and {@link Kind#LIST}
 * @param help a short hint under the field, or null
 * @param when {@code field=value}: shown only then, or null for always; what is hidden does not count and is not kept
 * @param obligatory marked as to be filled in; whether it is, {@link StepForm#check} says
 */
public record Field(
        String name,
        String label,
        Kind kind,
        List<Option> options,
        List<Field> columns,
        @Nullable String help,
        @Nullable String when,
        @JsonProperty("required") boolean obligatory) {

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
        /** Rows that can be added and removed. */
        LIST,
        FIXED,
        /** Photos and scans: they go straight to the attachments of the case, the record holds nothing. */
        FILES,
        /** A button in a row; the row's value is the address of the own interface that it posts to, or null for none. */
        ACTION
    }

    /** A choice: the code that is sent and the text that is read. */
    public record Option(String value, String label) {}

    public static Field of(String name, String label, Kind kind) {
        return new Field(name, label, kind, List.of(), List.of(), null, null, false);
    }

    public static Field choice(String name, String label, Option... options) {
        return new Field(name, label, Kind.CHOICE, List.of(options), List.of(), null, null, false);
    }

    public static Field checklist(String name, String label, List<Option> options) {
        return new Field(name, label, Kind.CHECKLIST, options, List.of(), null, null, false);
    }

    /** A fixed number of rows, one a thing; columns of kind {@link Kind#FIXED} are only shown. */
    public static Field rows(String name, String label, Field... columns) {
        return new Field(name, label, Kind.ROWS, List.of(), List.of(columns), null, null, false);
    }

    /** Rows that the clerk adds and removes, one a thing. */
    public static Field list(String name, String label, Field... columns) {
        return new Field(name, label, Kind.LIST, List.of(), List.of(columns), null, null, false);
    }

    /** Photos and scans, kept as attachments of the case with the field's name as their purpose. */
    public static Field files(String name, String label) {
        return of(name, label, Kind.FILES);
    }

    /** A column of buttons: each posts to the address that is the row's value, then the form is opened anew. */
    public static Field action(String name, String label) {
        return of(name, label, Kind.ACTION);
    }

    public Field help(String text) {
        return new Field(name, label, kind, options, columns, text, when, obligatory);
    }

    public Field when(String condition) {
        return new Field(name, label, kind, options, columns, help, condition, obligatory);
    }

    /** Marks the field as to be filled in, before the clerk finds out by being refused. */
    public Field required() {
        return new Field(name, label, kind, options, columns, help, when, true);
    }
}
