package org.jiuzhu.task;

import java.util.List;

/**
 * What a form shows: what the task is about, what is known, what is to be filled in.
 *
 * @param purpose one sentence: what to do here, and the article it rests on
 * @param facts what the clerk needs to see while filling in
 * @param fields what is to be filled in
 */
public record FormPage(String purpose, List<Fact> facts, List<Field> fields) {

    /** A line to read: label and text. */
    public record Fact(String label, String text) {}

    public static Fact fact(String label, Object text) {
        return new Fact(label, String.valueOf(text));
    }
}
