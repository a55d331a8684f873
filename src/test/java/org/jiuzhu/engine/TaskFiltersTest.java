package org.jiuzhu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("现成的筛选")
class TaskFiltersTest {

    @Autowired
    TaskFilters taskFilters;

    @Autowired
    FilterService filters;

    @Autowired
    AuthorizationService authorizations;

    @Test
    @DisplayName("旧版本的筛选在启动时换成新的名称和条件，不重复、不改编号")
    void updatesOlderInstallations() {
        Filter steps = named("环节已超期");
        String id = steps.getId();
        steps.setName("已超期");
        steps.setProperties(Map.of("priority", 40));
        filters.saveFilter(steps);
        long before = filters.createFilterQuery().count();
        taskFilters.run(new DefaultApplicationArguments());
        assertThat(named("环节已超期").getId()).isEqualTo(id);
        assertThat(filters.createFilterQuery().filterName("已超期").count()).isZero();
        assertThat(filters.createFilterQuery().count()).isEqualTo(before);
    }

    @Test
    @DisplayName("各岗位只看到用得着的筛选")
    void showsEachPostItsOwn() {
        assertThat(reads(Role.COUNTY_CHECKER, "待核对")).isTrue();
        assertThat(reads(Role.WINDOW_CLERK, "待核对")).isFalse();
        assertThat(reads(Role.COUNTY_SUPERVISOR, "待签署")).isTrue();
        assertThat(reads(Role.WINDOW_CLERK, "即将到期")).isTrue();
    }

    private Filter named(String name) {
        return filters.createFilterQuery().filterName(name).singleResult();
    }

    private boolean reads(Role role, String name) {
        return authorizations
                        .createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_GRANT)
                        .groupIdIn(role.groupPrefix())
                        .resourceType(Resources.FILTER)
                        .resourceId(named(name).getId())
                        .count()
                == 1;
    }
}
