package org.jiuzhu.report.process;

import static org.jiuzhu.report.process.YearEndMergeProcess.MERGED_SIGNED;

import java.util.Map;
import org.jiuzhu.report.MergedReports;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** A second person signs the report over all, or sends it back. */
@Component
class SignMerged implements TwoWays {

    private final MergedReports merged;
    private final ReportFacts facts;

    SignMerged(MergedReports merged, ReportFacts facts) {
        this.merged = merged;
        this.facts = facts;
    }

    @Override
    public String taskKey() {
        return "Task_SignMerged";
    }

    @Override
    public FormPage page(String number) {
        return new FormPage("核对后签署全市年度报告；所汇总的各单位版本留存（通知三（七））。", facts.merged(number), fields("同意，签署", "退回重编"))
                .papers(facts.mergedPapers(number));
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        if (form.yes()) {
            merged.sign(number, actor);
        } else {
            merged.sendBack(number, form.why());
        }
        return Map.of(MERGED_SIGNED.name(), MERGED_SIGNED.toEngine(form.yes()));
    }
}
