package org.jiuzhu.destitution.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jiuzhu.destitution.CareGrade;
import org.jiuzhu.destitution.CareItem;
import org.jiuzhu.destitution.SupportPlace;
import org.jiuzhu.destitution.SupportReview;
import org.jiuzhu.destitution.SupportReviews;
import org.jiuzhu.engine.AlsoActed;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Role;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 评估自理能力、供养形式 by two: the six things of daily life, and the place as the person chooses. */
@Component
class ReassessCare implements StepForm<ReassessCare.Form>, AlsoActed {

    private final SupportReviews reviews;
    private final ReviewFacts facts;
    private final ReviewLetters letters;
    private final StaffDirectory staff;
    private final CurrentActor currentActor;
    private final Clock clock;

    ReassessCare(
            SupportReviews reviews,
            ReviewFacts facts,
            ReviewLetters letters,
            StaffDirectory staff,
            CurrentActor currentActor,
            Clock clock) {
        this.reviews = reviews;
        this.facts = facts;
        this.letters = letters;
        this.staff = staff;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    private static final String TASK = "Task_ReassessCare";

    record Form(
            @Nullable LocalDate assessedOn,
            @AtMost(64) @Nullable String companion,
            @Nullable List<String> failedItems,
            @Nullable Boolean assessed,
            @Nullable CareGrade formerGrade,
            @Nullable SupportPlace place,
            @AtMost(100) @Nullable String chosenBy,
            @AtMost(100) @Nullable String carer,
            @AtMost(1000) @Nullable String facts,
            @Nullable Boolean signed) {}

    @Override
    public String taskKey() {
        return TASK;
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    private boolean known(String number) {
        return reviews.standing(reviews.find(number).awardNumber()).isPresent();
    }

    @Override
    public FormPage page(String number) {
        SupportReview review = reviews.find(number);
        String self = currentActor.get().id();
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("assessedOn", "评估日期", Field.Kind.DATE).required());
        fields.add(Field.choice(
                        "companion",
                        "同行评估人",
                        staff.of(Role.SURVEYOR, review.townshipCode()).stream()
                                .filter(one -> !one.id().equals(self))
                                .map(one -> new Field.Option(one.id(), one.name()))
                                .toArray(Field.Option[]::new))
                .required());
        fields.add(Field.checklist(
                "failedItems",
                "不能自主完成的（都能完成的不勾）",
                Arrays.stream(CareItem.values())
                        .map(item -> new Field.Option(item.name(), item.title()))
                        .toList()));
        fields.add(Field.of("assessed", "六项都已当面评估", Field.Kind.FLAG).required());
        if (!known(number)) {
            fields.add(Field.choice(
                            "formerGrade",
                            "原来的自理能力等级",
                            Arrays.stream(CareGrade.values())
                                    .map(one -> new Field.Option(one.name(), one.title()))
                                    .toArray(Field.Option[]::new))
                    .required()
                    .help("移交登记的对象本平台没有原评估，按原档案填，用来分开基本生活和照料护理的金额。"));
        }
        fields.add(Field.choice(
                        "place",
                        "本人选择的供养形式",
                        Arrays.stream(SupportPlace.values())
                                .map(one -> new Field.Option(one.name(), one.title()))
                                .toArray(Field.Option[]::new))
                .required()
                .help("由本人选择，任何人不得代替；不能表达意愿的由监护人选择。"));
        fields.add(Field.of("chosenBy", "作出选择的人（本人或者监护人姓名）", Field.Kind.TEXT).required());
        fields.add(Field.of("carer", "供养服务机构或者照料人", Field.Kind.TEXT));
        fields.add(Field.of("facts", "变化的情况", Field.Kind.LONG_TEXT).required());
        fields.add(Field.of("signed", "本人（监护人）和两名评估人都已签字", Field.Kind.FLAG).required());
        fields.add(Field.files("assessment", "签字的评估表、照片"));
        return new FormPage(
                "两人当面评估六项自理能力，记下本人选择的供养形式；等级和照料护理标准由系统对照规定得出，由另一人审批后次月起执行（民发〔2021〕43号 第二十条至第二十二条）。",
                facts.award(number),
                fields);
    }

    @Override
    public Form initial(String number) {
        return reviews.standing(reviews.find(number).awardNumber())
                .map(one -> new Form(
                        LocalDate.now(clock), null, List.of(), null, null, one.place(), null, null, null, null))
                .orElseGet(() ->
                        new Form(LocalDate.now(clock), null, List.of(), null, null, null, null, null, null, null));
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        LocalDate day = form.assessedOn();
        Checks checks = new Checks()
                .required("assessedOn", day, "请填写评估日期")
                .that(day == null || !day.isAfter(LocalDate.now(clock)), "assessedOn", "评估日期晚于今天")
                .required("companion", form.companion(), "请选择同行评估人，评估须两人以上")
                .that(!currentActor.get().id().equals(form.companion()), "companion", "两名评估人须是不同的人")
                .that(Boolean.TRUE.equals(form.assessed()), "assessed", "请当面评估六项自理能力")
                .required("place", form.place(), "请选择供养形式")
                .required("chosenBy", form.chosenBy(), "请写明是谁作出的选择")
                .required("facts", form.facts(), "请写明变化的情况")
                .that(Boolean.TRUE.equals(form.signed()), "signed", "请本人（监护人）和两名评估人签字");
        if (!known(number)) {
            checks.required("formerGrade", form.formerGrade(), "请选择原来的自理能力等级");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        reviews.assess(
                number,
                new SupportReviews.Assessed(
                        Objects.requireNonNull(form.assessedOn()),
                        form.failedItems() == null
                                ? List.of()
                                : form.failedItems().stream()
                                        .map(CareItem::valueOf)
                                        .toList(),
                        form.formerGrade(),
                        Objects.requireNonNull(form.place()),
                        Objects.requireNonNull(form.chosenBy()),
                        form.carer() == null || form.carer().isBlank() ? null : form.carer(),
                        Objects.requireNonNull(form.facts()),
                        Objects.requireNonNull(form.companion())),
                actor);
        letters.assessment(number, actor);
        return Map.of();
    }

    /** The second assessor has assessed as much as the first, who holds the task. */
    @Override
    public Optional<String> step(String number, String person, Set<String> taskKeys) {
        return taskKeys.contains(TASK)
                        && reviews.finding(number)
                                .filter(one -> person.equals(one.companion()))
                                .isPresent()
                ? Optional.of("评估自理能力、供养形式")
                : Optional.empty();
    }
}
