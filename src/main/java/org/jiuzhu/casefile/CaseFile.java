package org.jiuzhu.casefile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case on one page; texts are ready to be read.
 *
 * @param clock null before acceptance
 * @param clockWords the clock in words, also before acceptance
 * @param declared what the family has declared
 * @param survey what the surveyors saw, null before the survey
 * @param calculation the last one, null before it
 * @param outcome what was decided, null before it
 * @param award what the family receives, null when nothing
 * @param kind which assistance it is about
 * @param sections what the procedure of the case adds of its own
 * @param may what the reader may do with the case beside its tasks
 */
public record CaseFile(
        String caseNumber,
        String kind,
        String status,
        boolean open,
        String township,
        String applicant,
        String appliedOn,
        @Nullable Clock clock,
        String clockWords,
        List<Person> family,
        Declared declared,
        @Nullable Survey survey,
        List<Step> steps,
        List<Paper> materials,
        List<Check> checks,
        List<Difference> differences,
        List<Line> course,
        @Nullable Calculated calculation,
        @Nullable Outcome outcome,
        @Nullable AwardLine award,
        List<Section> sections,
        List<Protest> objections,
        List<Letter> letters,
        List<Upload> attachments,
        List<Right> may) {

    /** Something that a reader may do with a case beside its tasks. */
    public enum Right {
        NOTE,
        UPLOAD,
        CONFER,
        CORRECT,
        OBJECT,
        PRINT,
        AMEND,
        RENEW,
        REVEAL,
        EXTEND,
        STOP,
        RESUME,
        TERMINATE,
        END_AWARD
    }

    /** The legal clock: days are working days. */
    public record Clock(
            LocalDate acceptedOn,
            LocalDate dueOn,
            int limitDays,
            int usedDays,
            int leftDays,
            String colour,
            String basis,
            @Nullable LocalDate stoppedOn) {}

    public record Person(String name, String relation, String idNumber, String about) {}

    /** A line to read: label and text. */
    public record Item(String label, String text) {}

    /** A part of the file that only one kind of case has. */
    public record Section(String title, List<Item> items) {}

    /** A table to read; no rows where the family has declared none. */
    public record Sheet(String title, List<String> heads, List<List<String>> rows) {}

    /** 申报情况: phone and account are masked. */
    public record Declared(List<Item> items, List<Sheet> sheets) {}

    /** 入户调查 */
    public record Survey(List<Item> items, List<Upload> photos) {}

    public record Step(
            String name,
            @Nullable String by,
            LocalDateTime from,
            @Nullable LocalDateTime to,
            @Nullable LocalDateTime due,
            boolean cancelled) {}

    public record Paper(String name, boolean received) {}

    public record Check(String source, String state, LocalDate dueOn, String found) {}

    public record Difference(String person, String what, String declared, String found, @Nullable String result) {}

    /** Something that happened, in words: surveys, opinions, publicity, reviews, notes, stops of the clock. */
    public record Line(@Nullable LocalDateTime at, String what, String text, @Nullable String by) {}

    /** The last calculation: what came out, line by line, with the names of the members. */
    public record Calculated(List<Item> items, List<List<String>> lines, String basis) {}

    public record Outcome(
            String title, String reason, String basis, String amount, LocalDate decidedOn, String signedBy) {}

    /**
     * What stands in the register.
     *
     * @param amount a month, or null for a recognition
     * @param until last day of a recognition, or null for an award
     */
    public record AwardLine(
            String number,
            String category,
            @Nullable String amount,
            @Nullable String until,
            String from,
            String state,
            int reviewMonths) {}

    /**
     * An objection or complaint.
     *
     * @param objector null for those who may not know
     * @param answer null while there is none
     */
    public record Protest(
            LocalDateTime at,
            String kind,
            @Nullable String objector,
            String content,
            @Nullable String answer,
            @Nullable LocalDateTime answeredAt) {}

    public record Letter(String id, String title, String number, LocalDateTime at, @Nullable LocalDate deliveredOn) {}

    public record Upload(String id, String name, String contentType, LocalDateTime at) {}
}
