package org.jiuzhu.organisation;

import org.jiuzhu.engine.Accounts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives the counties of the engine their names; older installations named them by code. */
@Component
@Order(1)
class CountyNames implements ApplicationRunner {

    private final Areas areas;
    private final Accounts accounts;

    CountyNames(Areas areas, Accounts accounts) {
        this.areas = areas;
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        areas.counties().forEach(county -> accounts.renameCounty(county.code(), county.name()));
    }
}
