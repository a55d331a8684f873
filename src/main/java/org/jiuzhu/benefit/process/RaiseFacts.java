package org.jiuzhu.benefit.process;

import static org.jiuzhu.task.FormPage.fact;

import java.util.ArrayList;
import java.util.List;
import org.jiuzhu.benefit.Raise;
import org.jiuzhu.benefit.Raises;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Money;
import org.jiuzhu.task.FormPage.Fact;
import org.springframework.stereotype.Component;

/** What the forms of a raise show: figures, no names. */
@Component
class RaiseFacts {

    private final Raises raises;
    private final Areas areas;
    private final StaffDirectory staff;

    RaiseFacts(Raises raises, Areas areas, StaffDirectory staff) {
        this.raises = raises;
        this.areas = areas;
        this.staff = staff;
    }

    List<Fact> of(String raiseNumber) {
        Raise raise = raises.find(raiseNumber);
        List<Raise.Sum> sums = raises.sums(raiseNumber);
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("提标", raiseNumber + "，" + areas.name(raise.countyCode()) + "，自" + raise.month() + "起"));
        facts.add(fact("新标准", "城市每人每月" + raise.urban() + "元，农村" + raise.rural() + "元（" + raise.documentNumber() + "）"));
        facts.add(fact("进度", raise.state().title() + (raise.paused() ? "（已暂停）" : "") + "，已执行" + raise.done() + "户"));
        for (Raise.Kind kind : Raise.Kind.values()) {
            List<Raise.Sum> of = sums.stream().filter(one -> one.kind() == kind).toList();
            if (!of.isEmpty()) {
                facts.add(fact(
                        kind.title(),
                        of.stream().mapToInt(Raise.Sum::awards).sum() + "户，每月由"
                                + Money.ofFen(
                                        of.stream().mapToLong(Raise.Sum::oldFen).sum()) + "元变为"
                                + Money.ofFen(
                                        of.stream().mapToLong(Raise.Sum::newFen).sum()) + "元"));
            }
        }
        facts.add(fact(
                "每月共增加",
                Money.ofFen(sums.stream()
                                .mapToLong(one -> one.newFen() - one.oldFen())
                                .sum())
                        + "元（各乡镇、城乡、名单见“提高标准”页）"));
        return facts;
    }

    String person(String id) {
        return staff.names(List.of(id)).getOrDefault(id, id);
    }
}
