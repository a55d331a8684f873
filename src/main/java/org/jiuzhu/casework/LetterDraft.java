package org.jiuzhu.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiuzhu.document.LetterContent;
import org.jspecify.annotations.Nullable;

/** A letter while it is being written. */
public final class LetterDraft {

    private final String addressee;
    private final List<String> paragraphs = new ArrayList<>();
    private final List<LetterContent.Table> tables = new ArrayList<>();
    private final List<String> closing = new ArrayList<>();
    private String footer = "";
    private @Nullable String office;
    private @Nullable String issuerCode;
    private @Nullable String signer;
    private @Nullable String code;
    private boolean official;

    private LetterDraft(String addressee) {
        this.addressee = addressee;
    }

    /** A letter to somebody. */
    public static LetterDraft to(String name) {
        return new LetterDraft(name + "：");
    }

    /** A posting or a form. */
    public static LetterDraft open() {
        return new LetterDraft("");
    }

    public LetterDraft say(String paragraph) {
        paragraphs.add(paragraph);
        return this;
    }

    public LetterDraft table(String title, List<String> header, List<List<String>> rows) {
        tables.add(new LetterContent.Table(title, header, rows));
        return this;
    }

    public LetterDraft close(String paragraph) {
        closing.add(paragraph);
        return this;
    }

    public LetterDraft footer(String text) {
        footer = text;
        return this;
    }

    /** @param code code of the area whose body it is: its letters are numbered together */
    public LetterDraft from(String body, String code) {
        office = body;
        issuerCode = code;
        return this;
    }

    public LetterDraft sign(String person) {
        signer = "签发人：" + person;
        return this;
    }

    /** A form that is filled in or signed and comes back into the file. */
    public LetterDraft returns(String caseNumber) {
        code = caseNumber;
        return this;
    }

    /** A letter from one body to another, which knows whom to ask. */
    public LetterDraft official() {
        official = true;
        return this;
    }

    boolean isOfficial() {
        return official;
    }

    /** Code of the area whose body issues it, or null for the township. */
    @Nullable
    String issuerCode() {
        return issuerCode;
    }

    boolean isForm() {
        return code != null;
    }

    LetterContent content(String township, LocalDate day, @Nullable String contact) {
        return new LetterContent(
                addressee,
                List.copyOf(paragraphs),
                List.of(),
                List.of(),
                office == null ? township : office,
                day,
                footer,
                tables,
                closing,
                signer,
                contact,
                code);
    }
}
