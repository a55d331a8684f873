package org.jiuzhu.document;

import java.time.LocalDate;
import java.util.List;
import org.jiuzhu.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says. Word and PDF are made from it, again and again the same.
 *
 * @param addressee to whom, with a colon; empty for a posting
 * @param header heads of the table's columns; empty when there is no table
 * @param rows cells, as many a row as heads
 * @param office who issues it
 * @param footer small print: the articles it rests on; empty for none
 * @param tables further tables, each with a title
 * @param closing paragraphs after the tables: relief, signatures
 * @param signer who signed, with the post; null on forms
 * @param contact whom to ask, with the phone; null on forms
 * @param code what the two-dimensional code of a form that comes back says: the case number; null for none
 */
public record LetterContent(
        String addressee,
        List<String> paragraphs,
        List<String> header,
        List<List<String>> rows,
        String office,
        LocalDate date,
        String footer,
        List<Table> tables,
        List<String> closing,
        @Nullable String signer,
        @Nullable String contact,
        @Nullable String code) {

    /** A table under a title; no heads make a table of pairs. */
    public record Table(String title, List<String> header, List<List<String>> rows) {

        public Table {
            title = Texts.clean(title);
            header = clean(header);
            rows = rows.stream().map(LetterContent::clean).toList();
        }
    }

    /** Whatever was typed or stored before, a letter can always be printed. */
    public LetterContent {
        addressee = Texts.clean(addressee);
        paragraphs = clean(paragraphs);
        header = clean(header);
        rows = rows.stream().map(LetterContent::clean).toList();
        office = Texts.clean(office);
        footer = Texts.clean(footer);
        // letters made before these fields existed
        tables = tables == null ? List.of() : List.copyOf(tables);
        closing = closing == null ? List.of() : clean(closing);
        signer = signer == null ? null : Texts.clean(signer);
        contact = contact == null ? null : Texts.clean(contact);
    }

    private static List<String> clean(List<String> texts) {
        return texts.stream().map(Texts::clean).toList();
    }
}
