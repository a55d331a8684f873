package org.jiuzhu.referral.process;

import static org.jiuzhu.referral.process.ReferralProcess.*;
import static org.jiuzhu.task.FormPage.fact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.DeclarationTitles;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.referral.DataItem;
import org.jiuzhu.referral.Referral;
import org.jiuzhu.referral.ReferralProposals;
import org.jiuzhu.referral.Referrals;
import org.jiuzhu.referral.Routing;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.CitizenId;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 填写转办单: for whom, and only what the department needs; what the family has declared is filled in already. */
@Component
class WriteReferral implements StepForm<WriteReferral.Form> {

    private final Referrals referrals;
    private final ReferralProposals proposals;
    private final ReferralFacts facts;
    private final StaffDirectory staff;
    private final Areas areas;

    WriteReferral(
            Referrals referrals, ReferralProposals proposals, ReferralFacts facts, StaffDirectory staff, Areas areas) {
        this.referrals = referrals;
        this.proposals = proposals;
        this.facts = facts;
        this.staff = staff;
        this.areas = areas;
    }

    /**
     * The slip.
     *
     * @param member position in the family's declaration, when there is a case
     * @param told the person knows what the department is told
     */
    record Form(
            @Nullable Written action,
            @AtMost(500) @Nullable String dropReason,
            @Nullable String member,
            @AtMost(60) @Nullable String name,
            @AtMost(30) @Nullable String idNumber,
            @AtMost(200) @Nullable String phone,
            @AtMost(200) @Nullable String address,
            @AtMost(200) @Nullable String household,
            @AtMost(200) @Nullable String status,
            @AtMost(200) @Nullable String income,
            @AtMost(200) @Nullable String illness,
            @AtMost(200) @Nullable String spending,
            @AtMost(200) @Nullable String disability,
            @AtMost(200) @Nullable String school,
            @AtMost(200) @Nullable String work,
            @AtMost(500) @Nullable String house,
            @AtMost(500) @Nullable String disaster,
            @AtMost(500) @Nullable String dispute,
            @AtMost(500) @Nullable String need,
            @Nullable Boolean told) {

        Map<DataItem, String> items() {
            Map<DataItem, String> told = new EnumMap<>(DataItem.class);
            put(told, DataItem.PHONE, phone);
            put(told, DataItem.ADDRESS, address);
            put(told, DataItem.HOUSEHOLD, household);
            put(told, DataItem.STATUS, status);
            put(told, DataItem.INCOME, income);
            put(told, DataItem.ILLNESS, illness);
            put(told, DataItem.SPENDING, spending);
            put(told, DataItem.DISABILITY, disability);
            put(told, DataItem.SCHOOL, school);
            put(told, DataItem.WORK, work);
            put(told, DataItem.HOUSE, house);
            put(told, DataItem.DISASTER, disaster);
            put(told, DataItem.DISPUTE, dispute);
            put(told, DataItem.NEED, need);
            return told;
        }

        private static void put(Map<DataItem, String> told, DataItem item, @Nullable String typed) {
            if (typed != null && !typed.isBlank()) {
                told.put(item, typed.strip());
            }
        }
    }

