package org.jiuzhu.destitution.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiuzhu.destitution.CareItem;
import org.jiuzhu.destitution.Conditions;
import org.jiuzhu.destitution.DestitutionSurvey;
import org.jiuzhu.destitution.Destitutions;
import org.jiuzhu.destitution.LegalSupporter;
import org.jiuzhu.destitution.SupportPlace;
import org.jiuzhu.engine.AlsoActed;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Role;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jiuzhu.verification.HomeSurvey;
import org.jiuzhu.verification.Surveys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 入户调查、评估自理能力 by two: labour, livelihood, supporters, the six things of daily life (第十三条、第二十条). */
@Component
class SurveyDestitution implements StepForm<SurveyDestitution.Form>, AlsoActed {

    private static final String TASK = "Task_SurveyDestitution";
    private static final int MOST_SUPPORTERS = 20;

    private final Destitutions destitutions;
    private final Conditions conditions;
    private final Applications applications;
    private final Surveys surveys;
    private final StaffDirectory staff;
    private final Parameters parameters;
    private final DestitutionFacts facts;
    private final CurrentActor currentActor;
    private final Clock clock;

    SurveyDestitution(
            Destitutions destitutions,
            Conditions conditions,
            Applications applications,
            Surveys surveys,
            StaffDirectory staff,
            Parameters parameters,
            DestitutionFacts facts,
            CurrentActor currentActor,
            Clock clock) {
        this.destitutions = destitutions;
        this.conditions = conditions;
        this.applications = applications;
        this.surveys = surveys;
        this.staff = staff;
        this.parameters = parameters;
        this.facts = facts;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    enum Answer {
        YES,
        NO
    }

    /** One legal supporter as the surveyors found him. */
    record Supporter(
            @AtMost(60) @Nullable String name,
            Declaration.@Nullable Relation relation,
            @Nullable Integer age,
            @Nullable Boolean destitute,
            @Nullable Boolean subsistence,
            @Nullable Boolean severe,
            @Nullable Boolean incomeBelow,
            @Nullable Boolean propertyMet,
            @Nullable Boolean absent,
            @Nullable Boolean listed) {}

    record Form(
            @Nullable LocalDate surveyedOn,
            @AtMost(64) @Nullable String companion,
            @AtMost(100) @Nullable String present,
            @AtMost(2000) @Nullable String findings,
            @Nullable Boolean labourListed,
            @Nullable Boolean otherScheme,
            @Nullable Money income,
            @AtMost(500) @Nullable String incomeNote,
            @Nullable Answer property,
            @Nullable List<@Nullable Supporter> supporters,
            @Nullable Boolean noSupporter,
            @Nullable List<String> failedItems,
            @Nullable Boolean assessed,
            @Nullable SupportPlace place,
            @AtMost(100) @Nullable String chosenBy,
            @AtMost(200) @Nullable String placeDetail,
            @Nullable Boolean signed) {}

    @Override
    public String taskKey() {
        return TASK;
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        Application application = applications.find(caseNumber);
        String self = currentActor.get().id();
        Field.Option[] colleagues = staff.of(Role.SURVEYOR, application.townshipCode()).stream()
                .filter(colleague -> !colleague.id().equals(self))
                .map(colleague -> new Field.Option(colleague.id(), colleague.name()))
                .toArray(Field.Option[]::new);
        List<FormPage.Fact> lines = new ArrayList<>(facts.request(caseNumber));
        lines.addAll(facts.checked(caseNumber));
        lines.addAll(facts.course(caseNumber));
        lines.add(FormPage.fact("低保标准", conditions.standard(application).amount() + "元/月，收入低于标准才是无生活来源"));
        int limit = parameters.number("disposable-income-month", application.townshipCode());
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("surveyedOn", "调查日期", Field.Kind.DATE).required());
        fields.add(Field.choice("companion", "同行调查员", colleagues).required());
        fields.add(Field.of("present", "在场的人", Field.Kind.TEXT).required());
        fields.add(Field.of("findings", "居住和生活状况、邻里访问", Field.Kind.LONG_TEXT).required());
        fields.add(Field.of("labourListed", "属于省级规定的其他无劳动能力情形", Field.Kind.FLAG)
                .help("年龄和残疾证由系统对照，不用勾；省级另有规定、本人符合的才勾，并在调查情况中写明是哪一条。"));
        if (conditions.minor(application)) {
            fields.add(Field.of("otherScheme", "是孤儿或者事实无人抚养儿童，并选择那一项保障", Field.Kind.FLAG)
                    .help("两项都符合的由监护人选择；选择孤儿、事实无人抚养儿童保障的，不再认定特困。"));
        }
        fields.add(Field.of("income", "核实的本人月收入（元）", Field.Kind.MONEY)
                .required()
                .help("已按申报算好：基础养老金、优待抚恤金、社会救助不计入。高龄津贴、医保报销等社会保险待遇也不计入，申报里有的请减去。"));
        fields.add(Field.of("incomeNote", "收入与申报不同的说明", Field.Kind.LONG_TEXT).help("一致的不填。"));
        fields.add(
                Field.choice("property", "财产状况", new Field.Option("YES", "符合特困人员规定"), new Field.Option("NO", "不符合规定"))
                        .required());
        fields.add(Field.list(
                        "supporters",
                        "法定赡养、抚养、扶养义务人（配偶、成年子女、父母等，逐人填）",
                        Field.of("name", "姓名", Field.Kind.TEXT).required(),
                        Field.choice(
                                "relation",
                                "是本人的",
                                new Field.Option("SPOUSE", "配偶"),
                                new Field.Option("CHILD", "子女"),
                                new Field.Option("PARENT", "父母"),
                                new Field.Option("GRANDPARENT", "祖父母、外祖父母"),
                                new Field.Option("GRANDCHILD", "孙子女、外孙子女"),
                                new Field.Option("SIBLING", "兄弟姐妹")),
                        Field.of("age", "周岁", Field.Kind.NUMBER).required(),
                        Field.of("destitute", "特困人员", Field.Kind.FLAG),
                        Field.of("subsistence", "低保对象", Field.Kind.FLAG),
                        Field.of("severe", "重度残疾，或者三级智力、精神残疾", Field.Kind.FLAG),
                        Field.of("incomeBelow", "本人月收入低于" + limit + "元", Field.Kind.FLAG),
                        Field.of("propertyMet", "财产符合低收入家庭规定", Field.Kind.FLAG),
                        Field.of("absent", "无民事行为能力、失踪或者服刑", Field.Kind.FLAG),
                        Field.of("listed", "省级规定的其他情形", Field.Kind.FLAG))
                .help("有没有履行义务的能力由系统按所填情形对照规定得出。"));
        fields.add(Field.of("noSupporter", "经查没有法定义务人", Field.Kind.FLAG).help("上面没有填人的才勾。"));
        fields.add(Field.checklist(
                "failedItems",
                "不能自主完成的（都能完成的不勾）",
                Arrays.stream(CareItem.values())
                        .map(item -> new Field.Option(item.name(), item.title()))
                        .toList()));
        fields.add(Field.of("assessed", "六项都已当面评估", Field.Kind.FLAG).required());
        fields.add(Field.choice(
                        "place",
                        "本人选择的供养形式",
                        Arrays.stream(SupportPlace.values())
                                .map(place -> new Field.Option(place.name(), place.title()))
                                .toArray(Field.Option[]::new))
                .required()
                .help("由本人选择，任何人不得代替；不能表达意愿的由监护人选择。"));
        fields.add(Field.of("chosenBy", "作出选择的人（本人或者监护人姓名）", Field.Kind.TEXT).required());
        fields.add(Field.of("placeDetail", "拟入住的机构，或者拟照料的人", Field.Kind.TEXT));
        fields.add(Field.of("signed", "本人（监护人）和两名调查员都已签字", Field.Kind.FLAG).required());
        fields.add(Field.files("photos", "入户照片、签字的调查和评估表"));
        return new FormPage(
                "两人以上入户：查劳动能力、生活来源、财产、法定义务人，当面评估六项自理能力，记下本人选择的供养形式。三项条件由系统对照规定得出（特困人员认定办法 第五条至第八条、第十三条、第二十条）。",
                lines,
                fields);
    }

