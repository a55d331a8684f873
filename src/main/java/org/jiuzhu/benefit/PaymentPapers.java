package org.jiuzhu.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiuzhu.document.LetterContent;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.document.Letters;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.privacy.Masks;
import org.jiuzhu.review.Category;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Money;
import org.springframework.stereotype.Component;

/** The signed list as papers: one with the sums of the area, and one a township with its lines. */
@Component
class PaymentPapers {

    private static final int PAGE = 500;
    private static final String BASIS = "依据：《最低生活保障审核确认办法》（民发〔2021〕57号）第二十一条、第二十六条、第三十二条。";

    private final PaymentMapper mapper;
    private final Letters letters;
    private final Areas areas;
    private final StaffDirectory staff;
    private final Clock clock;

    PaymentPapers(PaymentMapper mapper, Letters letters, Areas areas, StaffDirectory staff, Clock clock) {
        this.mapper = mapper;
        this.letters = letters;
        this.areas = areas;
        this.staff = staff;
        this.clock = clock;
    }

    void issue(PaymentRun run, PaymentRuns.Totals totals, Actor actor) {
        List<PaymentMapper.Share> townships = mapper.byTownship(run.runNumber());
        List<List<String>> sums = new ArrayList<>();
        townships.forEach(share -> sums.add(
                List.of(areas.name(share.code()), share.payments() + "户", Money.ofFen(share.amountFen()) + "元")));
        sums.add(List.of("合计", totals.payable() + "户", totals.total() + "元"));
        List<List<String>> classes = mapper.byCategory(run.runNumber()).stream()
                .map(share -> List.of(
                        Category.valueOf(share.code()).title(),
                        share.payments() + "户",
                        Money.ofFen(share.amountFen()) + "元"))
                .toList();
        String who = signatures(run);
        letters.issue(
                run.runNumber(),
                run.areaCode(),
                run.countyCode(),
                LetterKind.PAYMENT_LIST,
                content(
                        run,
                        run.areaCode(),
                        totals.words(),
                        List.of(
                                new LetterContent.Table("分乡镇（街道）", List.of("乡镇（街道）", "户数", "金额"), sums),
                                new LetterContent.Table("分类别", List.of("类别", "户数", "金额"), classes)),
                        who),
                actor);
        if (run.areaCode().length() == 6) {
            townships.forEach(share -> township(run, share, who, actor));
        } else {
            townships.stream().limit(1).forEach(share -> township(run, share, who, actor));
        }
    }

    private void township(PaymentRun run, PaymentMapper.Share share, String who, Actor actor) {
        List<List<String>> rows = new ArrayList<>();
        int after = 0;
        List<PaymentLine> lines = mapper.payable(run.runNumber(), share.code(), after, PAGE);
        while (!lines.isEmpty()) {
            for (PaymentLine line : lines) {
                String account = line.accountNumber();
                rows.add(List.of(
                        String.valueOf(line.lineNo()),
                        line.holderName(),
                        line.memberCount() + "人",
                        Money.ofFen(line.baseFen()).toString(),
                        Money.ofFen(line.addonFen()).toString(),
                        Money.ofFen(line.amountFen() - line.baseFen() - line.addonFen())
                                .toString(),
                        Money.ofFen(line.amountFen()).toString(),
                        account == null ? "" : Masks.bankAccount(account)));
                after = line.lineNo();
            }
            lines = mapper.payable(run.runNumber(), share.code(), after, PAGE);
        }
        letters.issue(
                run.runNumber(),
                share.code(),
                run.countyCode(),
                LetterKind.PAYMENT_LIST,
                content(
                        run,
                        share.code(),
                        "发放" + rows.size() + "户" + Money.ofFen(share.amountFen()) + "元",
                        List.of(new LetterContent.Table(
                                "", List.of("序号", "户主", "人数", "保障金", "增发", "补扣", "实发（元）", "账号"), rows)),
                        who),
                actor);
    }

    private String signatures(PaymentRun run) {
        String checked = run.checkedBy();
        String released = run.releasedBy();
        var names = staff.names(List.of(checked == null ? "" : checked, released == null ? "" : released));
        return "核对：" + (checked == null ? "" : names.getOrDefault(checked, checked)) + "　　审签："
                + (released == null ? "" : names.getOrDefault(released, released));
    }

    private LetterContent content(
            PaymentRun run, String area, String words, List<LetterContent.Table> tables, String who) {
        return new LetterContent(
                "",
                List.of(
                        areas.name(area) + run.month() + (run.supplementary() ? "补发" : "") + "清册，编号" + run.runNumber()
                                + "。",
                        words + "。"),
                List.of(),
                List.of(),
                areas.name(run.countyCode()) + "民政局",
                LocalDate.now(clock),
                BASIS,
                tables,
                List.of(who),
                null,
                null,
                null);
    }
}
