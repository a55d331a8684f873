package org.jiuzhu.task;

import java.util.List;

/**
 * What a form shows: what the task is about, what is known, what can be printed, what is to be filled in.
 *
 * @param purpose one sentence: what to do here, and the article it rests on
 * @param facts what the clerk needs to see while filling in
 * @param fields what is to be filled in
 * @param papers what is to be printed for this step
 */
public record FormPage(String purpose, List<Fact> facts, List<Field> fields, List<Paper> papers) {

    public FormPage(String purpose, List<Fact> facts, List<Field> fields) {
        this(purpose, facts, fields, List.of());
    }

    /** A line to read: label and text. */
    public record Fact(String label, String text) {}

    /** A paper to print: what it is and where it is opened. */
    public record Paper(String label, String href) {}

    /** The same page with these papers to print. */
    public FormPage papers(List<Paper> printed) {
        return new FormPage(purpose, facts, fields, List.copyOf(printed));
    }

    public static Fact fact(String label, Object text) {
        return new Fact(label, String.valueOf(text));
    }
}
