package org.jiuzhu.coordination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was decided to be done: each item has an owner, a day and a procedure of its own that ends when it is done. */
@Service
public class ActionItems {

    public static final String PROCESS = "coordination-item";

    private final CoordinationMapper mapper;
    private final EngineCases engineCases;
    private final Journal journal;
    private final Clock clock;

    ActionItems(CoordinationMapper mapper, EngineCases engineCases, Journal journal, Clock clock) {
        this.mapper = mapper;
        this.engineCases = engineCases;
        this.journal = journal;
        this.clock = clock;
    }

    /** An item as a form gives it. */
    public record Wanted(
            @AtMost(500) @Nullable String content, @AtMost(60) @Nullable String owner, @Nullable LocalDate dueOn) {}

    /** Plans the items of a conclusion that is not signed yet; those planned before are replaced. */
    @Transactional
    public void plan(String sourceNumber, String county, List<Wanted> wanted) {
        mapper.deletePlannedItems(sourceNumber);
        int number = 1;
        for (Wanted one : wanted) {
            mapper.insertItem(new ActionItem(
                    "%s-S%02d".formatted(sourceNumber, number++),
                    sourceNumber,
                    county,
                    one.content() == null ? "" : one.content().strip(),
                    one.owner() == null ? "" : one.owner(),
                    java.util.Objects.requireNonNull(one.dueOn()),
                    ActionItem.State.PLANNED,
                    0,
                    null,
                    null,
                    null,
                    null,
                    null));
        }
    }

    /** Hands the planned items of a signed conclusion out. */
    @Transactional
    public void assign(String sourceNumber) {
        for (ActionItem item : of(sourceNumber)) {
            if (mapper.startItem(item.itemNumber()) > 0) {
                engineCases.startInCounty(PROCESS, item.itemNumber(), item.countyCode());
                journal.record("交办议定事项", sourceNumber, item.ownerUnit());
            }
        }
    }

    /** @throws Missing when there is no such item */
    @Transactional(readOnly = true)
    public ActionItem find(String itemNumber) {
        ActionItem item = mapper.item(itemNumber);
        if (item == null) {
            throw new Missing("没有这个议定事项。");
        }
        return item;
    }

    @Transactional(readOnly = true)
    public List<ActionItem> of(String sourceNumber) {
        return mapper.items(sourceNumber);
    }

    /** Open items of a county, the most urgent first. */
    @Transactional(readOnly = true)
    public List<ActionItem> open(String county, int limit) {
        return mapper.openItems(county, limit);
    }

    /** Records that an item is done, or need not be done any more. */
    @Transactional
    public void close(String itemNumber, ActionItem.State state, String result, LocalDate day, Actor actor) {
        ActionItem item = find(itemNumber);
        int closed = mapper.closeItem(new ActionItem(
                itemNumber,
                item.sourceNumber(),
                item.countyCode(),
                item.content(),
                item.ownerUnit(),
                item.dueOn(),
                state,
                item.postponed(),
                item.remindedOn(),
                item.supervision(),
                result,
                day,
                actor.id()));
        if (closed == 0) {
            throw new Conflict("这个事项已经办结，请刷新。");
        }
        journal.record("议定事项：" + state.title(), item.sourceNumber(), item.ownerUnit());
    }

    /** Moves the day of an item. */
    @Transactional
    public void postpone(String itemNumber, LocalDate dueOn, String reason) {
        ActionItem item = find(itemNumber);
        if (mapper.postponeItem(itemNumber, dueOn, "延期理由：" + reason) == 0) {
            throw new Conflict("这个事项已经办结，请刷新。");
        }
        journal.record("议定事项：延期", item.sourceNumber(), item.ownerUnit() + "，" + item.dueOn() + "→" + dueOn);
    }

    /** Keeps what the county has found out about a delay and demanded. */
    @Transactional
    public void supervised(String itemNumber, String words) {
        ActionItem item = find(itemNumber);
        mapper.superviseItem(itemNumber, words);
        journal.record("督办议定事项", item.sourceNumber(), item.ownerUnit());
    }

    @Transactional
    public void reminded(String itemNumber) {
        ActionItem item = find(itemNumber);
        mapper.remindItem(itemNumber, LocalDate.now(clock));
        journal.record("提醒落实议定事项", item.sourceNumber(), item.ownerUnit());
    }
}
