package org.jiuzhu.destitution.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Delivery;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.destitution.CareAgreement;
import org.jiuzhu.destitution.DestitutionDecision;
import org.jiuzhu.destitution.Destitutions;
import org.jiuzhu.destitution.SupportPlace;
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

/** 送达通知、签订照料协议: who looks after the person, what he owes, signed by all (社会救助暂行办法 第十九条). */
@Component
class AgreeCare implements StepForm<AgreeCare.Form> {

    private final Destitutions destitutions;
    private final Letters letters;
    private final Paperwork paperwork;
    private final DestitutionFacts facts;
    private final Clock clock;

    AgreeCare(Destitutions destitutions, Letters letters, Paperwork paperwork, DestitutionFacts facts, Clock clock) {
        this.destitutions = destitutions;
        this.letters = letters;
        this.paperwork = paperwork;
        this.facts = facts;
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
        return "Task_AgreeCare";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        boolean home = home(caseNumber);
        return new FormPage(
                        home
                                ? "送达确认通知书；打印照料护理协议，由乡镇（街道）、照料人、本人（监护人）三方签订后登记。"
                                : "送达确认通知书；打印照料护理协议，由乡镇（街道）、供养服务机构、本人（监护人）三方签订后登记。",
                        facts.request(caseNumber),
                        List.of(
                                Field.choice(
                                                "way",
                                                "确认通知书送达方式",
                                                new Field.Option("IN_PERSON", "直接送达"),
                                                new Field.Option("LEFT", "留置送达"),
                                                new Field.Option("POST", "邮寄送达"),
                                                new Field.Option("ELECTRONIC", "电子送达（已同意）"))
                                        .required(),
                                Field.of("deliveredOn", "送达日期", Field.Kind.DATE).required(),
                                Field.of("receiver", "签收人", Field.Kind.TEXT).required(),
                                Field.of("carer", home ? "照料人" : "供养服务机构", Field.Kind.TEXT)
                                        .required(),
                                Field.of("phone", "照料方电话", Field.Kind.TEXT),
                                Field.of("duties", "照料内容", Field.Kind.LONG_TEXT).required(),
                                Field.of("signedOn", "协议签订日期", Field.Kind.DATE).required(),
                                Field.of("signed", "三方都已签字", Field.Kind.FLAG).required(),
                                Field.files("agreement", "签好的协议")))
                .papers(paperwork.papers(caseNumber, LetterKind.SUPPORT_CONFIRMATION, LetterKind.CARE_AGREEMENT));
    }

    private DestitutionDecision decision(String caseNumber) {
        return destitutions.decision(caseNumber).orElseThrow();
    }

    private boolean home(String caseNumber) {
        return decision(caseNumber).place() == SupportPlace.HOME;
    }

    @Override
    public Form initial(String caseNumber) {
        String thought = destitutions
                .survey(caseNumber)
                .map(survey -> survey.placeDetail())
                .orElse("");
        return new Form(
                Delivery.Way.IN_PERSON,
                LocalDate.now(clock),
                null,
                thought.isBlank() ? null : thought,
                null,
                DestitutionLetters.duties(decision(caseNumber).grade()),
                LocalDate.now(clock),
                null);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        LocalDate today = LocalDate.now(clock);
        LocalDate decided = decision(caseNumber).decidedOn();
        LocalDate delivered = form.deliveredOn();
        LocalDate agreed = form.signedOn();
        return new Checks()
                .required("way", form.way(), "请选择送达方式")
                .required("deliveredOn", delivered, "请填写送达日期")
                .that(delivered == null || !delivered.isAfter(today), "deliveredOn", "送达日期晚于今天")
                .that(delivered == null || !delivered.isBefore(decided), "deliveredOn", "送达日期早于决定日期")
                .required("receiver", form.receiver(), "请填写签收人")
                .required("carer", form.carer(), "请填写由谁照料")
                .required("duties", form.duties(), "请填写照料内容")
                .required("signedOn", agreed, "请填写协议签订日期")
                .that(agreed == null || !agreed.isAfter(today), "signedOn", "签订日期晚于今天")
                .that(agreed == null || !agreed.isBefore(decided), "signedOn", "签订日期早于决定日期")
                .that(Boolean.TRUE.equals(form.signed()), "signed", "请三方签字")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        letters.delivered(
                caseNumber,
                LetterKind.SUPPORT_CONFIRMATION,
                Objects.requireNonNull(form.way()).title(),
                Objects.requireNonNull(form.deliveredOn()),
                form.receiver() == null ? "" : form.receiver());
        destitutions.agreed(new CareAgreement(
                caseNumber,
                Objects.requireNonNull(form.carer()).strip(),
                form.phone(),
                Objects.requireNonNull(form.duties()).strip(),
                Objects.requireNonNull(form.signedOn()),
                actor.id()));
        return Map.of();
    }
}