    @Override
    public String taskKey() {
        return "Task_WriteReferral";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    /** Name of the form's field for an item. */
    private static String field(DataItem item) {
        return item.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public FormPage page(String number) {
        Referral one = referrals.find(number);
        Routing routing = referrals.route(one.kind());
        List<FormPage.Fact> lines = new ArrayList<>(facts.head(number));
        lines.add(fact(
                "转给",
                areas.name(one.countyCode()) + routing.department().body() + "，由" + routing.decides() + "决定，"
                        + routing.receiptDays() + "个工作日内签收，签收后" + routing.resultDays() + "个工作日内答复"));
        if (!staff.hasLiaison(routing.department(), one.countyCode())) {
            lines.add(fact("注意：没有联络岗", "该部门在系统里还没有转办联络岗，请把转办单送到该部门；答复由县级监管岗代为登记"));
        }
        List<Field> fields = new ArrayList<>();
        fields.add(Field.choice(
                        "action", "办理", new Field.Option("SENT", "转出"), new Field.Option("DROPPED", "不再转出（撤回、误登记）"))
                .required());
        fields.add(Field.of("dropReason", "不再转出的原因", Field.Kind.LONG_TEXT)
                .required()
                .when("action=DROPPED"));
        Declaration family = referrals.family(one).orElse(null);
        if (family == null) {
            fields.add(Field.of("name", "求助人姓名", Field.Kind.TEXT).required().when("action=SENT"));
            fields.add(Field.of("idNumber", "身份证号码", Field.Kind.TEXT).required().when("action=SENT"));
        } else {
            List<Field.Option> members = new ArrayList<>();
            for (int i = 0; i < family.members().size(); i++) {
                Declaration.Member member = family.members().get(i);
                members.add(new Field.Option(
                        String.valueOf(i),
                        Objects.requireNonNullElse(member.name(), "") + "（"
                                + DeclarationTitles.relation(member.relation()) + "）"));
            }
            fields.add(Field.choice("member", "为谁转办", members.toArray(Field.Option[]::new))
                    .required()
                    .when("action=SENT")
                    .help("姓名和身份证号按申报带入；换人后请核对下面各项是否是这个人的。"));
        }
        referrals.needed(one.kind()).forEach((item, necessary) -> {
            if (item != DataItem.ID_NUMBER) {
                Field asked = Field.of(
                                field(item), item.title(), item.longer() ? Field.Kind.LONG_TEXT : Field.Kind.TEXT)
                        .when("action=SENT");
                fields.add(necessary ? asked.required() : asked);
            }
        });
        fields.add(Field.of("told", "已告诉求助人：以上内容将提供给该部门，只用于办理本事项", Field.Kind.FLAG)
                .required()
                .when("action=SENT"));
        return new FormPage("核对后转出。只转该部门办理所需的项目，没有列出的不转（个人信息保护法 第六条）。", lines, fields);
    }

    @Override
    public Form initial(String number) {
        Referral one = referrals.find(number);
        Map<DataItem, String> told = new EnumMap<>(DataItem.class);
        Declaration family = referrals.family(one).orElse(null);
        Integer member = one.member();
        if (family != null && one.caseNumber() != null) {
            int position = member == null ? proposals.member(one.kind(), family) : member;
            told.putAll(proposals.items(one.kind(), one.caseNumber(), position, ""));
            member = position;
        }
        Map<DataItem, String> kept = referrals.items(number);
        told.putAll(kept);
        return new Form(
                Written.SENT,
                null,
                member == null ? null : String.valueOf(member),
                one.personName(),
                kept.get(DataItem.ID_NUMBER),
                told.get(DataItem.PHONE),
                told.get(DataItem.ADDRESS),
                told.get(DataItem.HOUSEHOLD),
                told.get(DataItem.STATUS),
                told.get(DataItem.INCOME),
                told.get(DataItem.ILLNESS),
                told.get(DataItem.SPENDING),
                told.get(DataItem.DISABILITY),
                told.get(DataItem.SCHOOL),
                told.get(DataItem.WORK),
                told.get(DataItem.HOUSE),
                told.get(DataItem.DISASTER),
                told.get(DataItem.DISPUTE),
                told.get(DataItem.NEED),
                null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Checks checks = new Checks().required("action", form.action(), "请选择如何办理");
        if (form.action() == Written.DROPPED) {
            return checks.required("dropReason", form.dropReason(), "请写明原因").problems();
        }
        Referral one = referrals.find(number);
        Declaration family = referrals.family(one).orElse(null);
        String id;
        if (family == null) {
            checks.required("name", form.name(), "请填写姓名");
            id = form.idNumber();
            checks.required("idNumber", id, "请填写身份证号码");
        } else {
            Declaration.Member member = member(family, form);
            checks.that(member != null, "member", "请选择为谁转办");
            id = member == null ? null : member.idNumber();
            checks.that(member == null || id != null, "member", "这名成员没有申报身份证号，请先更正申报");
        }
        if (id != null && !id.isBlank()) {
            String field = family == null ? "idNumber" : "member";
            CitizenId.problemOf(id.strip()).ifPresent(problem -> checks.that(false, field, problem));
            referrals
                    .alike(one, id.strip())
                    .ifPresent(other -> checks.that(
                            false,
                            field,
                            "这个人的" + one.kind().title() + "已有一件转办在办（" + other.referralNumber() + "），不必重复转办"));
        }
        Map<DataItem, String> told = form.items();
        referrals
                .needed(one.kind())
                .forEach((item, necessary) -> checks.that(
                        !necessary || item == DataItem.ID_NUMBER || told.containsKey(item),
                        field(item),
                        "请填写" + item.title()));
        return checks.that(Boolean.TRUE.equals(form.told()), "told", "请先告诉求助人哪些内容会提供给该部门")
                .problems();
    }

    private static Declaration.@Nullable Member member(Declaration family, Form form) {
        String typed = form.member();
        if (typed == null || !typed.matches("[0-9]{1,2}")) {
            return null;
        }
        int position = Integer.parseInt(typed);
        return position < family.members().size() ? family.members().get(position) : null;
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        if (form.action() == Written.DROPPED) {
            referrals.drop(number, Objects.requireNonNull(form.dropReason()), actor);
            return Map.of(WRITTEN.name(), WRITTEN.toEngine(Written.DROPPED));
        }
        Declaration family = referrals.family(referrals.find(number)).orElse(null);
        if (family == null) {
            referrals.address(
                    number,
                    null,
                    Objects.requireNonNull(form.name()).strip(),
                    Objects.requireNonNull(form.idNumber()).strip(),
                    form.items());
        } else {
            Declaration.Member member = Objects.requireNonNull(member(family, form));
            referrals.address(
                    number,
                    Integer.valueOf(Objects.requireNonNull(form.member())),
                    Objects.requireNonNullElse(member.name(), ""),
                    member.idNumber(),
                    form.items());
        }
        return Map.of(WRITTEN.name(), WRITTEN.toEngine(Written.SENT));
    }
}
