package org.jiuzhu.benefit.process;

import java.util.ArrayList;
import java.util.List;
import org.jiuzhu.benefit.PaymentRun;
import org.jiuzhu.benefit.PaymentRuns;
import org.jiuzhu.document.Letters;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.Money;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** What every form of a payment list shows. */
@Component
class ListFacts {

    private final PaymentRuns runs;
    private final Letters letters;
    private final Areas areas;

    ListFacts(PaymentRuns runs, Letters letters, Areas areas) {
        this.runs = runs;
        this.letters = letters;
        this.areas = areas;
    }

    List<FormPage.Fact> facts(String runNumber) {
        PaymentRun run = runs.find(runNumber);
        PaymentRuns.Totals totals = runs.totals(runNumber, null);
        List<FormPage.Fact> facts = new ArrayList<>();
        facts.add(FormPage.fact(
                "清册",
                areas.name(run.areaCode()) + run.month() + (run.supplementary() ? "补发清册" : "发放清册") + "，" + runNumber));
        facts.add(FormPage.fact("本次发放", totals.payable() + "户，" + totals.total() + "元"));
        facts.add(FormPage.fact(
                "与上月比较",
                totals.changes().stream()
                        .map(change -> change.title() + change.lines() + "户（"
                                + signed(change.payableFen() - change.beforeFen()) + "元）")
                        .reduce((one, other) -> one + "，" + other)
                        .orElse("没有待遇")));
        facts.add(FormPage.fact(
                "需要决定",
                totals.flagged() == 0
                        ? "没有"
                        : "共" + totals.flagged() + "户，待决定" + totals.undecided() + "户，已决定暂缓" + totals.held() + "户、不发"
                                + totals.refused() + "户"));
        facts.add(FormPage.fact("不列入", totals.excluded() + "户，逐户原因见清册"));
        if (run.note() != null) {
            facts.add(FormPage.fact("退回意见", run.note()));
        }
        return List.copyOf(facts);
    }

    List<FormPage.Paper> papers(String runNumber) {
        List<FormPage.Paper> papers = new ArrayList<>();
        papers.add(new FormPage.Paper("打开清册，逐户查看", "/payments/" + runNumber));
        letters.ofCase(runNumber).stream()
                .limit(1)
                .forEach(letter -> papers.add(
                        new FormPage.Paper(letter.title() + "（汇总）", "/api/letters/" + letter.id() + "/pdf")));
        return List.copyOf(papers);
    }

    private static String signed(long fen) {
        return (fen >= 0 ? "+" : "") + Money.ofFen(fen);
    }
}
