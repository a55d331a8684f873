package org.jiuzhu.subsistence.process;

import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** 异议复查: a new survey by two surveyors answers the objection (第十六条、第十九条). */
@Component
class ResurveyObjection implements FurtherSurvey {

    private final SecondSurvey survey;

    ResurveyObjection(SecondSurvey survey) {
        this.survey = survey;
    }

    @Override
    public String taskKey() {
        return "Task_ResurveyObjection";
    }

    @Override
    public SecondSurvey survey() {
        return survey;
    }

    @Override
    public ReviewRecord.Kind kind() {
        return ReviewRecord.Kind.RESURVEY;
    }

    @Override
    public FormPage page(String caseNumber) {
        return survey.page(caseNumber, "就异议内容重新调查并答复异议人；申报有误的先在“更正申报”页更正。提交后重新计算、重提初审意见（民发〔2021〕57号 第十九条）。", false);
    }
}
