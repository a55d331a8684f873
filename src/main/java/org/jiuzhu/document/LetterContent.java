package org.jiuzhu.document;

import java.time.LocalDate;
import java.util.List;

/**
 * What a letter says. Word and PDF are made from it, again and again the same.
 *
 * @param addressee to whom, with a colon; empty for a posting
 * @param header heads of the table's columns; empty when there is no table
 * @param rows cells, as many a row as heads
 * @param office who issues it
 * @param footer small print: relief, contact; empty for none
 */
public record LetterContent(
        String addressee,
        List<String> paragraphs,
        List<String> header,
        List<List<String>> rows,
        String office,
        LocalDate date,
        String footer) {}
