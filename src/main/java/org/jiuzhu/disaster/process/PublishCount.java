package org.jiuzhu.disaster.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.casework.VillagePosting;
import org.jiuzhu.disaster.Count;
import org.jiuzhu.disaster.WinterAid;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 公示冬春救助对象: in the village; an objection leads to a new count and a new posting. */
@Component
class PublishCount implements VillagePosting {

    private final WinterAid aid;
    private final WinterFacts facts;
    private final Paperwork paperwork;
    private final Clock clock;

    PublishCount(WinterAid aid, WinterFacts facts, Paperwork paperwork, Clock clock) {
        this.aid = aid;
        this.facts = facts;
        this.paperwork = paperwork;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_PublishCount";
    }

    @Override
    public FormPage page(String number) {
        return new FormPage("打印公示张贴在各村（居）公开栏，公示" + days(number) + "天；有异议的，重新核实后再公示。", facts.counted(number), fields())
                .papers(paperwork.papers(number, LetterKind.WINTER_POSTING));
    }

    @Override
    public int days(String number) {
        return aid.publicityDays(aid.count(number).townshipCode());
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public String objectionTitle() {
        return "异议的内容（异议人保密）";
    }

    @Override
    public boolean objectionEnds() {
        return true;
    }

    @Override
    public @Nullable Earliest earliest(String number) {
        Count count = aid.count(number);
        return count.countedAt() == null ? null : new Earliest(count.countedAt().toLocalDate(), "张贴日期早于登记的日期");
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        aid.posted(number, Objects.requireNonNull(form.fromDay()), form.objected(), actor);
        return Map.of(
                DisasterCountProcess.OBJECTION.name(),
                DisasterCountProcess.OBJECTION.toEngine(form.objected() != null));
    }
}
