package org.jiuzhu.subsistence.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiuzhu.casework.LetterDraft;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.DeclarationTitles;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The papers that the family signs at the window, filled in from what it declared. */
final class WindowForms {

    private static final String SIGNED = "（签字或捺印）：　　　　　　　　年　　月　　日";

    private WindowForms() {}

    /** 社会救助申请书 (第四条) */
    static LetterDraft application(Application application, Areas areas) {
        Declaration d = application.declaration();
        Declaration.Member self = application.declaration().members().get(0);
        List<List<String>> facts = new ArrayList<>();
        String aids = d.aids().stream().map(DeclarationTitles::aid).collect(Collectors.joining("、"));
        facts.add(List.of("申请救助种类", (aids.isEmpty() ? "最低生活保障" : aids) + "（同时审核是否属于最低生活保障边缘家庭、刚性支出困难家庭）"));
        if (!d.needs().isEmpty()) {
            facts.add(List.of(
                    "需要的帮助", d.needs().stream().map(DeclarationTitles::need).collect(Collectors.joining("、"))));
        }
        facts.add(List.of(
                "申请人",
                Texts.orEmpty(self.name()) + "，身份证号" + Texts.orEmpty(self.idNumber()) + "，电话"
                        + Texts.orEmpty(self.phone())));
        facts.add(List.of("城乡类别", DeclarationTitles.area(d.householdArea())));
        facts.add(List.of(
                "户籍地",
                d.hukouTownship() == null
                        ? Texts.orEmpty(d.hukouElsewhere())
                        : areas.name(d.hukouTownship()) + "　" + Texts.orEmpty(d.hukouAddress())));
        facts.add(List.of(
                "居住地址",
                (d.residenceTownship() == null ? "" : areas.name(d.residenceTownship()) + "　")
                        + Texts.orEmpty(d.residenceAddress())));
        facts.add(List.of(
                "主要致困原因", DeclarationTitles.cause(d.cause()) + (d.causeNote() == null ? "" : "：" + d.causeNote())));
        Declaration.BankAccount account = d.bankAccount();
        facts.add(List.of(
                "领款账户",
                account == null
                        ? ""
                        : Texts.orEmpty(account.bank()) + "，户名" + Texts.orEmpty(account.holder()) + "，账号"
                                + Texts.orEmpty(account.number())));
        Declaration.Proxy proxy = d.proxy();
        facts.add(List.of("申请方式", proxy == null ? "本人申请" : "委托" + Texts.orEmpty(proxy.name()) + "代为申请（见委托书）"));
        return LetterDraft.open()
                .say("本人及共同生活的家庭成员因生活困难，申请社会救助，情况如下。（案号：" + application.caseNumber() + "，申请日期："
                        + Dates.chinese(application.appliedOn()) + "）")
                .table("申请事项", List.of(), facts)
                .table(
                        "共同生活的家庭成员",
                        List.of("姓名", "关系", "身份证号", "户籍", "婚姻", "健康状况", "就业、就学"),
                        d.countedMembers().stream()
                                .map(member -> List.of(
                                        Texts.orEmpty(member.name()),
                                        relation(member),
                                        Texts.orEmpty(member.idNumber()),
                                        Boolean.FALSE.equals(member.hukouHere())
                                                ? Texts.orEmpty(member.hukouPlace())
                                                : "本地",
                                        DeclarationTitles.marital(member.marital()),
                                        health(member),
                                        work(member)))
                                .toList())
                .close("以上情况属实。本人愿意配合信息核对和入户调查。")
                .close("申请人" + SIGNED)
                .footer("依据：《最低生活保障审核确认办法》（民发〔2021〕57号）第四条、第九条。")
                .returns(application.caseNumber());
    }

