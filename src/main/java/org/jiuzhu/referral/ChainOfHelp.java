package org.jiuzhu.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.casework.CaseSections;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.review.Category;
import org.jiuzhu.shared.Dates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 一户一条救助链: every case, award, referral and result of a family's persons in the order of time, in the file of each
 * of its cases, for those who may see the file. A fixed number of statements.
 */
@Component
@Order
class ChainOfHelp implements CaseSections {

    private static final int MOST = 100;

    private final Applications applications;
    private final Awards awards;
    private final Referrals referrals;
    private final Areas areas;

    ChainOfHelp(Applications applications, Awards awards, Referrals referrals, Areas areas) {
        this.applications = applications;
        this.awards = awards;
        this.referrals = referrals;
        this.areas = areas;
    }

    /** A link of the chain. */
    private record Link(LocalDate day, String text) {}

    @Override
    @Transactional(readOnly = true)
    public List<Section> of(String caseNumber) {
        Application application = applications.find(caseNumber);
        List<String> persons = applications.digests(application.declaration());
        List<Applications.Appearance> cases = applications.casesOf(persons, MOST);
        List<Link> links = new ArrayList<>();
        Set<String> numbers = new LinkedHashSet<>();
        numbers.add(caseNumber);
        if (cases.stream().noneMatch(one -> one.caseNumber().equals(caseNumber))) {
            links.add(new Link(
                    application.appliedOn(),
                    application.kind().title() + "申请（本案），"
                            + application.status().title()));
        }
        for (Applications.Appearance one : cases) {
            numbers.add(one.caseNumber());
            boolean own = one.caseNumber().equals(caseNumber);
            links.add(new Link(
                    one.appliedOn(),
                    one.kind().title() + "申请"
                            + (own ? "（本案）" : "（" + one.caseNumber() + "，" + areas.name(one.townshipCode()) + "）")
                            + "，" + one.status().title()
                            + (one.closedOn() == null ? "" : "（" + Dates.chinese(one.closedOn()) + "）")));
        }
        Set<Award> held = new LinkedHashSet<>(awards.ofCases(numbers));
        awards.heldBy(persons).stream()
                .filter(one ->
                        held.stream().noneMatch(other -> other.awardNumber().equals(one.awardNumber())))
                .toList()
                .forEach(held::add);
        for (Award one : held) {
            String title = Category.valueOf(one.category()).title();
            links.add(new Link(
                    one.fromMonth(), title + "待遇开始，每月" + one.monthlyAmount() + "元（" + one.awardNumber() + "）"));
            LocalDate last = one.toMonth();
            if (last != null) {
                links.add(new Link(last.plusMonths(1), title + "待遇停止（" + one.awardNumber() + "）"));
            }
        }
        List<Referral> sent = referrals.ofFamily(caseNumber, persons);
        Map<String, ReferralResult> results =
                referrals.results(sent.stream().map(Referral::referralNumber).toList());
        for (Referral one : sent) {
            if (one.nature() == Referral.Nature.NOTICE) {
                links.add(new Link(
                        one.openedAt().toLocalDate(),
                        one.kind().title() + "资格告知"
                                + (one.department() == null
                                        ? "主管部门"
                                        : one.department().title())
                                + "（" + one.referralNumber() + "），"
                                + one.state().title()));
                continue;
            }
            links.add(new Link(
                    one.openedAt().toLocalDate(),
                    one.kind().title() + "转"
                            + (one.department() == null ? "办" : one.department().title()) + "（" + one.referralNumber()
                            + "），" + one.state().title()));
            ReferralResult result = results.get(one.referralNumber());
            if (result != null) {
                links.add(new Link(result.decidedOn(), one.kind().title() + "结果：" + result.words()));
            }
        }
        // a family with nothing but this case has no chain yet
        return links.size() < 2
                ? List.of()
                : List.of(new Section(
                        "救助链（一户一条）",
                        links.stream()
                                .sorted(Comparator.comparing(Link::day))
                                .map(link -> new Line(Dates.chinese(link.day()), link.text()))
                                .toList()));
    }
}
