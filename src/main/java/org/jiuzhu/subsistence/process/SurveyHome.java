package org.jiuzhu.subsistence.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jiuzhu.document.Attachments;
import org.jiuzhu.document.LetterKind;
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
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jiuzhu.verification.FactKind;
import org.jiuzhu.verification.HomeSurvey;
import org.jiuzhu.verification.Sighting;
import org.jiuzhu.verification.Surveys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 入户调查: two different surveyors, a member present, both sides sign; by telephone or video in a major emergency only
 * (第十六条). What was seen in figures is put beside what was declared.
 */
@Component
class SurveyHome implements StepForm<SurveyHome.Form> {

    private final Surveys surveys;
    private final StaffDirectory staff;
    private final Applications applications;
    private final CaseFacts facts;
    private final Attachments attachments;
    private final CurrentActor currentActor;
    private final Clock clock;

    SurveyHome(
            Surveys surveys,
            StaffDirectory staff,
            Applications applications,
            CaseFacts facts,
            Attachments attachments,
            CurrentActor currentActor,
            Clock clock) {
        this.surveys = surveys;
        this.staff = staff;
        this.applications = applications;
        this.facts = facts;
        this.attachments = attachments;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** How the family was surveyed. */
    enum Way {
        HOME("入户"),
        VIDEO("视频"),
        PHONE("电话");

        private final String title;

        Way(String title) {
            this.title = title;
        }
    }

    /**
     * What was seen of one member; position, member and declared are shown only.
     *
     * @param income income of 12 months as it was seen or told
     */
    record SeenRow(
            @Nullable Integer position,
            @Nullable String member,
            @Nullable String declared,
            @Nullable Money income,
            @Nullable Integer vehicles) {}

    record Form(
            @Nullable Way way,
            @Nullable String emergency,
            @Nullable LocalDate surveyedOn,
            @AtMost(64) @Nullable String companion,
            @Nullable String present,
            @Nullable String signer,
            @Nullable String living,
            @Nullable List<SeenRow> seen,
            @Nullable Integer residents,
            @Nullable String incomeAndProperty,
            @Nullable String neighbours,
            @Nullable String letters,
            HomeSurvey.@Nullable Result result,
            @Nullable String resultNote,
            @Nullable String noPhotoReason,
            @Nullable Boolean familySigned,
            @Nullable Boolean surveyorsSigned) {}

    @Override
    public String taskKey() {
        return "Task_SurveyHome";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        Actor actor = currentActor.get();
        Application application = applications.find(caseNumber);
        Field.Option[] colleagues = staff.of(Role.SURVEYOR, application.townshipCode()).stream()
                .filter(colleague -> !colleague.id().equals(actor.id()))
                .map(colleague -> new Field.Option(colleague.id(), colleague.name()))
                .toArray(Field.Option[]::new);
        List<String> names = CaseFacts.names(application);
        Field.Option[] family = IntStream.range(0, names.size())
                .mapToObj(i -> new Field.Option(String.valueOf(i), names.get(i)))
                .toArray(Field.Option[]::new);
        return new FormPage(
                        "两名调查员一同入户，受理后3个工作日内开始（民发〔2021〕57号 第十五条、第十六条）。现场照片直接在本表上传。",
                        facts.with(
                                caseNumber,
                                FormPage.fact(
                                        "住址", text(application.declaration().residenceAddress())),
                                FormPage.fact("联系电话", phones(application)),
                                FormPage.fact("调查员", actor.name() + "和下面选定的同行调查员"),
                                FormPage.fact("申报的房产和车辆", property(application.declaration()))),
                        List.of(
                                Field.choice(
                                                "way",
                                                "调查方式",
                                                new Field.Option("HOME", "入户"),
                                                new Field.Option("VIDEO", "视频（仅限重大突发事件）"),
                                                new Field.Option("PHONE", "电话（仅限重大突发事件）"))
                                        .required(),
                                Field.of("emergency", "不能入户的重大突发事件", Field.Kind.TEXT)
                                        .help("入户的不填（民发〔2021〕57号 第十六条）。"),
                                Field.of("surveyedOn", "调查日期", Field.Kind.DATE).required(),
                                Field.choice("companion", "同行调查员", colleagues).required(),
                                Field.of("present", "在场家庭成员", Field.Kind.TEXT).required(),
                                Field.choice("signer", "签字的家庭成员", family).required(),
                                Field.of("living", "居住和生活状况（吃穿住用）", Field.Kind.LONG_TEXT)
                                        .required(),
                                Field.rows(
                                                "seen",
                                                "所见数额",
                                                Field.of("member", "成员", Field.Kind.FIXED),
                                                Field.of("declared", "申报的年收入", Field.Kind.FIXED),
                                                Field.of("income", "所见年收入（元）", Field.Kind.MONEY),
                                                Field.of("vehicles", "所见车船（辆）", Field.Kind.NUMBER))
                                        .help("与申报一致的留空；填写的与申报逐项比对，不一致的向家庭告知复查。"),
                                Field.of("residents", "实际共同居住人数", Field.Kind.NUMBER)
                                        .help("与申报的"
                                                + application
                                                        .declaration()
                                                        .countedMembers()
                                                        .size() + "人一致的留空。"),
                                Field.of("incomeAndProperty", "所见收入和财产情况", Field.Kind.LONG_TEXT),
                                Field.of("neighbours", "邻里访问", Field.Kind.LONG_TEXT),
                                Field.of("letters", "信函索证", Field.Kind.LONG_TEXT)
                                        .help("向哪个单位发函、问什么、答复如何；没有发函的不填。"),
                                Field.choice(
                                                "result",
                                                "调查结果",
                                                new Field.Option("TRUE", "申报属实"),
                                                new Field.Option("UNTRUE", "申报不属实"),
                                                new Field.Option("OTHER_AID", "转其他救助"))
                                        .required(),
                                Field.of("resultNote", "不属实之处或转哪项救助", Field.Kind.TEXT)
                                        .help("申报属实的不填。"),
                                Field.files("photos", "现场照片和签字的调查表").help("住房、主要生活用品和签字页；至少一张。"),
                                Field.of("noPhotoReason", "没有照片的原因", Field.Kind.TEXT)
                                        .help("有照片的不填。"),
                                Field.of("familySigned", "家庭成员已签字", Field.Kind.FLAG),
                                Field.of("surveyorsSigned", "两名调查员已签字", Field.Kind.FLAG)
                                        .required()))
                .papers(facts.papers(caseNumber, LetterKind.SURVEY_FORM));
    }

    private static String text(@Nullable String value) {
        return value == null || value.isBlank() ? "未填" : value;
    }

    private static String phones(Application application) {
        String phones = application.declaration().members().stream()
                .filter(member -> member.phone() != null && !member.phone().isBlank())
                .map(member -> text(member.name()) + member.phone())
                .collect(java.util.stream.Collectors.joining("、"));
        return phones.isEmpty() ? "未填" : phones;
    }

    private static String property(Declaration declaration) {
        int area = declaration.houses().stream()
                .mapToInt(house -> house.area() == null ? 0 : house.area())
                .sum();
        return "房产" + declaration.houses().size() + "套、共" + area + "平方米，车船"
                + declaration.vehicles().size() + "辆";
    }

    private static Money declaredIncome(Declaration declaration, int member) {
        return Money.ofFen(declaration.incomes().stream()
                .filter(income -> income.member() != null && income.member() == member)
                .mapToLong(
                        income -> income.amount() == null ? 0 : income.amount().fen())
                .sum());
    }

    @Override
    public Form initial(String caseNumber) {
        return refresh(
                caseNumber,
                new Form(
                        Way.HOME,
                        null,
                        LocalDate.now(clock),
                        null,
                        null,
                        "0",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        false));
    }

    @Override
    public Form refresh(String caseNumber, Form draft) {
        Application application = applications.find(caseNumber);
        List<String> names = CaseFacts.names(application);
        List<SeenRow> typed = draft.seen() == null ? List.of() : draft.seen();
        List<SeenRow> seen = IntStream.range(0, names.size())
                .mapToObj(i -> {
                    SeenRow before = typed.stream()
                            .filter(row -> Objects.equals(row.position(), i))
                            .findFirst()
                            .orElse(null);
                    return new SeenRow(
                            i,
                            names.get(i),
                            declaredIncome(application.declaration(), i) + "元",
                            before == null ? null : before.income(),
                            before == null ? null : before.vehicles());
                })
                .toList();
        return new Form(
                draft.way(),
                draft.emergency(),
                draft.surveyedOn(),
                draft.companion(),
                draft.present(),
                draft.signer(),
                draft.living(),
                seen,
                draft.residents(),
                draft.incomeAndProperty(),
                draft.neighbours(),
                draft.letters(),
                draft.result(),
                draft.resultNote(),
                draft.noPhotoReason(),
                draft.familySigned(),
                draft.surveyorsSigned());
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        LocalDate accepted = applications.find(caseNumber).acceptedOn();
        LocalDate day = form.surveyedOn();
        boolean atHome = form.way() == Way.HOME;
        boolean untrue = form.result() == HomeSurvey.Result.UNTRUE || form.result() == HomeSurvey.Result.OTHER_AID;
        Checks checks = new Checks()
                .required("way", form.way(), "请选择调查方式")
                .that(form.way() == null || atHome || filled(form.emergency()), "emergency", "不入户的，请写明是什么重大突发事件")
                .required("surveyedOn", day, "请填写调查日期")
                .that(day == null || !day.isAfter(LocalDate.now(clock)), "surveyedOn", "调查日期晚于今天")
                .that(day == null || accepted == null || !day.isBefore(accepted), "surveyedOn", "调查日期早于受理日期")
                .required("companion", form.companion(), "请选择同行调查员，入户须两人以上")
                .that(!currentActor.get().id().equals(form.companion()), "companion", "两名调查员须是不同的人")
                .required("present", form.present(), "请填写在场的家庭成员")
                .that(!atHome || filled(form.signer()), "signer", "请选择签字的家庭成员")
                .required("living", form.living(), "请填写居住和生活状况")
                .required("result", form.result(), "请选择调查结果")
                .that(!untrue || filled(form.resultNote()), "resultNote", "请写明哪里不属实，或转哪项救助")
                .that(form.residents() == null || form.residents() > 0, "residents", "人数至少为1")
                .that(
                        filled(form.noPhotoReason()) || attachments.brought(caseNumber, "photos") > 0,
                        "photos",
                        "请至少上传一张照片，不能拍照的在下一栏写明原因")
                .that(!atHome || Boolean.TRUE.equals(form.familySigned()), "familySigned", "在场成员须签字")
                .that(Boolean.TRUE.equals(form.surveyorsSigned()), "surveyorsSigned", "两名调查员须签字");
        List<SeenRow> seen = form.seen() == null ? List.of() : form.seen();
        for (int i = 0; i < seen.size(); i++) {
            Money income = seen.get(i).income();
            Integer vehicles = seen.get(i).vehicles();
            checks.that(income == null || !income.isNegative(), "seen[" + i + "].income", "金额不能为负数")
                    .that(vehicles == null || vehicles >= 0, "seen[" + i + "].vehicles", "数量不能为负数");
        }
        return checks.problems();
    }

    private static boolean filled(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        Application application = applications.find(caseNumber);
        String companion = Objects.requireNonNull(form.companion());
        surveys.record(
                new HomeSurvey(
                        caseNumber,
                        Objects.requireNonNull(form.surveyedOn()),
                        actor.id(),
                        companion,
                        Objects.requireNonNull(form.result()),
                        "",
                        LocalDateTime.now(clock)),
                sheet(form, actor, staff.names(List.of(companion)).getOrDefault(companion, companion), application),
                seen(caseNumber, form));
        return Map.of();
    }

    private static List<Surveys.Line> sheet(Form form, Actor actor, String companion, Application application) {
        List<String> names = CaseFacts.names(application);
        List<Surveys.Line> lines = new ArrayList<>();
        add(lines, "调查方式", form.way() == null ? null : form.way().title);
        add(lines, "不能入户的重大突发事件", form.emergency());
        add(lines, "调查日期", form.surveyedOn() == null ? null : Dates.chinese(form.surveyedOn()));
        add(lines, "调查员", actor.name() + "、" + companion);
        add(lines, "在场家庭成员", form.present());
        if (Boolean.TRUE.equals(form.familySigned())
                && form.signer() != null
                && form.signer().matches("[0-9]{1,3}")) {
            int signer = Integer.parseInt(form.signer());
            add(lines, "签字的家庭成员", signer < names.size() ? names.get(signer) : null);
        }
        add(lines, "居住和生活状况", form.living());
        for (SeenRow row : form.seen() == null ? List.<SeenRow>of() : form.seen()) {
            if (row.position() != null && row.position() < names.size()) {
                String name = names.get(row.position());
                add(
                        lines,
                        name + "所见年收入",
                        row.income() == null
                                ? null
                                : row.income() + "元（申报" + declaredIncome(application.declaration(), row.position())
                                        + "元）");
                add(lines, name + "所见车船", row.vehicles() == null ? null : row.vehicles() + "辆");
            }
        }
        add(
                lines,
                "实际共同居住人数",
                form.residents() == null
                        ? null
                        : form.residents() + "人（申报"
                                + application.declaration().countedMembers().size() + "人）");
        add(lines, "所见收入和财产情况", form.incomeAndProperty());
        add(lines, "邻里访问", form.neighbours());
        add(lines, "信函索证", form.letters());
        add(lines, "调查结果", form.result() == null ? null : form.result().title());
        add(lines, "不属实之处或转哪项救助", form.resultNote());
        add(lines, "没有照片的原因", form.noPhotoReason());
        return lines;
    }

    private static void add(List<Surveys.Line> lines, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(new Surveys.Line(label, value.strip()));
        }
    }

    private static List<Sighting> seen(String caseNumber, Form form) {
        List<Sighting> seen = new ArrayList<>();
        for (SeenRow row : form.seen() == null ? List.<SeenRow>of() : form.seen()) {
            if (row.position() == null) {
                continue;
            }
            if (row.income() != null) {
                seen.add(new Sighting(
                        caseNumber,
                        row.position(),
                        FactKind.OTHER_INCOME,
                        row.income().fen()));
            }
            if (row.vehicles() != null) {
                seen.add(new Sighting(caseNumber, row.position(), FactKind.VEHICLE, row.vehicles()));
            }
        }
        if (form.residents() != null) {
            seen.add(new Sighting(caseNumber, 0, FactKind.HOUSEHOLD_MEMBER, form.residents()));
        }
        return seen;
    }
}
