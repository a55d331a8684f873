package org.jiuzhu.benefit.process;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiuzhu.benefit.Raise;
import org.jiuzhu.benefit.Raises;
import org.jiuzhu.casework.LetterDraft;
import org.jiuzhu.casework.Offices;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Money;
import org.springframework.stereotype.Component;

/** The paper that a township posts when a new standard has been carried out; without names. */
@Component
class RaiseLetters {

    private final Raises raises;
    private final Paperwork paperwork;
    private final Offices offices;

    RaiseLetters(Raises raises, Paperwork paperwork, Offices offices) {
        this.raises = raises;
        this.paperwork = paperwork;
        this.offices = offices;
    }

    void post(String raiseNumber, Actor actor) {
        Raise raise = raises.find(raiseNumber);
        Map<String, List<Raise.Sum>> townships = raises.sums(raiseNumber).stream()
                .filter(one -> one.kind() == Raise.Kind.RAISED)
                .collect(Collectors.groupingBy(Raise.Sum::townshipCode, TreeMap::new, Collectors.toList()));
        townships.forEach((township, sums) -> paperwork.issue(
                raiseNumber,
                township,
                LetterKind.STANDARD_NOTICE,
                LetterDraft.open()
                        .say("根据" + raise.documentNumber() + "，自" + raise.month() + "起，最低生活保障标准调整为：城市每人每月"
                                + raise.urban() + "元，农村每人每月" + raise.rural() + "元。")
                        .say("本乡镇（街道）已按新标准重新计算正在享受的待遇，其中增加的"
                                + sums.stream().mapToInt(Raise.Sum::awards).sum() + "户、"
                                + sums.stream().mapToInt(Raise.Sum::members).sum() + "人，每月共由"
                                + Money.ofFen(sums.stream()
                                        .mapToLong(Raise.Sum::oldFen)
                                        .sum())
                                + "元变为"
                                + Money.ofFen(sums.stream()
                                        .mapToLong(Raise.Sum::newFen)
                                        .sum())
                                + "元，随" + raise.month() + "的待遇发放，已经按原标准发放的月份补发差额。各户不用申请。")
                        .close("对本户的金额有疑问的，可以到本窗口查询计算过程。如不服，" + offices.relief(township))
                        .footer("依据：社会救助暂行办法第十条；《最低生活保障审核确认办法》（民发〔2021〕57号）第二十三条、第三十条。"),
                actor));
    }
}
