package org.jiuzhu.integrity.process;

import static org.jiuzhu.task.FormPage.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jiuzhu.integrity.Clue;
import org.jiuzhu.integrity.Clues;
import org.jiuzhu.integrity.Dishonesties;
import org.jiuzhu.integrity.DishonestyCase;
import org.jiuzhu.integrity.ListingRequest;
import org.jiuzhu.integrity.Listings;
import org.jiuzhu.integrity.Measure;
import org.jiuzhu.integrity.Recoveries;
import org.jiuzhu.integrity.StopLine;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.privacy.Masks;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.Money;
import org.jiuzhu.task.FormPage.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms of a clue and of a case show. */
@Component
class IntegrityFacts {

    private final Clues clues;
    private final Dishonesties cases;
    private final Listings listings;
    private final Recoveries recoveries;
    private final Areas areas;
    private final StaffDirectory staff;

    IntegrityFacts(
            Clues clues,
            Dishonesties cases,
            Listings listings,
            Recoveries recoveries,
            Areas areas,
            StaffDirectory staff) {
        this.clues = clues;
        this.cases = cases;
        this.listings = listings;
        this.recoveries = recoveries;
        this.areas = areas;
        this.staff = staff;
    }

    private String name(@Nullable String person) {
        return person == null ? "" : staff.names(List.of(person)).getOrDefault(person, person);
    }

    private static void add(List<Fact> facts, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            facts.add(fact(label, text));
        }
    }

    private static String period(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null ? "" : "，" + Dates.chinese(from) + "至" + (to == null ? "今" : Dates.chinese(to));
    }

    /** A clue as it came in. */
    List<Fact> clue(String clueNumber) {
        Clue clue = clues.find(clueNumber);
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(
                "线索",
                clueNumber + "，" + clue.source().title() + (clue.reference() == null ? "" : "，来自" + clue.reference())));
        add(facts, "反映的对象", clue.personName());
        String id = clue.idNumber();
        add(facts, "身份证号", id == null ? null : Masks.idNumber(id));
        add(facts, "反映的内容", clue.content());
        if (clue.reporter() != null) {
            facts.add(fact("举报人", clue.reporter() + "（保密，不得向被举报人透露）"));
        }
        return facts;
    }

    /** What the first of the two has found. */
    List<Fact> finding(String clueNumber) {
        Clue clue = clues.find(clueNumber);
        List<Fact> facts = clue(clueNumber);
        Clue.Finding finding = clue.finding();
        facts.add(fact("核实人", name(clue.verifiedBy())));
        facts.add(fact("核实结论", finding == null ? "不属实" : "属实，" + finding.act().words()));
        if (finding != null) {
            add(facts, "依据", finding.actBasis());
            facts.add(fact("证据", finding.evidence()));
            facts.add(fact(
                    "骗取金额", Money.ofFen(finding.amountFen()) + "元" + period(finding.periodFrom(), finding.periodTo())));
            facts.add(fact(
                    "户籍地", finding.hukouTownship() == null ? "不在本市，由本乡镇（街道）处理" : areas.name(finding.hukouTownship())));
        }
        add(facts, "核实情况", clue.conclusion());
        return facts;
    }

    /** A case, as far as it has come. */
    List<Fact> of(String caseNumber) {
        DishonestyCase one = cases.find(caseNumber);
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("案号", caseNumber + "，" + one.state().title()));
        facts.add(fact("当事人", one.personName() + "，" + Masks.idNumber(one.idNumber())));
        facts.add(fact("失信行为", one.actWords()));
        facts.add(fact("证据", one.evidence()));
        facts.add(fact("骗取金额", one.amount() + "元" + period(one.periodFrom(), one.periodTo())));
        facts.add(fact("是否首次", one.firstOffence() ? "首次" : "再犯"));
        LocalDate due = one.statementDue();
        if (due != null) {
            facts.add(fact(
                    "陈述申辩", "至" + Dates.chinese(due) + "止" + (one.statement() == null ? "" : "：" + one.statement())));
        }
        DishonestyCase.Course course = one.course();
        if (course != null) {
            facts.add(fact("认定", course.title() + "（" + one.courseBasis() + "），" + name(one.foundBy())));
            add(facts, "认定理由", one.findingReason());
        }
        add(facts, "移送公安", one.policeRecord());
        LocalDate by = one.correctBy();
        if (by != null) {
            facts.add(fact("限期纠正", "至" + Dates.chinese(by) + "止"));
            add(facts, "教育情况", one.education());
        }
        add(facts, "纠正情况", one.correction());
        return facts;
    }

    /** What is proposed, or was signed. */
    List<Fact> sanction(String caseNumber) {
        DishonestyCase one = cases.find(caseNumber);
        List<Fact> facts = of(caseNumber);
        if (one.scope() != null) {
            facts.add(fact("停止救助的范围", one.scope().title()));
            add(facts, "处理意见", one.proposal());
            add(facts, one.signedBy() == null ? "退回的理由" : "决定的理由", one.decisionReason());
            facts.add(fact("提出人", name(one.proposedBy())));
        }
        List<StopLine> lines = listings.stopsOf(caseNumber);
        facts.add(fact("停止救助", lines.isEmpty() ? "当事人没有在享的待遇" : stops(lines)));
        List<Measure> measures = listings.measuresOf(caseNumber);
        if (!measures.isEmpty()) {
            facts.add(fact(
                    "措施",
                    measures.stream()
                            .map(measure -> measure.title() + "（" + measure.basis() + "）")
                            .collect(Collectors.joining("；"))));
        }
        LocalDate until = one.banUntil();
        if (until != null) {
            facts.add(fact("决定", one.decisionNumber() + "，" + name(one.signedBy()) + "签署"));
            facts.add(fact("不受理申请至", Dates.chinese(until)));
        }
        if (!recoveries.entries(caseNumber).isEmpty()) {
            facts.add(fact("应退回", "尚欠" + recoveries.due(caseNumber) + "元"));
        }
        return facts;
    }

    static String stops(List<StopLine> lines) {
        return lines.stream()
                .map(line -> "待遇" + line.awardNumber() + "，" + line.personName() + "："
                        + (line.hit() ? "每月停发" + line.monthly() + "元" : "不停") + "（" + line.basis() + "）")
                .collect(Collectors.joining("；"));
    }

    /** A request that is open, with the listing it is about. */
    List<Fact> request(String caseNumber) {
        List<Fact> facts = sanction(caseNumber);
        listings.openRequest(caseNumber).ifPresent(request -> {
            facts.add(fact(
                    "申请",
                    request.kind().title() + "，" + Dates.chinese(request.madeOn()) + "提出，应于"
                            + Dates.chinese(request.dueOn()) + "前办结"));
            facts.add(fact("申请的事实和理由", request.content()));
            if (request.examination() != null) {
                facts.add(fact("审查意见", request.examination() + "（" + name(request.examinedBy()) + "）"));
            }
        });
        return facts;
    }

    /** The last answered request. */
    ListingRequest lastRequest(String caseNumber) {
        List<ListingRequest> all = listings.requests(caseNumber);
        return all.get(all.size() - 1);
    }
}
