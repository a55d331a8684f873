package org.jiuzhu.relief.process;

import static org.jiuzhu.relief.process.ReliefProcess.DECIDE_BY;
import static org.jiuzhu.relief.process.ReliefProcess.REGISTRATION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.relief.Assessments;
import org.jiuzhu.relief.Cause;
import org.jiuzhu.relief.ReliefCase;
import org.jiuzhu.relief.ReliefCases;
import org.jiuzhu.relief.Track;
import org.jiuzhu.relief.process.ReliefProcess.Registration;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.CitizenId;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Money;
import org.jiuzhu.standard.Standard;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 登记求助情况. An emergency is taken from any person at the place where it happens, hukou or not, and even without a
 * number of identity at hand (社会救助暂行办法 第四十七条、第四十八条；民发〔2018〕23号).
 */
@Component
class RegisterRelief implements StepForm<RegisterRelief.Form> {

    private static final int MOST_COMPANIONS = 30;
    private static final String KNOWN = "KNOWN";

    private final ReliefCases cases;
    private final Applications applications;
    private final Assessments assessments;
    private final ReviewRecords records;
    private final ReliefDeadlines deadlines;
    private final ReliefFacts facts;
    private final Clock clock;

    RegisterRelief(
            ReliefCases cases,
            Applications applications,
            Assessments assessments,
            ReviewRecords records,
            ReliefDeadlines deadlines,
            ReliefFacts facts,
            Clock clock) {
        this.cases = cases;
        this.applications = applications;
        this.assessments = assessments;
        this.records = records;
        this.deadlines = deadlines;
        this.facts = facts;
        this.clock = clock;
    }

    /** Somebody who shares the hardship with the applicant. */
    record Companion(
            @AtMost(60) @Nullable String name,
            Declaration.@Nullable Relation relation,
            @AtMost(30) @Nullable String idNumber) {}

    record Form(
            @Nullable Registration action,
            @AtMost(500) @Nullable String exitReason,
            @Nullable Boolean withdrawalSigned,
            @AtMost(60) @Nullable String name,
            @Nullable String idStatus,
            @AtMost(30) @Nullable String idNumber,
            @AtMost(200) @Nullable String idNote,
            @AtMost(20) @Nullable String phone,
            @AtMost(200) @Nullable String home,
            Standard.@Nullable HouseholdArea area,
            @Nullable Boolean recipient,
            @Nullable Cause cause,
            @Nullable LocalDate occurredOn,
            @AtMost(200) @Nullable String place,
            @AtMost(1000) @Nullable String situation,
            @Nullable Money spending,
            @Nullable Money yearIncome,
            @Nullable List<@Nullable Companion> companions,
            @AtMost(60) @Nullable String bank,
            @AtMost(60) @Nullable String accountHolder,
            @AtMost(40) @Nullable String accountNumber) {}

