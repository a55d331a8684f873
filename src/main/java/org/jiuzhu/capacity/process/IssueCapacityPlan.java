package org.jiuzhu.capacity.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.capacity.CapacityCheck;
import org.jiuzhu.capacity.CapacityChecks;
import org.jiuzhu.capacity.CheckItem;
import org.jiuzhu.casework.LetterDraft;
import org.jiuzhu.casework.Offices;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Dates;
import org.springframework.stereotype.Component;

/** The plan on paper: each gap with its measure, who answers for it, and its day. */
@Component
class IssueCapacityPlan implements JavaDelegate {

    private final CapacityChecks checks;
    private final Paperwork paperwork;
    private final Offices offices;
    private final CurrentActor currentActor;

    IssueCapacityPlan(CapacityChecks checks, Paperwork paperwork, Offices offices, CurrentActor currentActor) {
        this.checks = checks;
        this.paperwork = paperwork;
        this.offices = offices;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CapacityCheck check = checks.find(execution.getProcessBusinessKey());
        List<CheckItem> items = checks.items(check);
        String county = check.countyCode();
        paperwork.issue(
                check.checkNumber(),
                county,
                LetterKind.CAPACITY_PLAN,
                LetterDraft.open()
                        .say("根据" + check.checkYear() + "年经办力量和经费核查结果（" + check.checkNumber() + "，第" + check.rounds()
                                + "次计划），现制定补齐计划，共" + items.size() + "项。计划日期过后按登记的人员和经费复核，到期没有补齐的由市级督办。")
                        .table(
                                "补齐计划",
                                List.of("缺口", "措施", "责任单位（人）", "完成日期"),
                                items.stream()
                                        .map(one -> List.of(
                                                one.gap(), one.measure(), one.owner(), Dates.chinese(one.dueOn())))
                                        .toList())
                        .footer("依据：南平市2021年通知 三（三）、三（七）。")
                        .from(offices.county(county), county)
                        .returns(check.checkNumber()),
                currentActor.get());
    }
}
