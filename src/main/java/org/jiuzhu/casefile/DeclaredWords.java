package org.jiuzhu.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.DeclarationTitles;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.privacy.Masks;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Puts a declaration into lines and tables that a clerk can read. */
final class DeclaredWords {

    private static final String KIN = "近亲属备案";
    private static final String PROMISE = "诚信承诺";

    /** What is said even when nothing was filled in; where nothing was asked, it would say something untrue. */
    static final Set<String> SAID_BY_SILENCE = Set.of(KIN, PROMISE);

    private DeclaredWords() {}

    static CaseFile.Declared of(Declaration declaration, Areas areas) {
        return new CaseFile.Declared(items(declaration, areas), sheets(declaration));
    }

    /** Name of a member by position; the household where a line belongs to nobody. */
    static String member(Declaration declaration, @Nullable Integer position) {
        if (position == null
                || position < 0
                || position >= declaration.members().size()) {
            return "全家";
        }
        return Texts.orEmpty(declaration.members().get(position).name());
    }

    private static List<CaseFile.Item> items(Declaration d, Areas areas) {
        List<CaseFile.Item> items = new ArrayList<>();
        Declaration.Member applicant = d.applicant();
        add(items, "申请救助种类", d.aids().stream().map(DeclarationTitles::aid).collect(Collectors.joining("、")));
        add(items, "求助事项", d.needs().stream().map(DeclarationTitles::need).collect(Collectors.joining("、")));
        add(
                items,
                "与建议不同",
                d.departures().stream()
                        .filter(one -> one.aid() != null && one.reason() != null)
                        .map(one -> (d.aids().contains(one.aid()) ? "增加" : "不办")
                                + DeclarationTitles.aid(Objects.requireNonNull(one.aid())) + "：" + one.reason())
                        .collect(Collectors.joining("；")));
        add(items, "城乡类别", DeclarationTitles.area(d.householdArea()));
        add(
                items,
                "户籍地",
                d.hukouTownship() != null ? areas.name(d.hukouTownship()) : Texts.orEmpty(d.hukouElsewhere()));
        add(items, "户籍地址", Texts.orEmpty(d.hukouAddress()));
        add(
                items,
                "居住地",
                (d.residenceTownship() == null ? "" : areas.name(d.residenceTownship()) + "，")
                        + Texts.orEmpty(d.residenceAddress()));
        add(items, "联系电话", applicant == null || applicant.phone() == null ? "" : Masks.phone(applicant.phone()));
        add(items, "致困原因", DeclarationTitles.cause(d.cause()) + (d.causeNote() == null ? "" : "，" + d.causeNote()));
        Declaration.BankAccount account = d.bankAccount();
        if (account != null) {
            add(
                    items,
                    "领款账户",
                    Texts.orEmpty(account.bank()) + "，户名" + Texts.orEmpty(account.holder()) + "，账号"
                            + (account.number() == null ? "" : Masks.bankAccount(account.number())));
        }
        Declaration.Proxy proxy = d.proxy();
        if (proxy != null) {
            add(
                    items,
                    "代办人",
                    Texts.orEmpty(proxy.name())
                            + (proxy.relation() == null ? "" : "（" + proxy.relation() + "）")
                            + (proxy.phone() == null ? "" : "，电话" + Masks.phone(proxy.phone())));
        }
        Declaration.NearRelative kin = d.nearRelative();
        add(
                items,
                KIN,
                kin == null
                        ? "未申报与经办人员、村（居）民委员会成员有近亲属关系"
                        : "与" + Texts.orEmpty(kin.staffName()) + (kin.post() == null ? "" : "（" + kin.post() + "）")
                                + "为" + Texts.orEmpty(kin.relation()) + "关系，须由县级入户核查");
        add(items, PROMISE, Boolean.TRUE.equals(d.promised()) ? "已承诺" : "未承诺");
        return List.copyOf(items);
    }

    private static void add(List<CaseFile.Item> items, String label, String text) {
        if (!text.isBlank()) {
            items.add(new CaseFile.Item(label, text));
        }
    }

    private static List<CaseFile.Sheet> sheets(Declaration d) {
        List<CaseFile.Sheet> sheets = new ArrayList<>();
        sheets.add(new CaseFile.Sheet(
                "收入（近12个月）",
                List.of("成员", "项目", "金额", "必要成本", "说明"),
                d.incomes().stream()
                        .map(one -> List.of(
                                member(d, one.member()),
                                DeclarationTitles.income(one.kind()),
                                yuan(one.amount()),
                                yuan(one.necessaryCost()),
                                Texts.orEmpty(one.note())))
                        .toList()));
        sheets.add(new CaseFile.Sheet(
                "存款和其他金融资产",
                List.of("成员", "项目", "金额"),
                d.deposits().stream()
                        .map(one -> List.of(
                                member(d, one.member()), DeclarationTitles.deposit(one.kind()), yuan(one.amount())))
                        .toList()));
        sheets.add(new CaseFile.Sheet(
                "车船",
                List.of("成员", "类型", "号牌", "购置日期", "价格", "生活、生产必需"),
                d.vehicles().stream()
                        .map(one -> List.of(
                                member(d, one.member()),
                                DeclarationTitles.vehicle(one.kind()),
                                Texts.orEmpty(one.plate()),
                                one.boughtOn() == null ? "" : Dates.chinese(one.boughtOn()),
                                yuan(one.price()),
                                Boolean.TRUE.equals(one.livelihood()) ? "是" : "否"))
                        .toList()));
        sheets.add(new CaseFile.Sheet(
                "房屋和其他不动产",
                List.of("成员", "地址", "面积", "自住", "性质"),
                d.houses().stream()
                        .map(one -> List.of(
                                member(d, one.member()),
                                Texts.orEmpty(one.address()),
                                one.area() == null ? "" : one.area() + "平方米",
                                Boolean.TRUE.equals(one.selfOccupied()) ? "是" : "否",
                                Texts.orEmpty(one.nature())))
                        .toList()));
        sheets.add(new CaseFile.Sheet(
                "其他财产",
                List.of("成员", "种类", "价值", "说明"),
                d.otherProperty().stream()
                        .map(one -> List.of(
                                member(d, one.member()),
                                DeclarationTitles.property(one.kind()),
                                yuan(one.value()),
                                Texts.orEmpty(one.note())))
                        .toList()));
        sheets.add(new CaseFile.Sheet(
                "刚性支出（近12个月自付）",
                List.of("成员", "项目", "金额"),
                d.rigidSpending().stream()
                        .map(one -> List.of(
                                member(d, one.member()), DeclarationTitles.spending(one.kind()), yuan(one.ownShare())))
                        .toList()));
        sheets.add(new CaseFile.Sheet(
                "不共同生活的赡养、抚养、扶养义务人",
                List.of("姓名", "关系", "家庭人口", "月收入", "每月给付"),
                d.supporters().stream()
                        .map(one -> List.of(
                                Texts.orEmpty(one.name()),
                                DeclarationTitles.relation(one.relation()),
                                one.householdSize() == null ? "" : one.householdSize() + "人",
                                yuan(one.monthlyIncome()),
                                yuan(one.monthlySupport())))
                        .toList()));
        return List.copyOf(sheets);
    }

    static String yuan(@Nullable Money money) {
        return money == null ? "" : money + "元";
    }
}
