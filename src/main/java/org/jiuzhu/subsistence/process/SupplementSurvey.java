package org.jiuzhu.subsistence.process;

import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** 补充调查 after a return: two surveyors look again, mend the declaration, and the case is calculated anew (第十六条、第十八条). */
@Component
class SupplementSurvey implements FurtherSurvey {

    private final SecondSurvey survey;

    SupplementSurvey(SecondSurvey survey) {
        this.survey = survey;
    }

    @Override
    public String taskKey() {
        return "Task_SupplementSurvey";
    }

    @Override
    public SecondSurvey survey() {
        return survey;
    }

    @Override
    public ReviewRecord.Kind kind() {
        return ReviewRecord.Kind.SUPPLEMENT;
    }

    @Override
    public FormPage page(String caseNumber) {
        return survey.page(caseNumber, "按退回的要求两人补充调查；申报有误的先在“更正申报”页更正。提交后重新计算、重提初审意见（民发〔2021〕57号 第十六条、第十八条）。", true);
    }
}
