package org.jiuzhu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.model.bpmn.instance.UserTask;
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

    @Autowired
    RepositoryService repository;

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

    @Test
    @DisplayName("模型里写的待办列表都存在，每个列表都有环节")
    void takesTheStepsFromTheModels() {
        Set<String> named = new TreeSet<>();
        repository.createProcessDefinitionQuery().latestVersion().list().forEach(definition -> repository
                .getBpmnModelInstance(definition.getId())
                .getModelElementsByType(UserTask.class)
                .forEach(task -> named.addAll(ModelProperties.of(task, TaskFilters.PROPERTY))));
        assertThat(named).isNotEmpty().isSubsetOf(TaskFilters.names());
        assertThat(named).containsAll(List.of("待补正", "待公示、送达", "待入户、复查", "待核对", "待签署", "待督办"));
        TaskQueryImpl signing = named("待签署").getQuery();
        assertThat(signing.getTaskDefinitionKeys()).contains("Task_ConfirmDecision", "Task_ConfirmRelief");
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