    @Override
    public String taskKey() {
        return "Task_RegisterRelief";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        Track track = cases.find(caseNumber).track();
        boolean emergency = track == Track.EMERGENCY;
        List<Field> fields = new ArrayList<>();
        fields.add(Field.choice(
                        "action",
                        "登记后",
                        new Field.Option("PROCEED", emergency ? "报审批，先行救助" : "继续办理"),
                        new Field.Option("WITHDRAWN", "不再办理（求助人撤回、误登记）"))
                .required());
        fields.add(Field.of("exitReason", "不再办理的原因", Field.Kind.LONG_TEXT)
                .required()
                .when("action=WITHDRAWN"));
        fields.add(Field.of("withdrawalSigned", "求助人已书面撤回，或者属于误登记", Field.Kind.FLAG)
                .required()
                .when("action=WITHDRAWN"));
        fields.add(
                Field.of("name", emergency ? "求助人姓名" : "申请人姓名", Field.Kind.TEXT).required());
        if (emergency) {
            fields.add(Field.choice(
                            "idStatus", "身份证号", new Field.Option(KNOWN, "有"), new Field.Option("UNKNOWN", "一时不清楚，事后补"))
                    .required());
        }
        Field id = Field.of("idNumber", "身份证号码", Field.Kind.TEXT).required();
        fields.add(emergency ? id.when("idStatus=" + KNOWN) : id);
        if (emergency) {
            fields.add(Field.of("idNote", "如何辨认本人", Field.Kind.TEXT).required().when("idStatus=UNKNOWN"));
        }
        Field phone = Field.of("phone", "联系电话", Field.Kind.TEXT);
        fields.add(emergency ? phone : phone.required());
        fields.add(Field.of("home", "户籍地和现住址", Field.Kind.TEXT)
                .required()
                .help(emergency ? "外地户籍的写明省、市、县；没有本地户籍、居住证的同样救助。" : "写到门牌号。"));
        fields.add(Field.choice("area", "按哪个标准", new Field.Option("URBAN", "城镇标准"), new Field.Option("RURAL", "农村标准"))
                .required());
        fields.add(Field.of("recipient", "正在享受低保或者特困供养", Field.Kind.FLAG));
        fields.add(Field.list(
                "companions",
                "一同受困的家庭成员（不含本人；没有的不填）",
                Field.of("name", "姓名", Field.Kind.TEXT).required(),
                Field.choice(
                        "relation",
                        "是本人的",
                        new Field.Option("SPOUSE", "配偶"),
                        new Field.Option("CHILD", "子女"),
                        new Field.Option("PARENT", "父母"),
                        new Field.Option("GRANDPARENT", "祖父母、外祖父母"),
                        new Field.Option("GRANDCHILD", "孙子女、外孙子女"),
                        new Field.Option("SIBLING", "兄弟姐妹"),
                        new Field.Option("OTHER", "其他")),
                Field.of("idNumber", "身份证号码", Field.Kind.TEXT)));
        fields.add(Field.choice(
                        "cause",
                        "事由",
                        Cause.of(track).stream()
                                .map(cause -> new Field.Option(cause.name(), cause.title()))
                                .toArray(Field.Option[]::new))
                .required());
        fields.add(Field.of("occurredOn", emergency ? "发生日期" : "开始发生支出的日期", Field.Kind.DATE)
                .required());
        Field place = Field.of("place", "发生地点", Field.Kind.TEXT);
        if (emergency) {
            fields.add(place.required().help("由事发地的乡镇（街道）救助。"));
        }
        fields.add(Field.of("situation", "发生了什么、现在缺什么", Field.Kind.LONG_TEXT).required());
        Field spending = Field.of("spending", "已经自付的费用（元）", Field.Kind.MONEY).help("扣除医保报销、保险赔付和其他救助之后，本人负担的部分。");
        fields.add(emergency ? spending.when("cause=ILLNESS") : spending.required());
        if (!emergency) {
            fields.add(Field.of("yearIncome", "全家近12个月收入（元）", Field.Kind.MONEY).required());
        }
        fields.add(Field.of("bank", "领款开户银行（发现金的不填）", Field.Kind.TEXT));
        fields.add(Field.of("accountHolder", "开户人", Field.Kind.TEXT));
        fields.add(Field.of("accountNumber", "银行账号", Field.Kind.TEXT));
        fields.add(Field.files("evidence", "现场照片、证明（有就传，没有的事后补）"));
        return new FormPage(
                emergency
                        ? "有人急需救助：谁、在哪里、出了什么事、缺什么。写清楚就报审批，不先核对、不入户、不公示；证明和签字事后补（社会救助暂行办法 第四十八条；民发〔2018〕23号）。"
                        : "登记支出型临时救助申请：家庭、支出、收入。材料齐全即受理（社会救助暂行办法 第四十七条、第四十八条）。",
                facts.request(caseNumber),
                fields);
    }

