package org.jiuzhu.benefit.process;

import static org.jiuzhu.task.FormPage.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiuzhu.benefit.Ledger;
import org.jiuzhu.benefit.LedgerAccount;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.Money;
import org.jiuzhu.task.FormPage.Fact;
import org.springframework.stereotype.Component;

/** What the forms of a recovery show. */
@Component
class RecoveryFacts {

    private final Ledger ledger;
    private final ReviewRecords records;
    private final Areas areas;

    RecoveryFacts(Ledger ledger, ReviewRecords records, Areas areas) {
        this.ledger = ledger;
        this.records = records;
        this.areas = areas;
    }

    List<Fact> of(String number) {
        LedgerAccount account = ledger.find(number);
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("台账编号", number));
        facts.add(fact(
                "待遇", account.awardNumber() + "，" + areas.name(account.townshipCode()) + "，户主" + account.debtor()));
        facts.add(fact(
                "多发",
                account.amount() + "元（" + account.origin().title()
                        + (account.reference().isEmpty() ? "" : account.reference()) + "）：" + account.reason()));
        ledger.setOffs(number)
                .forEach(one -> facts.add(fact(
                        "清册扣回",
                        one.payMonth().getYear() + "年" + one.payMonth().getMonthValue() + "月清册" + one.runNumber() + "，"
                                + one.amount() + "元")));
        ledger.entries(number).stream()
                .skip(1)
                .forEach(one -> facts.add(fact(
                        one.kind().title(),
                        Dates.chinese(one.entryDay()) + "，" + one.amount() + "元，凭证" + one.voucher() + "，尚欠"
                                + Money.ofFen(one.dueFen()) + "元")));
        facts.add(fact("尚欠", account.due() + "元"));
        LocalDate next = account.nextDue();
        if (next != null && !account.settled()) {
            facts.add(fact(
                    "约定",
                    account.instalmentFen() == 0 || account.instalmentFen() >= account.dueFen()
                            ? Dates.chinese(next) + "前退清"
                            : "每月退" + Money.ofFen(account.instalmentFen()) + "元，下期" + Dates.chinese(next) + "前"));
        }
        records.of(number).forEach(one -> facts.add(fact(one.kind().title(), one.content())));
        return facts;
    }
}
