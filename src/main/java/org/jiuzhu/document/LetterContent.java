package org.jiuzhu.document;

import java.time.LocalDate;
import java.util.List;
import org.jiuzhu.shared.Texts;

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
        String footer) {

    /** Whatever was typed or stored before, a letter can always be printed. */
    public LetterContent {
        addressee = Texts.clean(addressee);
        paragraphs = paragraphs.stream().map(Texts::clean).toList();
        header = header.stream().map(Texts::clean).toList();
        rows = rows.stream().map(row -> row.stream().map(Texts::clean).toList()).toList();
        office = Texts.clean(office);
        footer = Texts.clean(footer);
    }
}
