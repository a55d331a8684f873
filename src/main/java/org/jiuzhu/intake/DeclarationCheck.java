package org.jiuzhu.intake;

import static org.jiuzhu.intake.Declaration.Health;
import static org.jiuzhu.intake.Declaration.Relation;
import static org.jiuzhu.intake.Declaration.Work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiuzhu.intake.Declaration.Member;
import org.jiuzhu.shared.CitizenId;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Says, field by field, what keeps a declaration from being registered: what is empty and what is impossible. Who belongs
 * to the family is for a decision table: {@link FamilyMembers}.
 *
 * @see "民发〔2021〕57号 第四条至第九条"
 */
public final class DeclarationCheck {

    private final Declaration declaration;
    private final LocalDate today;
    private final List<FieldProblem> problems = new ArrayList<>();

    private DeclarationCheck(Declaration declaration, LocalDate today) {
        this.declaration = declaration;
        this.today = today;
    }

    /** The problems of a declaration on a day; none when it can be registered. */
    public static List<FieldProblem> check(Declaration declaration, LocalDate today) {
        DeclarationCheck check = new DeclarationCheck(declaration, today);
        check.household();
        check.members();
        check.money();
        check.payment();
        return List.copyOf(check.problems);
    }

    /**
     * The same for a family that asks only for what needs no test of its income here: who asks and how to reach them.
     * Whatever else is needed is asked by the procedure that needs it.
     */
    static List<FieldProblem> contact(Declaration declaration, LocalDate today) {
        DeclarationCheck check = new DeclarationCheck(declaration, today);
        if (declaration.aids().isEmpty()) {
            check.problem("aids", "请确认办理哪些救助");
        }
        check.requireText("residenceAddress", declaration.residenceAddress(), "请填写详细居住地址");
        if (declaration.members().isEmpty()) {
            check.problem("members", "请至少填写申请人本人");
            return List.copyOf(check.problems);
        }
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < declaration.members().size(); i++) {
            Member member = declaration.members().get(i);
            String at = "members[" + i + "].";
            check.requireText(at + "name", member.name(), "请填写姓名");
            // in an emergency the number may be found out later
            boolean later = declaration.aids().contains(Declaration.Aid.EMERGENCY) && blank(member.idNumber());
            if (!later) {
                check.citizenId(at, member, i, seen);
            }
            check.relation(at, member, i);
        }
        String phone = declaration.members().get(0).phone();
        if (!declaration.aids().contains(Declaration.Aid.EMERGENCY)) {
            check.requireText("members[0].phone", phone, "请填写申请人联系电话");
        }
        if (!blank(phone) && !text(phone).matches("[0-9+\\- ]{7,20}")) {
            check.problem("members[0].phone", "联系电话格式不正确");
        }
        return List.copyOf(check.problems);
    }

    private void household() {
        if (declaration.aids().isEmpty()) {
            problem("aids", "请勾选申请的救助种类");
        }
        require("householdArea", declaration.householdArea(), "请选择城乡类别");
        if (blank(declaration.hukouTownship()) && blank(declaration.hukouElsewhere())) {
            problem("hukouTownship", "请填写户籍所在地");
        }
        require("residenceTownship", declaration.residenceTownship(), "请选择实际居住的乡镇（街道）");
        requireText("residenceAddress", declaration.residenceAddress(), "请填写详细居住地址");
        require("cause", declaration.cause(), "请选择主要致困原因");
        if (declaration.cause() == Declaration.Cause.OTHER) {
            requireText("causeNote", declaration.causeNote(), "请说明致困原因");
        }
        if (!Boolean.TRUE.equals(declaration.promised())) {
            problem("promised", "申请人须作出如实申报的书面承诺（民发〔2021〕57号 第九条）");
        }
    }

    private void members() {
        if (declaration.members().isEmpty()) {
            problem("members", "请至少填写申请人本人");
            return;
        }
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < declaration.members().size(); i++) {
            Member member = declaration.members().get(i);
            String at = "members[" + i + "].";
            requireText(at + "name", member.name(), "请填写姓名");
            citizenId(at, member, i, seen);
            relation(at, member, i);
            if (i == 0 && !member.counted()) {
                problem(at + "absence", "申请人本人应为共同生活的家庭成员，请由其他成员申请（民发〔2021〕57号 第四条、第七条）");
            }
            require(at + "marital", member.marital(), "请选择婚姻状况");
            health(at, member);
            require(at + "work", member.work(), "请选择就业状况");
            if (Boolean.FALSE.equals(member.fullCapacity()) && !member.minorOn(today)) {
                requireText(at + "guardianName", member.guardianName(), "无民事行为能力或限制民事行为能力的，请填写监护人");
            }
            if (Boolean.FALSE.equals(member.hukouHere())) {
                requireText(at + "hukouPlace", member.hukouPlace(), "户籍不在本乡镇的，请填写户籍地（先写省份）");
            }
            if (i > 0
                    && member.counted()
                    && member.ageOn(today) >= 18
                    && !Boolean.FALSE.equals(member.fullCapacity())
                    && !Boolean.TRUE.equals(member.promised())) {
                problem(at + "promised", "成年成员须各自签署如实申报承诺（民发〔2021〕57号 第九条）");
            }
            if (!blank(member.phone()) && !text(member.phone()).matches("[0-9+\\- ]{7,20}")) {
                problem(at + "phone", "联系电话格式不正确");
            }
        }
        Member applicant = declaration.members().get(0);
        requireText("members[0].phone", applicant.phone(), "请填写申请人联系电话");
    }

    private void citizenId(String at, Member member, int index, Map<String, Integer> seen) {
        String text = member.idNumber();
        if (text == null || text.isBlank()) {
            problem(at + "idNumber", "请填写身份证号");
            return;
        }
        var wrong = CitizenId.problemOf(text);
        if (wrong.isPresent()) {
            problem(at + "idNumber", wrong.get());
            return;
        }
        CitizenId id = CitizenId.of(text);
        if (id.born().isAfter(today)) {
            problem(at + "idNumber", "出生日期晚于今天，请核对");
            return;
        }
        Integer earlier = seen.putIfAbsent(id.number(), index);
        if (earlier != null) {
            problem(at + "idNumber", "与第" + (earlier + 1) + "位成员的身份证号重复");
        }
    }

    private void relation(String at, Member member, int index) {
        if (!require(at + "relation", member.relation(), "请选择与申请人的关系")) {
            return;
        }
        if (index == 0 && member.relation() != Relation.SELF) {
            problem(at + "relation", "第一位成员应为申请人本人");
        }
        if (index > 0 && member.relation() == Relation.SELF) {
            problem(at + "relation", "申请人只能有一位");
        }
        long spouses = declaration.members().stream()
                .filter(m -> m.relation() == Relation.SPOUSE)
                .count();
        if (member.relation() == Relation.SPOUSE && spouses > 1) {
            problem(at + "relation", "配偶只能有一位");
        }
    }

    private void health(String at, Member member) {
        if (!require(at + "health", member.health(), "请选择健康状况")) {
            return;
        }
        if (member.health() == Health.MAJOR_ILLNESS) {
            requireText(at + "illness", member.illness(), "请填写所患重大疾病");
        }
        if (!Boolean.TRUE.equals(member.disabilityCard())) {
            return;
        }
        require(at + "disabilityKind", member.disabilityKind(), "请选择残疾类别");
        if (!blank(member.disabilityNumber())
                && !text(member.disabilityNumber()).matches("[0-9Xx]{20}")) {
            // GB 11643 number of the person, one digit for the kind and one for the grade, B1 for a replacement
            if (!text(member.disabilityNumber()).matches("[0-9Xx]{20}[Bb][0-9]")) {
                problem(at + "disabilityNumber", "残疾人证号应为20位（身份证号加类别、等级各一位），补办的再加B和数字");
            }
        }
        if ((member.disabilityGrade() == null || member.disabilityGrade() < 1 || member.disabilityGrade() > 4)) {
            problem(at + "disabilityGrade", "残疾等级应为一级至四级");
        }
    }

    private void money() {
        for (int i = 0; i < declaration.incomes().size(); i++) {
            var income = declaration.incomes().get(i);
            String at = "incomes[" + i + "].";
            member(at, income.member());
            require(at + "kind", income.kind(), "请选择收入种类");
            amount(at + "amount", income.amount(), true);
            amount(at + "necessaryCost", income.necessaryCost(), false);
            if (income.amount() != null
                    && income.necessaryCost() != null
                    && income.necessaryCost().compareTo(income.amount()) > 0
                    && income.kind() == Declaration.IncomeKind.WAGES) {
                problem(at + "necessaryCost", "必要就业成本不能大于工资收入");
            }
        }
        for (int i = 0; i < declaration.deposits().size(); i++) {
            var deposit = declaration.deposits().get(i);
            String at = "deposits[" + i + "].";
            member(at, deposit.member());
            require(at + "kind", deposit.kind(), "请选择财产种类");
            amount(at + "amount", deposit.amount(), true);
        }
        for (int i = 0; i < declaration.vehicles().size(); i++) {
            var vehicle = declaration.vehicles().get(i);
            String at = "vehicles[" + i + "].";
            member(at, vehicle.member());
            require(at + "kind", vehicle.kind(), "请选择车辆种类");
            amount(at + "price", vehicle.price(), false);
            if (vehicle.boughtOn() != null && vehicle.boughtOn().isAfter(today)) {
                problem(at + "boughtOn", "购买日期晚于今天");
            }
        }
        for (int i = 0; i < declaration.otherProperty().size(); i++) {
            var property = declaration.otherProperty().get(i);
            String at = "otherProperty[" + i + "].";
            member(at, property.member());
            require(at + "kind", property.kind(), "请选择财产种类");
            amount(at + "value", property.value(), false);
        }
        for (int i = 0; i < declaration.houses().size(); i++) {
            var house = declaration.houses().get(i);
            String at = "houses[" + i + "].";
            member(at, house.member());
            requireText(at + "address", house.address(), "请填写房屋坐落");
            if (house.area() == null || house.area() <= 0 || house.area() > 10_000) {
                problem(at + "area", "请填写建筑面积（平方米）");
            }
            if (house.acquiredOn() != null && house.acquiredOn().isAfter(today)) {
                problem(at + "acquiredOn", "取得日期晚于今天");
            }
        }
        for (int i = 0; i < declaration.rigidSpending().size(); i++) {
            var spending = declaration.rigidSpending().get(i);
            String at = "rigidSpending[" + i + "].";
            member(at, spending.member());
            require(at + "kind", spending.kind(), "请选择支出种类");
            amount(at + "ownShare", spending.ownShare(), true);
        }
        for (int i = 0; i < declaration.supporters().size(); i++) {
            var supporter = declaration.supporters().get(i);
            String at = "supporters[" + i + "].";
            requireText(at + "name", supporter.name(), "请填写姓名");
            require(at + "relation", supporter.relation(), "请选择与申请人的关系");
            amount(at + "monthlyIncome", supporter.monthlyIncome(), false);
            amount(at + "monthlySupport", supporter.monthlySupport(), false);
            if (supporter.householdSize() != null && supporter.householdSize() < 1) {
                problem(at + "householdSize", "家庭人数至少为1");
            }
        }
        boolean working = declaration.members().stream()
                .anyMatch(m -> m.work() == Work.EMPLOYED || m.work() == Work.SELF_EMPLOYED);
        if (working && declaration.incomes().isEmpty()) {
            problem("incomes", "有成员在业，请填写其近12个月收入；确无收入的填写0元并注明");
        }
    }

    private void payment() {
        var account = declaration.bankAccount();
        boolean unpaid =
                declaration.recognitionOnly() && (account == null || blank(account.bank()) && blank(account.number()));
        if (account != null && !unpaid) {
            requireText("bankAccount.bank", account.bank(), "请填写开户银行");
            requireText("bankAccount.holder", account.holder(), "请填写开户人");
            if (!text(account.number()).replace(" ", "").matches("[0-9]{12,22}")) {
                problem("bankAccount.number", "银行账号应为12至22位数字");
            }
        } else if (!unpaid) {
            problem("bankAccount", "请填写发放账户");
        }
        var proxy = declaration.proxy();
        if (proxy != null) {
            requireText("proxy.name", proxy.name(), "请填写代办人姓名");
            if (!blank(proxy.phone()) && !text(proxy.phone()).matches("[0-9+\\- ]{7,20}")) {
                problem("proxy.phone", "联系电话格式不正确");
            }
            if (blank(proxy.idNumber())) {
                problem("proxy.idNumber", "请填写代办人身份证号");
            } else {
                CitizenId.problemOf(text(proxy.idNumber())).ifPresent(message -> problem("proxy.idNumber", message));
            }
        }
        var kin = declaration.nearRelative();
        if (kin != null) {
            requireText("nearRelative.staffName", kin.staffName(), "请填写经办人员或村（居）委会成员姓名");
            requireText("nearRelative.relation", kin.relation(), "请填写与申请家庭的近亲属关系");
            if (kin.member() != null) {
                member("nearRelative.", kin.member());
            }
        }
    }

    private void member(String at, @Nullable Integer index) {
        if (index == null || index < 0 || index >= declaration.members().size()) {
            problem(at + "member", "请选择对应的家庭成员");
        }
    }

    private void amount(String field, @Nullable Money amount, boolean required) {
        if (amount == null) {
            if (required) {
                problem(field, "请填写金额，没有的填0");
            }
        } else if (amount.isNegative()) {
            problem(field, "金额不能为负数");
        } else if (amount.compareTo(Money.ofYuan(100_000_000)) > 0) {
            problem(field, "金额过大，请核对单位（元）");
        }
    }

    private boolean require(String field, @Nullable Object value, String message) {
        if (value == null) {
            problem(field, message);
            return false;
        }
        return true;
    }

    private void requireText(String field, @Nullable String value, String message) {
        if (blank(value)) {
            problem(field, message);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }

    private void problem(String field, String message) {
        problems.add(new FieldProblem(field, message));
    }
}