    @Override
    public Form initial(String caseNumber) {
        Application application = applications.find(caseNumber);
        DestitutionSurvey before = destitutions.survey(caseNumber).orElse(null);
        List<LegalSupporter> known = destitutions.supporters(caseNumber);
        List<Supporter> rows = before != null
                ? known.stream()
                        .map(one -> new Supporter(
                                one.name(),
                                one.relation(),
                                one.age(),
                                one.destitute(),
                                one.subsistence(),
                                one.severe(),
                                one.incomeBelow(),
                                one.propertyMet(),
                                one.absent(),
                                one.listed()))
                        .toList()
                : declared(application);
        return new Form(
                LocalDate.now(clock),
                null,
                null,
                before == null ? null : before.findings(),
                before != null && before.labourListed(),
                before != null && before.otherScheme(),
                before == null ? conditions.declaredIncome(application) : before.income(),
                null,
                before == null ? null : before.propertyMet() ? Answer.YES : Answer.NO,
                rows,
                before != null && known.isEmpty(),
                before == null
                        ? List.of()
                        : before.failed().stream().map(Enum::name).toList(),
                null,
                before == null ? null : before.place(),
                before == null ? null : before.chosenBy(),
                before == null ? null : before.placeDetail(),
                null);
    }

    /** Who lives with the applicant and owes support, and who was declared as a supporter elsewhere. */
    private List<Supporter> declared(Application application) {
        LocalDate today = LocalDate.now(clock);
        List<Supporter> rows = new ArrayList<>();
        application.declaration().members().stream()
                .skip(1)
                .filter(member -> member.relation() == Declaration.Relation.SPOUSE
                        || member.relation() == Declaration.Relation.PARENT
                        || member.relation() == Declaration.Relation.CHILD && !member.minorOn(today))
                .forEach(member -> {
                    int age = member.ageOn(today);
                    rows.add(new Supporter(
                            member.name(),
                            member.relation(),
                            age < 0 ? null : age,
                            false,
                            false,
                            severe(member),
                            false,
                            false,
                            Boolean.FALSE.equals(member.fullCapacity()) || member.absence() != null,
                            false));
                });
        application
                .declaration()
                .supporters()
                .forEach(one -> rows.add(new Supporter(
                        one.name(), one.relation(), null, false, false, false, false, false, false, false)));
        return rows;
    }