    @Override
    public Form initial(String caseNumber) {
        ReliefCase one = cases.find(caseNumber);
        Declaration family = applications.find(caseNumber).declaration();
        Declaration.Member applicant = family.members().get(0);
        Declaration.BankAccount account = family.bankAccount();
        boolean described = one.cause() != null;
        return new Form(
                Registration.PROCEED,
                null,
                null,
                applicant.name(),
                !described || applicant.idNumber() != null ? KNOWN : "UNKNOWN",
                applicant.idNumber(),
                one.identification(),
                applicant.phone(),
                family.residenceAddress(),
                described ? one.householdArea() : Standard.HouseholdArea.RURAL,
                one.recipient(),
                one.cause(),
                described ? one.occurredOn() : LocalDate.now(clock),
                one.place(),
                one.situation(),
                one.spendingFen() == 0 ? null : one.spending(),
                one.yearIncomeFen() == null ? null : Money.ofFen(one.yearIncomeFen()),
                family.members().stream()
                        .skip(1)
                        .map(member -> new Companion(member.name(), member.relation(), member.idNumber()))
                        .toList(),
                account == null ? null : account.bank(),
                account == null ? null : account.holder(),
                account == null ? null : account.number());
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        if (form.action() == Registration.WITHDRAWN) {
            return new Checks()
                    .required("exitReason", form.exitReason(), "请写明不再办理的原因")
                    .that(Boolean.TRUE.equals(form.withdrawalSigned()), "withdrawalSigned", "求助人书面撤回或者误登记的，才能不再办理")
                    .problems();
        }
        boolean emergency = cases.find(caseNumber).track() == Track.EMERGENCY;
        LocalDate day = form.occurredOn();
        Checks checks = new Checks()
                .required("action", form.action(), "请选择登记后如何办理")
                .required("name", form.name(), "请填写姓名")
                .required("home", form.home(), "请填写户籍地和现住址")
                .required("area", form.area(), "请选择标准")
                .required("cause", form.cause(), "请选择事由")
                .required("occurredOn", day, "请填写日期")
                .that(day == null || !day.isAfter(LocalDate.now(clock)), "occurredOn", "日期晚于今天")
                .required("situation", form.situation(), "请写明发生了什么、现在缺什么");
        if (emergency) {
            checks.required("place", form.place(), "请填写发生地点");
            if (!KNOWN.equals(form.idStatus())) {
                checks.required("idNote", form.idNote(), "身份证号不清楚的，请写明如何辨认本人");
            }
        } else {
            checks.required("phone", form.phone(), "请填写联系电话")
                    .required("spending", form.spending(), "请填写自付的费用")
                    .that(form.spending() == null || form.spending().fen() > 0, "spending", "自付的费用应大于0元")
                    .required("yearIncome", form.yearIncome(), "请填写全家近12个月收入，没有收入的填0");
        }
        checks.that(form.spending() == null || !form.spending().isNegative(), "spending", "金额不能是负数")
                .that(form.yearIncome() == null || !form.yearIncome().isNegative(), "yearIncome", "金额不能是负数")
                .that(blank(form.phone()) || text(form.phone()).matches("[0-9+\\- ]{7,20}"), "phone", "联系电话格式不正确");
        Set<String> seen = new HashSet<>();
        if (!emergency || KNOWN.equals(form.idStatus())) {
            checks.required("idNumber", form.idNumber(), "请填写身份证号码");
            id(checks, "idNumber", form.idNumber(), seen);
        }
        companions(checks, form, seen);
        account(checks, form);
        return checks.problems();
    }

    private static void companions(Checks checks, Form form, Set<String> seen) {
        List<@Nullable Companion> companions = Objects.requireNonNullElse(form.companions(), List.of());
        checks.that(companions.size() <= MOST_COMPANIONS, "companions", "成员最多" + MOST_COMPANIONS + "人");
        for (int i = 0; i < companions.size(); i++) {
            Companion companion = companions.get(i);
            String at = "companions[" + i + "].";
            checks.required(at + "name", companion == null ? null : companion.name(), "请填写姓名")
                    .required(at + "relation", companion == null ? null : companion.relation(), "请选择关系");
            if (companion != null) {
                id(checks, at + "idNumber", companion.idNumber(), seen);
            }
        }
    }

