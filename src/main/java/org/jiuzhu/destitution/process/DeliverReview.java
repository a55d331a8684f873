package org.jiuzhu.destitution.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Delivery;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.destitution.CareAgreement;
import org.jiuzhu.destitution.Destitutions;
import org.jiuzhu.destitution.SupportReview;
import org.jiuzhu.destitution.SupportReviews;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.document.Letters;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 送达告知书、签订协议: handed over; where the place or the carer has changed, the new agreement is signed. */
@Component
class DeliverReview implements StepForm<DeliverReview.Form> {

    private final SupportReviews reviews;
    private final ReviewFacts facts;
    private final Letters letters;
    private final Paperwork paperwork;
    private final Destitutions destitutions;
    private final Clock clock;

    DeliverReview(
            SupportReviews reviews,
            ReviewFacts facts,
            Letters letters,
            Paperwork paperwork,
            Destitutions destitutions,
            Clock clock) {
        this.reviews = reviews;
        this.facts = facts;
        this.letters = letters;
        this.paperwork = paperwork;
        this.destitutions = destitutions;
        this.clock = clock;
    }

    record Form(
            Delivery.@Nullable Way way,
            @Nullable LocalDate deliveredOn,
            @AtMost(60) @Nullable String receiver,
            @AtMost(100) @Nullable String carer,
            @AtMost(30) @Nullable String phone,
            @AtMost(500) @Nullable String duties,
            @Nullable LocalDate signedOn,
            @Nullable Boolean signed) {}

    @Override
    public String taskKey() {
        return "Task_DeliverReview";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    private boolean goesOn(String number) {
        return reviews.finding(number).orElseThrow().ground() == null;
    }

    @Override
    public FormPage page(String number) {
        boolean goesOn = goesOn(number);
        List<Field> fields = new ArrayList<>(List.of(
                Field.choice(
                                "way",
                                "告知书送达方式",
                                Arrays.stream(Delivery.Way.values())
                                        .map(one -> new Field.Option(one.name(), one.title()))
                                        .toArray(Field.Option[]::new))
                        .required(),
                Field.of("deliveredOn", "送达日期", Field.Kind.DATE).required(),
                Field.of("receiver", "签收人", Field.Kind.TEXT).required()));
        if (goesOn) {
            fields.add(Field.of("carer", "供养服务机构或者照料人", Field.Kind.TEXT).required());
            fields.add(Field.of("phone", "照料方电话", Field.Kind.TEXT));
            fields.add(Field.of("duties", "照料内容", Field.Kind.LONG_TEXT).required());
            fields.add(Field.of("signedOn", "新协议签订日期", Field.Kind.DATE).required());
            fields.add(Field.of("signed", "三方都已签字", Field.Kind.FLAG).required());
            fields.add(Field.files("agreement", "签好的协议"));
        }
        return new FormPage(
                goesOn ? "送达告知书；按新的等级、供养形式重新签订照料护理协议后登记。" : "送达终止供养告知书，并告知村（居）民委员会；同时说明还可以申请的其他救助（民发〔2021〕43号 第二十六条）。",
                facts.finding(number),
                fields,
                paperwork.papers(
                        number,
                        goesOn ? LetterKind.SUPPORT_CHANGED : LetterKind.SUPPORT_ENDED,
                        LetterKind.CARE_AGREEMENT,
                        LetterKind.DELIVERY));
    }

    @Override
    public Form initial(String number) {
        SupportReview.Finding finding = reviews.finding(number).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        return new Form(
                Delivery.Way.IN_PERSON,
                today,
                null,
                finding.carer(),
                null,
                finding.ground() == null ? DestitutionLetters.duties(finding.grade()) : null,
                today,
                null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        LocalDate today = LocalDate.now(clock);
        LocalDate delivered = form.deliveredOn();
        Checks checks = new Checks()
                .required("way", form.way(), "请选择送达方式")
                .required("deliveredOn", delivered, "请填写送达日期")
                .that(delivered == null || !delivered.isAfter(today), "deliveredOn", "送达日期晚于今天")
                .required("receiver", form.receiver(), "请填写签收人");
        if (goesOn(number)) {
            checks.required("carer", form.carer(), "请填写由谁照料")
                    .required("duties", form.duties(), "请填写照料内容")
                    .required("signedOn", form.signedOn(), "请填写协议签订日期")
                    .that(form.signedOn() == null || !form.signedOn().isAfter(today), "signedOn", "签订日期晚于今天")
                    .that(Boolean.TRUE.equals(form.signed()), "signed", "请三方签字");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        letters.delivered(
                number,
                goesOn(number) ? LetterKind.SUPPORT_CHANGED : LetterKind.SUPPORT_ENDED,
                Objects.requireNonNull(form.way()).title(),
                Objects.requireNonNull(form.deliveredOn()),
                form.receiver() == null ? "" : form.receiver());
        if (goesOn(number)) {
            destitutions.agreed(new CareAgreement(
                    number,
                    Objects.requireNonNull(form.carer()).strip(),
                    form.phone(),
                    Objects.requireNonNull(form.duties()).strip(),
                    Objects.requireNonNull(form.signedOn()),
                    actor.id()));
        }
        return Map.of();
    }
}