    private static boolean severe(Declaration.Member member) {
        Integer grade = member.disabilityGrade();
        boolean mental = member.disabilityKind() == Declaration.DisabilityKind.INTELLECTUAL
                || member.disabilityKind() == Declaration.DisabilityKind.MENTAL;
        return grade != null && (grade <= 2 || grade == 3 && mental);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        LocalDate day = form.surveyedOn();
        LocalDate accepted = applications.find(caseNumber).acceptedOn();
        List<Supporter> rows = rows(form);
        Checks checks = new Checks()
                .required("surveyedOn", day, "请填写调查日期")
                .that(day == null || !day.isAfter(LocalDate.now(clock)), "surveyedOn", "调查日期晚于今天")
                .that(day == null || accepted == null || !day.isBefore(accepted), "surveyedOn", "调查日期早于受理日期")
                .required("companion", form.companion(), "请选择同行调查员，调查须两人以上")
                .that(!currentActor.get().id().equals(form.companion()), "companion", "两名调查员须是不同的人")
                .required("present", form.present(), "请填写在场的人")
                .required("findings", form.findings(), "请填写调查情况")
                .required("income", form.income(), "请填写核实的月收入，没有收入的填0")
                .that(form.income() == null || !form.income().isNegative(), "income", "金额不能是负数")
                .required("property", form.property(), "请选择财产状况")
                .that(rows.size() <= MOST_SUPPORTERS, "supporters", "义务人最多填" + MOST_SUPPORTERS + "人")
                .that(
                        rows.isEmpty() == Boolean.TRUE.equals(form.noSupporter()),
                        "noSupporter",
                        rows.isEmpty() ? "没有填义务人的，请勾选“经查没有法定义务人”" : "已经填了义务人，不能勾选“没有法定义务人”")
                .that(Boolean.TRUE.equals(form.assessed()), "assessed", "请当面评估六项自理能力")
                .required("place", form.place(), "请选择供养形式")
                .required("chosenBy", form.chosenBy(), "请写明是谁作出的选择")
                .that(Boolean.TRUE.equals(form.signed()), "signed", "请本人（监护人）和两名调查员签字");
        Money income = form.income();
        Application application = applications.find(caseNumber);
        checks.that(
                income == null
                        || income.equals(conditions.declaredIncome(application))
                        || form.incomeNote() != null && !form.incomeNote().isBlank(),
                "incomeNote",
                "核实的收入与申报的" + conditions.declaredIncome(application) + "元不同，请说明");
        for (int i = 0; i < rows.size(); i++) {
            Supporter row = rows.get(i);
            checks.required("supporters[" + i + "].name", row.name(), "请填写姓名")
                    .required("supporters[" + i + "].relation", row.relation(), "请选择关系")
                    .that(
                            row.age() != null && row.age() >= 0 && row.age() <= 120,
                            "supporters[" + i + "].age",
                            "请填写周岁");
        }
        List<String> items = form.failedItems() == null ? List.of() : form.failedItems();
        Set<String> known = Arrays.stream(CareItem.values()).map(Enum::name).collect(Collectors.toSet());
        return checks.that(known.containsAll(items), "failedItems", "没有这一项").problems();
    }

