package org.jiuzhu.capacity.process;

import static org.jiuzhu.task.FormPage.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiuzhu.capacity.CapacityCheck;
import org.jiuzhu.capacity.CapacityChecks;
import org.jiuzhu.capacity.CheckItem;
import org.jiuzhu.capacity.Gap;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** What the forms of a check show. */
@Component
class CapacityFacts {

    private final CapacityChecks checks;
    private final Paperwork paperwork;
    private final Areas areas;

    CapacityFacts(CapacityChecks checks, Paperwork paperwork, Areas areas) {
        this.checks = checks;
        this.paperwork = paperwork;
        this.areas = areas;
    }

    List<FormPage.Fact> of(CapacityCheck check) {
        List<FormPage.Fact> facts = new ArrayList<>();
        facts.add(fact("核查", areas.name(check.countyCode()) + check.checkYear() + "年，" + check.checkNumber()));
        List<Gap> gaps = checks.gaps(check);
        Map<Gap.Kind, Integer> numbers =
                gaps.stream().collect(Collectors.groupingBy(Gap::kind, Collectors.summingInt(Gap::missing)));
        Map<Gap.Kind, Long> places = gaps.stream().collect(Collectors.groupingBy(Gap::kind, Collectors.counting()));
        for (Gap.Kind kind : Gap.Kind.values()) {
            Long count = places.get(kind);
            if (count != null) {
                int missing = numbers.getOrDefault(kind, 0);
                facts.add(fact(kind.title(), count + "处" + (missing > 0 ? "，缺" + missing + "名" : "")));
            }
        }
        if (check.supervision() != null) {
            facts.add(fact("市级督办", check.supervision()));
        }
        return facts;
    }

    /** The plan, line by line, with what of it is still missing. */
    List<FormPage.Fact> planned(CapacityCheck check) {
        List<Gap> gaps = checks.gaps(check);
        List<FormPage.Fact> facts = new ArrayList<>();
        for (CheckItem one : checks.items(check)) {
            boolean missing = gaps.stream()
                    .anyMatch(gap -> gap.kind() == one.kind() && gap.areaCode().equals(one.areaCode()));
            facts.add(fact(
                    missing ? "没有补齐" : "已补齐",
                    one.gap() + "；" + one.measure() + "，" + one.owner() + "，" + Dates.chinese(one.dueOn())));
        }
        return facts;
    }

    List<FormPage.Paper> papers(CapacityCheck check) {
        List<FormPage.Paper> papers = new ArrayList<>();
        papers.add(new FormPage.Paper("打开经办力量和经费", "/capacity?county=" + check.countyCode()));
        papers.addAll(paperwork.papers(check.checkNumber(), LetterKind.CAPACITY_PLAN));
        return List.copyOf(papers);
    }
}
