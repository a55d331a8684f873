package org.jiuzhu.standard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The parameters of the place, with their history: a change is a new row, nothing is overwritten. */
@Service
public class Parameters {

    private final StandardMapper mapper;
    private final Journal journal;
    private final Clock clock;

    Parameters(StandardMapper mapper, Journal journal, Clock clock) {
        this.mapper = mapper;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Missing when nobody has set it */
    @Transactional(readOnly = true)
    public Parameter find(String name, String areaCode) {
        return mapper.parameter(name, Standards.chain(areaCode), LocalDate.now(clock)).stream()
                .findFirst()
                .orElseThrow(() -> new Missing("没有设定参数“" + name + "”。"));
    }

    public String text(String name, String areaCode) {
        return find(name, areaCode).content();
    }

    public int number(String name, String areaCode) {
        return Integer.parseInt(text(name, areaCode));
    }

    /** All parameters in force for an area today, the most specific of each name. */
    @Transactional(readOnly = true)
    public List<Parameter> of(String areaCode) {
        return of(areaCode, LocalDate.now(clock));
    }

    /** All parameters in force for an area on a day, the most specific of each name. */
    @Transactional(readOnly = true)
    public List<Parameter> of(String areaCode, LocalDate day) {
        Map<String, Parameter> found = new LinkedHashMap<>();
        mapper.parameters(Standards.chain(areaCode), day)
                .forEach(parameter -> found.putIfAbsent(parameter.name(), parameter));
        return List.copyOf(found.values());
    }

    /**
     * Changes a parameter for a county or the whole city.
     *
     * @param source the document or decision it rests on
     * @throws InvalidInput when the value does not fit what stood there before
     */
    @Transactional
    public Parameter change(String name, String areaCode, String value, String source, Actor actor) {
        boolean ownCounty = actor.holds(Role.COUNTY_SUPERVISOR) && areaCode.equals(actor.county());
        if (!ownCounty && !actor.holds(Role.CITY_MANAGER)) {
            throw new Refused("只有本县（市、区）监管岗或市级管理岗可以修改参数。");
        }
        if (source.isBlank()) {
            throw new InvalidInput("source", "请填写依据的文件或决定");
        }
        Parameter before = find(name, areaCode);
        if (before.content().matches("[0-9]+") && !value.matches("[0-9]{1,9}")) {
            throw new InvalidInput("value", "应为不超过9位的整数（" + before.unit() + "）");
        }
        Parameter changed = new Parameter(
                areaCode,
                name,
                before.title(),
                value.strip(),
                before.unit(),
                source.strip(),
                false,
                LocalDate.now(clock),
                actor.id(),
                LocalDateTime.now(clock));
        mapper.insertParameter(changed);
        journal.record("修改参数", null, areaCode + " " + name + "：" + before.content() + "→" + value);
        return changed;
    }
}