    private static List<Supporter> rows(Form form) {
        return form.supporters() == null
                ? List.of()
                : form.supporters().stream()
                        .filter(Objects::nonNull)
                        .map(row -> (Supporter) row)
                        .toList();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        LocalDate day = Objects.requireNonNull(form.surveyedOn());
        String companion = Objects.requireNonNull(form.companion());
        List<CareItem> failed = (form.failedItems() == null ? List.<String>of() : form.failedItems())
                .stream().map(CareItem::valueOf).toList();
        DestitutionSurvey survey = new DestitutionSurvey(
                caseNumber,
                day,
                actor.id(),
                companion,
                Boolean.TRUE.equals(form.labourListed()),
                Boolean.TRUE.equals(form.otherScheme()) && conditions.minor(applications.find(caseNumber)),
                Objects.requireNonNull(form.income()).fen(),
                form.property() == Answer.YES,
                failed.stream().distinct().map(Enum::name).collect(Collectors.joining(",")),
                Objects.requireNonNull(form.place()),
                text(form.chosenBy()),
                text(form.placeDetail()),
                text(form.findings()),
                LocalDateTime.now(clock));
        List<Supporter> rows = rows(form);
        List<LegalSupporter> supporters = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            supporters.add(supporter(caseNumber, i, rows.get(i)));
        }
        destitutions.surveyed(survey, supporters);
        surveys.record(
                new HomeSurvey(
                        caseNumber,
                        day,
                        actor.id(),
                        companion,
                        text(form.incomeNote()).isBlank() ? HomeSurvey.Result.TRUE : HomeSurvey.Result.UNTRUE,
                        "",
                        LocalDateTime.now(clock)),
                sheet(form, actor, survey),
                List.of());
        return Map.of();
    }

    private static LegalSupporter supporter(String caseNumber, int position, Supporter row) {
        return new LegalSupporter(
                caseNumber,
                position,
                Objects.requireNonNull(row.name()).strip(),
                Objects.requireNonNull(row.relation()),
                Objects.requireNonNull(row.age()),
                Boolean.TRUE.equals(row.destitute()),
                Boolean.TRUE.equals(row.subsistence()),
                Boolean.TRUE.equals(row.severe()),
                Boolean.TRUE.equals(row.incomeBelow()),
                Boolean.TRUE.equals(row.propertyMet()),
                Boolean.TRUE.equals(row.absent()),
                Boolean.TRUE.equals(row.listed()),
                null,
                null,
                null);
    }

    private List<Surveys.Line> sheet(Form form, Actor actor, DestitutionSurvey survey) {
        List<Surveys.Line> lines = new ArrayList<>();
        lines.add(new Surveys.Line("调查日期", Dates.chinese(survey.surveyedOn())));
        lines.add(new Surveys.Line(
                "调查员",
                actor.name() + "、"
                        + staff.names(List.of(survey.companion()))
                                .getOrDefault(survey.companion(), survey.companion())));
        lines.add(new Surveys.Line("在场的人", text(form.present())));
        lines.add(new Surveys.Line("居住和生活状况、邻里访问", survey.findings()));
        lines.add(new Surveys.Line("核实的本人月收入", survey.income() + "元"));
        if (!text(form.incomeNote()).isBlank()) {
            lines.add(new Surveys.Line("收入与申报不同的说明", text(form.incomeNote())));
        }
        lines.add(new Surveys.Line("财产状况", survey.propertyMet() ? "符合特困人员规定" : "不符合规定"));
        return lines;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /** The second surveyor has surveyed as much as the first, who holds the task. */
    @Override
    public Optional<String> step(String caseNumber, String person, Set<String> taskKeys) {
        return taskKeys.contains(TASK)
                        && destitutions
                                .survey(caseNumber)
                                .filter(survey -> survey.companion().equals(person))
                                .isPresent()
                ? Optional.of("入户调查、评估自理能力")
                : Optional.empty();
    }
}
