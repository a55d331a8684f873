package org.jiuzhu.integrity.process;

import static org.jiuzhu.integrity.process.IntegrityProcess.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiuzhu.casework.Delivery;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.document.Letters;
import org.jiuzhu.integrity.Dishonesties;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 教育督促: the letter handed over, what was explained; the term for correction begins. */
@Component
class EducatePerson implements StepForm<EducatePerson.Form> {

    private final Dishonesties cases;
    private final IntegrityFacts facts;
    private final Paperwork paperwork;
    private final Letters letters;
    private final Clock clock;

    EducatePerson(Dishonesties cases, IntegrityFacts facts, Paperwork paperwork, Letters letters, Clock clock) {
        this.cases = cases;
        this.facts = facts;
        this.paperwork = paperwork;
        this.letters = letters;
        this.clock = clock;
    }

    record Form(
            @Nullable LocalDate day,
            Delivery.@Nullable Way way,
            @AtMost(60) @Nullable String receiver,
            @AtMost(1000) @Nullable String words) {}

    @Override
    public String taskKey() {
        return "Task_EducatePerson";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                        "当面送达通知书，讲清政策和后果，帮助当事人更正；限期自送达次日起算，按工作日计（南平市2021年通知 三（五）：教育引导、政策宣传，督促其及时纠正）。",
                        facts.of(number),
                        List.of(
                                Field.of("day", "送达和教育的日期", Field.Kind.DATE).required(),
                                Field.choice(
                                                "way",
                                                "送达方式",
                                                Stream.of(Delivery.Way.values())
                                                        .map(way -> new Field.Option(way.name(), way.title()))
                                                        .toArray(Field.Option[]::new))
                                        .required(),
                                Field.of("receiver", "签收人", Field.Kind.TEXT).required(),
                                Field.of("words", "教育的内容，当事人的态度", Field.Kind.LONG_TEXT)
                                        .required(),
                                Field.files("educationFiles", "记录")))
                .papers(paperwork.papers(number, LetterKind.CORRECTION_NOTICE));
    }

    @Override
    public Form initial(String number) {
        return new Form(
                LocalDate.now(clock), Delivery.Way.IN_PERSON, cases.find(number).personName(), null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        LocalDate day = form.day();
        LocalDate found = cases.find(number).foundOn();
        return new Checks()
                .required("day", day, "请填写日期")
                .that(day == null || !day.isAfter(LocalDate.now(clock)), "day", "日期晚于今天")
                .that(day == null || found == null || !day.isBefore(found), "day", "日期早于认定日期")
                .required("way", form.way(), "请选择送达方式")
                .required("receiver", form.receiver(), "请填写签收人")
                .required("words", form.words(), "请写明教育的内容")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        LocalDate day = Objects.requireNonNull(form.day());
        LocalDate by = cases.educated(number, day, Objects.requireNonNull(form.words()));
        letters.delivered(
                number,
                LetterKind.CORRECTION_NOTICE,
                Objects.requireNonNull(form.way()).title(),
                day,
                form.receiver() == null ? "" : form.receiver());
        return Map.of(CORRECT_BY.name(), CORRECT_BY.toEngine(IntegrityDeadlines.after(by)));
    }
}
