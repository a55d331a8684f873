package org.jiuzhu.standard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.organisation.Area;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Remembered;
import org.jiuzhu.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The parameters of the place, with their history: a change is a new row, nothing is overwritten. */
@Service
public class Parameters {

    private static final String WARN = "warn-percent";
    private static final String RED = "red-percent";
    private static final int SOURCE_LENGTH = 300;

    private final StandardMapper mapper;
    private final Areas areas;
    private final Journal journal;
    private final Clock clock;
    private final Remembered<OfDay, Map<String, Parameter>> remembered = new Remembered<>(2_000);

    Parameters(StandardMapper mapper, Areas areas, Journal journal, Clock clock) {
        this.mapper = mapper;
        this.areas = areas;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Missing when nobody has set it */
    @Transactional(readOnly = true)
    public Parameter find(String name, String areaCode) {
        Parameter found = inForce(areaCode, LocalDate.now(clock)).get(name);
        if (found == null) {
            throw new Missing("没有设定参数“" + name + "”。");
        }
        return found;
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
        return List.copyOf(inForce(areaCode, day).values());
    }

    private record OfDay(String areaCode, LocalDate day) {}

    private Map<String, Parameter> inForce(String areaCode, LocalDate day) {
        return remembered.get(new OfDay(areaCode, day), of -> {
            Map<String, Parameter> found = new LinkedHashMap<>();
            mapper.parameters(Standards.chain(of.areaCode()), of.day())
                    .forEach(parameter -> found.putIfAbsent(parameter.name(), parameter));
            return Collections.unmodifiableMap(found);
        });
    }

    /**
     * A parameter with what it may be.
     *
     * @param words the value as people read it
     * @param own set for this very area, not for a wider one
     */
    public record Shown(Parameter parameter, ParameterRule rule, String words, boolean own) {}

    /** All parameters in force for an area, as a page shows them. */
    @Transactional(readOnly = true)
    public List<Shown> shown(String areaCode) {
        return of(areaCode).stream()
                .map(parameter -> shown(parameter, areaCode))
                .toList();
    }

    /** What a parameter was, is and will be for an area, latest first. */
    @Transactional(readOnly = true)
    public List<Shown> history(String name, String areaCode) {
        return mapper.history(name, Standards.chain(areaCode)).stream()
                .map(parameter -> shown(parameter, areaCode))
                .toList();
    }

    private static Shown shown(Parameter parameter, String areaCode) {
        ParameterRule rule = ParameterRule.of(parameter.name(), parameter.content(), parameter.unit());
        return new Shown(
                parameter,
                rule,
                rule.words(parameter.content(), parameter.unit()),
                parameter.areaCode().equals(areaCode));
    }

    /** Changes a parameter from today on. */
    @Transactional
    public Parameter change(String name, String areaCode, String value, String source, Actor actor) {
        return change(name, areaCode, value, source, null, actor);
    }

    /**
     * Changes a parameter for a county or the whole city.
     *
     * @param value a whole number, or the code or Chinese title of a choice
     * @param source the document or decision it rests on
     * @param validFrom first day, or null for today
     * @throws InvalidInput when the value is none that the parameter may take
     */
    @Transactional
    public Parameter change(
            String name, String areaCode, String value, String source, @Nullable LocalDate validFrom, Actor actor) {
        boolean ownCounty = actor.holds(Role.COUNTY_SUPERVISOR) && areaCode.equals(actor.county());
        if (!ownCounty && !actor.holds(Role.CITY_MANAGER)) {
            throw new Refused("只有本县（市、区）监管岗或市级管理岗可以修改参数。");
        }
        Area.Level level = areas.find(areaCode).map(Area::level).orElse(null);
        if (level != Area.Level.CITY && level != Area.Level.COUNTY) {
            throw new InvalidInput("areaCode", "参数按市或县（市、区）设定，没有这样的区划：" + areaCode);
        }
        if (source.isBlank() || source.length() > SOURCE_LENGTH) {
            throw new InvalidInput("source", "请填写依据的文件或决定，最多" + SOURCE_LENGTH + "字");
        }
        LocalDate today = LocalDate.now(clock);
        if (validFrom != null && validFrom.isBefore(today)) {
            throw new InvalidInput("validFrom", "起用日期不能早于今天");
        }
        Parameter before = template(name, areaCode);
        ParameterRule rule = ParameterRule.of(name, before.content(), before.unit());
        String code = rule.code(value.strip());
        String problem = rule.problem(code, before.unit());
        if (problem != null) {
            throw new InvalidInput("value", before.title() + problem);
        }
        if (name.equals(WARN) && Integer.parseInt(code) >= number(RED, areaCode)
                || name.equals(RED) && Integer.parseInt(code) <= number(WARN, areaCode)) {
            throw new InvalidInput("value", "预警比例应小于红牌比例");
        }
        Parameter changed = new Parameter(
                areaCode,
                name,
                before.title(),
                code,
                before.unit(),
                source.strip(),
                false,
                validFrom == null ? today : validFrom,
                actor.id(),
                LocalDateTime.now(clock));
        mapper.insertParameter(changed);
        remembered.forget();
        journal.record(
                "修改参数",
                null,
                areas.name(areaCode) + " " + before.title() + "：" + rule.words(before.content(), before.unit()) + "→"
                        + rule.words(code, before.unit()) + "，自" + changed.validFrom());
        return changed;
    }

    /** Name of the parameter that a name or Chinese title means, if there is one. */
    @Transactional(readOnly = true)
    public Optional<String> named(String nameOrTitle) {
        return mapper.template(nameOrTitle).stream().findFirst().map(Parameter::name);
    }

    private Parameter template(String name, String areaCode) {
        return Optional.ofNullable(inForce(areaCode, LocalDate.now(clock)).get(name))
                .or(() -> mapper.template(name).stream().findFirst())
                .orElseThrow(() -> new Missing("没有参数“" + name + "”。"));
    }
}