    /** 家庭收入、财产、支出申报表 (第九条) */
    static LetterDraft statement(Application application) {
        Declaration d = application.declaration();
        LetterDraft draft = LetterDraft.open()
                .say("案号：" + application.caseNumber() + "。收入和支出为申请前12个月的数额；没有的项目填“无”，已由窗口按申报填好，请逐项核对后签字。");
        sheet(
                draft,
                "收入",
                List.of("成员", "项目", "金额", "取得收入的必要成本", "说明"),
                d.incomes(),
                one -> List.of(
                        member(d, one.member()),
                        DeclarationTitles.income(one.kind()),
                        yuan(one.amount()),
                        yuan(one.necessaryCost()),
                        Texts.orEmpty(one.note())));
        sheet(
                draft,
                "存款、证券、保险等金融资产",
                List.of("成员", "项目", "金额"),
                d.deposits(),
                one -> List.of(member(d, one.member()), DeclarationTitles.deposit(one.kind()), yuan(one.amount())));
        sheet(
                draft,
                "车辆、船舶",
                List.of("所有人", "类型", "号牌", "购置日期", "价格", "生活、生产必需"),
                d.vehicles(),
                one -> List.of(
                        member(d, one.member()),
                        DeclarationTitles.vehicle(one.kind()),
                        Texts.orEmpty(one.plate()),
                        one.boughtOn() == null ? "" : Dates.chinese(one.boughtOn()),
                        yuan(one.price()),
                        Boolean.TRUE.equals(one.livelihood()) ? "是" : "否"));
        sheet(
                draft,
                "房屋和其他不动产",
                List.of("所有人", "地址", "面积", "自住", "性质"),
                d.houses(),
                one -> List.of(
                        member(d, one.member()),
                        Texts.orEmpty(one.address()),
                        one.area() == null ? "" : one.area() + "平方米",
                        Boolean.TRUE.equals(one.selfOccupied()) ? "是" : "否",
                        Texts.orEmpty(one.nature())));
        sheet(
                draft,
                "其他财产",
                List.of("所有人", "种类", "价值", "说明"),
                d.otherProperty(),
                one -> List.of(
                        member(d, one.member()),
                        DeclarationTitles.property(one.kind()),
                        yuan(one.value()),
                        Texts.orEmpty(one.note())));
        sheet(
                draft,
                "刚性支出（扣除报销、救助后自付）",
                List.of("成员", "项目", "金额"),
                d.rigidSpending(),
                one -> List.of(member(d, one.member()), DeclarationTitles.spending(one.kind()), yuan(one.ownShare())));
        sheet(
                draft,
                "不共同生活的赡养、抚养、扶养义务人",
                List.of("姓名", "关系", "家庭人口", "月收入", "每月给付"),
                d.supporters(),
                one -> List.of(
                        Texts.orEmpty(one.name()),
                        DeclarationTitles.relation(one.relation()),
                        one.householdSize() == null ? "" : one.householdSize() + "人",
                        yuan(one.monthlyIncome()),
                        yuan(one.monthlySupport())));
        return draft.close("以上申报真实、完整。")
                .close("申请人" + SIGNED)
                .footer("依据：《最低生活保障审核确认办法》（民发〔2021〕57号）第九条、第十三条、第十四条。")
                .returns(application.caseNumber());
    }

    private static <T> void sheet(
            LetterDraft draft, String title, List<String> heads, List<T> rows, Function<T, List<String>> cells) {
        if (rows.isEmpty()) {
            List<String> none = new ArrayList<>(java.util.Collections.nCopies(heads.size(), ""));
            none.set(0, "无");
            draft.table(title, heads, List.of(none));
        } else {
            draft.table(title, heads, rows.stream().map(cells).toList());
        }
    }

    /** 诚信承诺书, signed by every adult of the family (第九条) */
    static LetterDraft promise(Application application, LocalDate today) {
        return LetterDraft.open()
                .say("本人作为申请社会救助家庭（案号：" + application.caseNumber() + "）的成员，郑重承诺：")
                .say("一、所申报的家庭人口、收入、财产、支出情况和提交的材料真实、完整，没有隐瞒、虚报。")
                .say("二、同意并配合信息核对、入户调查和定期核查。")
                .say("三、享受救助期间，家庭人口、收入、财产状况发生变化的，及时如实报告。")
                .say("四、知晓隐瞒、虚报或者伪造材料骗取救助的，将被停止救助、责令退回，并依法承担法律责任。")
                .table(
                        "承诺人（全体成年家庭成员）",
                        List.of("姓名", "与申请人关系", "身份证号", "签字或捺印", "日期"),
                        application.declaration().countedMembers().stream()
                                .filter(member -> !member.minorOn(today))
                                .map(member -> List.of(
                                        Texts.orEmpty(member.name()),
                                        relation(member),
                                        Texts.orEmpty(member.idNumber()),
                                        "",
                                        ""))
                                .toList())
                .footer("依据：《社会救助暂行办法》第六十八条；《最低生活保障审核确认办法》（民发〔2021〕57号）第九条、第三十条。")
                .returns(application.caseNumber());
    }

