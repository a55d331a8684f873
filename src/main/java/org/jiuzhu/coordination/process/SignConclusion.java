package org.jiuzhu.coordination.process;

import static org.jiuzhu.coordination.process.CoordinationCaseProcess.CONCLUSION_SIGNED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.SignOrReturn;
import org.jiuzhu.coordination.Matter;
import org.jiuzhu.coordination.Matters;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** The head of the group signs the conclusion on a case, or sends the minutes back. */
@Component
class SignConclusion implements SignOrReturn {

    private final Matters matters;
    private final MatterFacts facts;

    SignConclusion(Matters matters, MatterFacts facts) {
        this.matters = matters;
        this.facts = facts;
    }

    @Override
    public String taskKey() {
        return "Task_SignConclusion";
    }

    @Override
    public String returnTitle() {
        return "退回重议";
    }

    @Override
    public FormPage page(String number) {
        Matter matter = matters.find(number);
        List<FormPage.Fact> shown = new ArrayList<>(facts.raised(matter));
        List<FormPage.Fact> asked = facts.asked(matter);
        shown.addAll(asked.subList(1, asked.size()));
        shown.addAll(facts.heard(matter));
        shown.addAll(facts.concluded(matter));
        return new FormPage("以协调小组负责人名义签署。决定只对本案有效，签署后答复等待的程序并交办落实事项（南平市2021年通知三（一））。", shown, fields())
                .papers(facts.papers(matter));
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        if (form.signed()) {
            matters.sign(number, actor);
        } else {
            matters.sendBack(number, Objects.requireNonNull(form.reason()).strip());
        }
        return Map.of(CONCLUSION_SIGNED.name(), CONCLUSION_SIGNED.toEngine(form.signed()));
    }
}
