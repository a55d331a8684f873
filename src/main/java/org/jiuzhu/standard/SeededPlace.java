package org.jiuzhu.standard;

import org.jiuzhu.organisation.SeededAreas;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets another prefecture begin without the place that the migrations bring: with {@code jiuzhu.seed=none} the seeded
 * areas and standards go and the seeded parameters become defaults of the house, marked as not confirmed by the place.
 * Nothing is touched once people or cases refer to the seeded place.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SeededPlace implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(SeededPlace.class);

    private final SeededAreas areas;
    private final StandardMapper mapper;
    private final boolean wanted;

    SeededPlace(
            SeededAreas areas,
            StandardMapper mapper,
            @Value("${jiuzhu.seed:nanping}") String seed,
            @Value("${jiuzhu.demo:false}") boolean demo) {
        this.areas = areas;
        this.mapper = mapper;
        if (!seed.equals("nanping") && !seed.equals("none")) {
            throw new IllegalStateException("jiuzhu.seed 只能是 nanping 或 none，现为 " + seed);
        }
        if (seed.equals("none") && demo) {
            throw new IllegalStateException("演示使用预置的区划：jiuzhu.seed=none 时须设置 jiuzhu.demo=false");
        }
        this.wanted = seed.equals("nanping");
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (wanted) {
            return;
        }
        if (!areas.remove()) {
            log.warn("jiuzhu.seed=none：已有人员或案件属于预置的区划，预置数据保留不动");
            return;
        }
        mapper.deleteDemoStandards(SeededAreas.CITY);
        mapper.moveParameters(SeededAreas.CITY, Standards.HOUSE);
    }
}