    private static void id(Checks checks, String field, @Nullable String number, Set<String> seen) {
        if (blank(number)) {
            return;
        }
        String problem = CitizenId.problemOf(text(number)).orElse(null);
        checks.that(problem == null, field, problem == null ? "" : problem);
        if (problem == null) {
            checks.that(seen.add(CitizenId.of(text(number)).number()), field, "身份证号重复");
        }
    }

    private static void account(Checks checks, Form form) {
        if (blank(form.bank()) && blank(form.accountHolder()) && blank(form.accountNumber())) {
            return;
        }
        checks.required("bank", form.bank(), "请填写开户银行")
                .required("accountHolder", form.accountHolder(), "请填写开户人")
                .that(
                        text(form.accountNumber()).replace(" ", "").matches("[0-9]{12,22}"),
                        "accountNumber",
                        "银行账号应为12至22位数字");
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        Application application = applications.find(caseNumber);
        if (form.action() == Registration.WITHDRAWN) {
            records.write(caseNumber, ReviewRecord.Kind.TERMINATION, "不再办理：" + text(form.exitReason()), actor);
            applications.changeStatus(caseNumber, application.status(), Application.Status.WITHDRAWN);
            return Map.of(REGISTRATION.name(), REGISTRATION.toEngine(Registration.WITHDRAWN));
        }
        ReliefCase before = cases.find(caseNumber);
        Declaration family = family(form, before.track());
        Money spending = form.spending();
        Money income = form.yearIncome();
        cases.describe(
                new ReliefCase(
                        caseNumber,
                        before.townshipCode(),
                        before.track(),
                        form.cause(),
                        form.occurredOn(),
                        form.place(),
                        form.situation(),
                        KNOWN.equals(form.idStatus()) ? null : form.idNote(),
                        family.members().size(),
                        Objects.requireNonNull(form.area()),
                        Boolean.TRUE.equals(form.recipient()),
                        spending == null ? 0 : spending.fen(),
                        income == null ? null : income.fen(),
                        before.propertyMet(),
                        before.disputed(),
                        before.askedAt()),
                family,
                actor);
        if (before.track() == Track.EXPENDITURE) {
            applications.listMaterials(caseNumber, assessments.materials(caseNumber), actor);
        }
        // an emergency is examined from here on; who asks for more first lets somebody wait who cannot
        if (before.track() == Track.EMERGENCY && application.status() == Application.Status.REGISTERED) {
            applications.accept(caseNumber, actor);
        }
        return before.track() == Track.EMERGENCY
                ? Map.of(
                        REGISTRATION.name(), REGISTRATION.toEngine(Registration.PROCEED),
                        DECIDE_BY.name(), DECIDE_BY.toEngine(deadlines.emergencyEnd(before)))
                : Map.of(REGISTRATION.name(), REGISTRATION.toEngine(Registration.PROCEED));
    }

    private static Declaration family(Form form, Track track) {
        boolean known = track == Track.EXPENDITURE || KNOWN.equals(form.idStatus());
        Declaration.Member applicant = Declaration.Member.of(
                form.name(), known ? number(form.idNumber()) : null, Declaration.Relation.SELF, form.phone());
        List<Declaration.Member> members = Stream.concat(
                        Stream.of(applicant),
                        Objects.requireNonNullElse(form.companions(), List.<@Nullable Companion>of()).stream()
                                .filter(Objects::nonNull)
                                .map(one -> Declaration.Member.of(
                                        one.name(), number(one.idNumber()), one.relation(), null)))
                .toList();
        return Declaration.ofOtherKind(
                members,
                form.home(),
                List.of(),
                blank(form.accountNumber())
                        ? null
                        : new Declaration.BankAccount(
                                form.bank(),
                                form.accountHolder(),
                                text(form.accountNumber()).replace(" ", "")));
    }

    private static @Nullable String number(@Nullable String typed) {
        return blank(typed) ? null : CitizenId.of(text(typed)).number();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
