package org.jiuzhu.coordination.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.coordination.Matter;
import org.jiuzhu.coordination.Matters;
import org.jiuzhu.coordination.MemberUnit;
import org.jiuzhu.coordination.Members;
import org.jiuzhu.coordination.Opinion;
import org.jiuzhu.coordination.Opinion.Stance;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Role;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What one unit answers, with its paper. */
@Component
class RecordOpinion implements StepForm<RecordOpinion.Form> {

    private final Matters matters;
    private final Members members;
    private final MatterFacts facts;
    private final CurrentActor currentActor;
    private final Clock clock;

    RecordOpinion(Matters matters, Members members, MatterFacts facts, CurrentActor currentActor, Clock clock) {
        this.matters = matters;
        this.members = members;
        this.facts = facts;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    record Form(
            @Nullable Stance stance,
            @AtMost(1000) @Nullable String content,
            @AtMost(60) @Nullable String speaker,
            @Nullable LocalDate repliedOn) {}

    @Override
    public String taskKey() {
        return "Task_RecordOpinion";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        Opinion opinion = matters.opinion(number);
        Matter matter = matters.find(opinion.matterNumber());
        List<FormPage.Fact> shown = new ArrayList<>();
        shown.add(FormPage.fact("单位", opinion.unit() + "，应于" + Dates.chinese(opinion.dueOn()) + "前回复"));
        boolean own = currentActor.get().holds(Role.DEPARTMENT_LIAISON);
        if (!own) {
            members.of(matter.countyCode()).stream()
                    .filter(one -> one.unit().equals(opinion.unit()))
                    .findFirst()
                    .ifPresent(one -> shown.add(FormPage.fact("联络人", contact(one))));
        }
        if (opinion.remindedOn() != null) {
            shown.add(FormPage.fact("催办", Dates.chinese(opinion.remindedOn()) + "已发催办函"));
        }
        shown.addAll(facts.asked(matter));
        return new FormPage(
                        own
                                ? "请代表本单位回复意见，写明答复人。到期仍未回复的，系统登记为逾期未回复，不等同于同意。"
                                : "登记成员单位的意见，书面回复扫描上传；该单位有联络岗的，由联络岗自己回复，也可以代为登记。到期仍未回复的，系统登记为逾期未回复，不等同于同意。",
                        shown,
                        List.of(
                                stances().required(),
                                Field.of("content", "意见内容、条件或者理由", Field.Kind.LONG_TEXT)
                                        .help("有条件同意、不同意的，写明条件或者理由。"),
                                Field.of("speaker", "答复人（姓名和职务）", Field.Kind.TEXT)
                                        .required(),
                                Field.of("repliedOn", "回复日期", Field.Kind.DATE).required(),
                                Field.files("replyPaper", "书面回复（扫描件）")))
                .papers(own ? List.of() : facts.papers(matter));
    }

    static Field stances() {
        return Field.choice(
                "stance",
                "意见",
                new Field.Option("AGREE", "同意"),
                new Field.Option("CONDITION", "有条件同意"),
                new Field.Option("DISAGREE", "不同意"),
                new Field.Option("NONE", "没有意见"));
    }

    private static String contact(MemberUnit unit) {
        String liaison = unit.gap() ? "没有联络人" : unit.liaison() + "，" + unit.liaisonPhone();
        return liaison
                + (unit.deputyMissing()
                        ? ""
                        : "；副联络人" + unit.deputy() + "，" + Objects.requireNonNullElse(unit.deputyPhone(), ""));
    }

    @Override
    public Form initial(String number) {
        Actor actor = currentActor.get();
        return new Form(null, null, actor.holds(Role.DEPARTMENT_LIAISON) ? actor.name() : null, LocalDate.now(clock));
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        LocalDate day = form.repliedOn();
        boolean explained = form.stance() != Stance.CONDITION && form.stance() != Stance.DISAGREE;
        return new Checks()
                .required("stance", form.stance(), "请选择意见")
                .that(explained || form.content() != null && !form.content().isBlank(), "content", "请写明条件或者理由")
                .required("speaker", form.speaker(), "请填写答复人")
                .required("repliedOn", day, "请填写回复日期")
                .that(day == null || !day.isAfter(LocalDate.now(clock)), "repliedOn", "回复日期晚于今天")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        matters.answer(
                number,
                Objects.requireNonNull(form.stance()),
                form.content(),
                Objects.requireNonNull(form.speaker()).strip(),
                Objects.requireNonNull(form.repliedOn()),
                actor);
        return Map.of();
    }
}
