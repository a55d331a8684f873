package org.jiuzhu.benefit.process;

import static org.jiuzhu.task.FormPage.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.Recheck;
import org.jiuzhu.benefit.RecheckRound;
import org.jiuzhu.benefit.Rechecks;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.review.Category;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.task.FormPage.Fact;
import org.springframework.stereotype.Component;

/** What the forms of a re-check show: of a family only what is not as it was. */
@Component
class RecheckFacts {

    private final Rechecks rechecks;
    private final Areas areas;
    private final StaffDirectory staff;

    RecheckFacts(Rechecks rechecks, Areas areas, StaffDirectory staff) {
        this.rechecks = rechecks;
        this.areas = areas;
        this.staff = staff;
    }

    List<Fact> family(String number) {
        Recheck recheck = rechecks.find(number);
        Award award = rechecks.award(number);
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("核查编号", number));
        facts.add(fact(
                "待遇",
                award.awardNumber() + "，" + areas.name(award.townshipCode()) + "，"
                        + Category.valueOf(award.category()).title()
                        + (award.state() == Award.State.ENDED ? "，已经停止" : "，每月" + award.monthlyAmount() + "元")));
        facts.add(fact(
                "家庭",
                award.holderName() + "，共" + award.memberCount() + "人："
                        + rechecks.persons(number).stream()
                                .map(person -> person.name() + "（" + person.relation() + "）")
                                .collect(Collectors.joining("、"))));
        facts.add(fact(
                "到期日", Dates.chinese(recheck.dueOn()) + "，" + recheck.course().title()));
        List<Rechecks.Changed> changed = rechecks.changed(number);
        if (changed.isEmpty()) {
            facts.add(fact("与上次核查相比", "各来源没有变化"));
        }
        changed.forEach(one -> facts.add(fact(
                one.difference().material() ? "变化" : "小变化",
                one.name() + "，" + one.difference().words() + "，数据截至"
                        + Dates.chinese(one.difference().asOf()))));
        if (!recheck.unanswered().isEmpty()) {
            facts.add(fact("没有答复的来源", recheck.unanswered() + "，须向本人核实"));
        }
        LocalDate reminded = recheck.remindedOn();
        if (reminded != null) {
            facts.add(fact("催告书送达", Dates.chinese(reminded) + "，应在" + Dates.chinese(rechecks.visitBy(number)) + "前配合"));
        }
        rechecks.visits(number)
                .forEach(visit -> facts.add(fact(
                        "第" + visit.visitNo() + "次入户",
                        Dates.chinese(visit.visitedOn()) + "，" + person(visit.visitor()) + "、"
                                + person(visit.companion()) + "，"
                                + visit.result().title() + "：" + visit.findings())));
        return facts;
    }

    List<Fact> round(String number) {
        RecheckRound round = rechecks.round(number);
        Rechecks.Standing standing =
                Objects.requireNonNull(rechecks.standings(List.of(number)).get(number));
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("批次", number + "，" + areas.name(round.townshipCode()) + round.month()));
        facts.add(fact("到期的待遇", round.screened() + "份，其中来源有变化、转入户核查的" + standing.changed() + "份"));
        facts.add(fact("没有明显变化、待确认的", standing.unchanged() + "份（名单见“定期核查”页）"));
        facts.add(fact("抽中入户的", standing.sampled() + "份，未入户" + standing.open() + "份，入户后发现变化" + standing.found() + "份"));
        rechecks.draws(number)
                .forEach(draw -> facts.add(fact(
                        "第" + draw.drawNo() + "次抽查",
                        draw.pool() + "份中抽" + draw.drawn() + "份（比例" + draw.percent() + "%），种子" + draw.seed())));
        facts.add(fact("应在何时前确认", Dates.chinese(rechecks.confirmBy(number))));
        return facts;
    }

    String person(String id) {
        Map<String, String> names = staff.names(List.of(id));
        return names.getOrDefault(id, id);
    }
}
