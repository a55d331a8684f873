package org.jiuzhu.casefile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jiuzhu.review.Calculation;
import org.jspecify.annotations.Nullable;

/**
 * One case on one page; texts are ready to be read.
 *
 * @param clock null before acceptance
 * @param calculation the last one, null before it
 * @param outcome what was decided, null before it
 */
public record CaseFile(
        String caseNumber,
        String status,
        boolean open,
        String township,
        String applicant,
        String appliedOn,
        @Nullable Clock clock,
        List<Person> family,
        List<Step> steps,
        List<Paper> materials,
        List<Check> checks,
        List<Difference> differences,
        List<Line> course,
        @Nullable Calculation calculation,
        @Nullable Outcome outcome,
        List<Letter> letters,
        List<Upload> attachments) {

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

    public record Step(
            String name,
            @Nullable String by,
            LocalDateTime from,
            @Nullable LocalDateTime to,
            @Nullable LocalDateTime due,
            boolean cancelled) {}

    public record Paper(String name, boolean received) {}

    public record Check(String source, String state, LocalDate dueOn, String found) {}

    public record Difference(int person, String what, String declared, String found, @Nullable String result) {}

    /** Something that happened, in words: surveys, opinions, publicity, reviews, notes, stops of the clock. */
    public record Line(@Nullable LocalDateTime at, String what, String text, @Nullable String by) {}

    public record Outcome(
            String title, String reason, String basis, String amount, LocalDate decidedOn, String signedBy) {}

    public record Letter(String id, String title, String number, LocalDateTime at, @Nullable LocalDate deliveredOn) {}

    public record Upload(String id, String name, String contentType, LocalDateTime at) {}
}