    /** 委托书 (第六条) */
    static LetterDraft entrustment(Application application) {
        Declaration.Member self = application.declaration().members().get(0);
        Declaration.Proxy proxy = application.declaration().proxy();
        if (proxy == null) {
            throw new IllegalStateException("no proxy in " + application.caseNumber());
        }
        return LetterDraft.open()
                .table(
                        "",
                        List.of(),
                        List.of(
                                List.of("委托人", Texts.orEmpty(self.name()) + "，身份证号" + Texts.orEmpty(self.idNumber())),
                                List.of("受托人", Texts.orEmpty(proxy.name()) + "，身份证号" + Texts.orEmpty(proxy.idNumber())),
                                List.of("受托人电话", Texts.orEmpty(proxy.phone())),
                                List.of("与委托人关系", Texts.orEmpty(proxy.relation())),
                                List.of("委托事项", "代为提出社会救助申请（案号：" + application.caseNumber() + "），提交材料，接收告知和文书"),
                                List.of("委托原因", ""),
                                List.of("委托期限", "自签字之日起至本次申请办结之日止")))
                .close("受托人在委托事项内所作的行为，委托人予以承认。核对授权书、诚信承诺书由家庭成员本人（或者监护人）签字，不得由受托人代签。")
                .close("委托人" + SIGNED)
                .close("受托人" + SIGNED)
                .footer("依据：《最低生活保障审核确认办法》（民发〔2021〕57号）第六条。")
                .returns(application.caseNumber());
    }

    /** 近亲属备案登记表 (第十一条) */
    static LetterDraft kinRecord(Application application) {
        Declaration.NearRelative kin = application.declaration().nearRelative();
        return LetterDraft.open()
                .table(
                        "",
                        List.of(),
                        List.of(
                                List.of("案号", application.caseNumber()),
                                List.of("申请人", application.applicantName()),
                                List.of("经办人员或者村（居）民委员会成员", kin == null ? "" : Texts.orEmpty(kin.staffName())),
                                List.of("单位和职务", kin == null ? "" : Texts.orEmpty(kin.post())),
                                List.of("与申请家庭成员的关系", kin == null ? "" : Texts.orEmpty(kin.relation())),
                                List.of("该人员是否参与本案办理", "否□　是□（应当回避）"),
                                List.of("县级民政部门入户核查结果", ""),
                                List.of("核查人（两人签字）和日期", "")))
                .close("近亲属包括配偶、父母、子女、兄弟姐妹、祖父母、外祖父母、孙子女、外孙子女。")
                .close("申请人" + SIGNED)
                .close("登记人（签字）：　　　　　　　　　　　年　　月　　日")
                .footer("本表单独登记备案，存入案卷。依据：《最低生活保障审核确认办法》（民发〔2021〕57号）第十一条、第二十条。")
                .returns(application.caseNumber());
    }

    static String relation(Declaration.Member member) {
        return DeclarationTitles.relation(member.relation());
    }

    static String health(Declaration.Member member) {
        return DeclarationTitles.health(member);
    }

    static String work(Declaration.Member member) {
        return Boolean.TRUE.equals(member.studying())
                ? "在校学生"
                : DeclarationTitles.work(member.work()) + (member.employer() == null ? "" : "，" + member.employer());
    }

    static String incomes(Declaration d) {
        return joined(
                d.incomes(),
                one -> member(d, one.member()) + DeclarationTitles.income(one.kind()) + "年" + yuan(one.amount()));
    }

    static String deposits(Declaration d) {
        return joined(
                d.deposits(),
                one -> member(d, one.member()) + DeclarationTitles.deposit(one.kind()) + yuan(one.amount()));
    }

    static String houses(Declaration d) {
        return joined(d.houses(), one -> Texts.orEmpty(one.address()) + (one.area() == null ? "" : one.area() + "平方米"));
    }

    static String vehicles(Declaration d) {
        return joined(
                d.vehicles(),
                one -> member(d, one.member()) + DeclarationTitles.vehicle(one.kind()) + Texts.orEmpty(one.plate()));
    }

    static String spending(Declaration d) {
        return joined(
                d.rigidSpending(),
                one -> member(d, one.member()) + DeclarationTitles.spending(one.kind()) + yuan(one.ownShare()));
    }

    static String supporters(Declaration d) {
        return joined(
                d.supporters(),
                one -> Texts.orEmpty(one.name()) + "（" + DeclarationTitles.relation(one.relation()) + "）"
                        + (one.monthlySupport() == null ? "" : "每月给付" + yuan(one.monthlySupport())));
    }

    private static <T> String joined(List<T> rows, Function<T, String> words) {
        return rows.isEmpty() ? "无" : rows.stream().map(words).collect(Collectors.joining("；"));
    }

    private static String member(Declaration d, @Nullable Integer position) {
        return position == null || position < 0 || position >= d.members().size()
                ? ""
                : Texts.orEmpty(d.members().get(position).name());
    }

    private static String yuan(@Nullable Money money) {
        return money == null ? "" : money + "元";
    }
}
