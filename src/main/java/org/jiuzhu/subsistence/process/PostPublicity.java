package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.PUBLICITY_ENDS_AT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.review.Opinions;
import org.jiuzhu.review.Publicities;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 张贴初审公示 in the village for seven days (第十九条). */
@Component
class PostPublicity implements StepForm<PostPublicity.Form> {

    private final Publicities publicities;
    private final Applications applications;
    private final CaseFacts facts;
    private final CaseLetters letters;
    private final Opinions opinions;
    private final Parameters parameters;
    private final Clock clock;

    PostPublicity(
            Publicities publicities,
            Applications applications,
            CaseFacts facts,
            CaseLetters letters,
            Opinions opinions,
            Parameters parameters,
            Clock clock) {
        this.publicities = publicities;
        this.applications = applications;
        this.facts = facts;
        this.letters = letters;
        this.opinions = opinions;
        this.parameters = parameters;
        this.clock = clock;
    }

    record Form(@Nullable LocalDate from, @Nullable LocalDate to, @AtMost(200) @Nullable String place) {}

    @Override
    public String taskKey() {
        return "Task_PostPublicity";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        return new FormPage(
                "打印公示单，张贴到村（居）务公开栏。公示单只有姓名、人数和拟保障金，没有身份证号和病情（民发〔2021〕57号 第十九条、第二十四条）。日期与公示单不同的，提交后重新制作，请换上新单。",
                facts.with(caseNumber),
                List.of(
                        Field.of("from", "张贴日期", Field.Kind.DATE).required(),
                        Field.of("to", "公示截止日", Field.Kind.DATE).required().help("不少于规定天数；大部分落在长假的可以延长。"),
                        Field.of("place", "张贴地点", Field.Kind.TEXT).required()),
                letters.papers(caseNumber, LetterKind.PUBLICITY, LetterKind.RECOGNITION_POSTING));
    }

    @Override
    public Form initial(String caseNumber) {
        LocalDate today = LocalDate.now(clock);
        return new Form(today, publicities.lastDay(applications.find(caseNumber).townshipCode(), today), null);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        LocalDate from = form.from();
        LocalDate to = form.to();
        Checks checks = new Checks()
                .required("from", from, "请填写张贴日期")
                .required("to", to, "请填写公示截止日")
                .required("place", form.place(), "请填写张贴地点");
        if (from != null && to != null) {
            LocalDate least = publicities.lastDay(applications.find(caseNumber).townshipCode(), from);
            checks.that(!to.isBefore(least), "to", "公示不得短于规定天数，最早到" + Dates.chinese(least));
        }
        if (from != null) {
            LocalDate today = LocalDate.now(clock);
            int days = parameters.number(
                    "posting-backdate-days", applications.find(caseNumber).townshipCode());
            LocalDate opinion = opinions.latest(caseNumber)
                    .map(one -> one.givenAt().toLocalDate())
                    .orElse(from);
            checks.that(!from.isAfter(today), "from", "张贴日期晚于今天");
            checks.that(!from.isBefore(today.minusDays(days)), "from", "张贴日期最多比今天早" + days + "天，公示从实际张贴并登记起算");
            checks.that(!from.isBefore(opinion), "from", "张贴日期早于初审意见（" + Dates.chinese(opinion) + "）");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        LocalDate to = Objects.requireNonNull(form.to());
        publicities.post(
                caseNumber, Objects.requireNonNull(form.from()), to, form.place() == null ? "" : form.place(), actor);
        LocalDate from = Objects.requireNonNull(form.from());
        if (!letters.publicised(caseNumber, from, to)) {
            letters.publicity(caseNumber, from, to, actor);
        }
        return Map.of(
                PUBLICITY_ENDS_AT.name(),
                PUBLICITY_ENDS_AT.toEngine(
                        to.plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
    }
}
