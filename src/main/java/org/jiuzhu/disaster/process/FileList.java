package org.jiuzhu.disaster.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.disaster.WinterAid;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 登记签收和报备: the emergency department has the list, the upper level has it for the record. */
@Component
class FileList implements StepForm<FileList.Form> {

    private final WinterAid aid;
    private final WinterFacts facts;
    private final Paperwork paperwork;
    private final Clock clock;

    FileList(WinterAid aid, WinterFacts facts, Paperwork paperwork, Clock clock) {
        this.aid = aid;
        this.facts = facts;
        this.paperwork = paperwork;
        this.clock = clock;
    }

    record Form(@Nullable LocalDate receivedOn, @Nullable LocalDate filedOn) {}

    @Override
    public String taskKey() {
        return "Task_FileList";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                        "把名册送应急管理部门并取得签收，报上一级备案；应急管理部门有自有系统的，签收日期从它的系统带入。",
                        facts.list(number),
                        List.of(
                                Field.of("receivedOn", "应急管理部门签收日期", Field.Kind.DATE)
                                        .required(),
                                Field.of("filedOn", "报上一级备案日期", Field.Kind.DATE).required(),
                                Field.files("winterReceipt", "签收回执（扫描件）")))
                .papers(paperwork.papers(number, LetterKind.WINTER_LIST));
    }

    @Override
    public Form initial(String number) {
        return new Form(aid.list(number).receivedOn(), null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        LocalDate today = LocalDate.now(clock);
        LocalDate received = form.receivedOn();
        LocalDate filed = form.filedOn();
        LocalDate approved = Objects.requireNonNullElse(aid.list(number).approvedOn(), today);
        return new Checks()
                .required("receivedOn", received, "请填写签收日期")
                .required("filedOn", filed, "请填写报备日期")
                .that(
                        received == null || !received.isAfter(today) && !received.isBefore(approved),
                        "receivedOn",
                        "签收日期应在批准之后、今天之前")
                .that(filed == null || !filed.isAfter(today) && !filed.isBefore(approved), "filedOn", "报备日期应在批准之后、今天之前")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        aid.file(number, Objects.requireNonNull(form.receivedOn()), Objects.requireNonNull(form.filedOn()), actor);
        return Map.of();
    }
}
