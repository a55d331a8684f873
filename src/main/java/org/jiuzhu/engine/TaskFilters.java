package org.jiuzhu.engine;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jiuzhu.shared.Role;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The ready filters of Tasklist, for every post that works on tasks. Which tasks a person meets in them is decided by
 * the authorisations of the tasks; the filters only sort and narrow.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class TaskFilters implements ApplicationRunner {

    private static final List<Role> WORKING = List.of(
            Role.WINDOW_CLERK,
            Role.SURVEYOR,
            Role.DECIDER,
            Role.COUNTY_CHECKER,
            Role.COUNTY_SUPERVISOR,
            Role.CITY_MANAGER);

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    TaskFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ensure("我的任务", "我已领取、正在办理的任务", 10, "#14569b", query -> query.taskAssigneeExpression("${currentUser()}"));
        ensure("本所待领", "本岗位可以领取的任务", 20, "#1e7d46", query -> query.taskCandidateGroupInExpression(
                        "${currentUserGroups()}")
                .taskUnassigned());
        ensure("即将到期", "三天内到期的任务", 30, "#a86400", query -> query.dueAfterExpression("${now()}")
                .dueBeforeExpression("${dateTime().plusDays(3)}"));
        ensure("已超期", "已过办理期限的任务", 40, "#b3261e", query -> query.dueBeforeExpression("${now()}"));
    }

    private void ensure(String name, String description, int priority, String colour, Consumer<TaskQuery> narrow) {
        if (filters.createFilterQuery().filterName(name).count() > 0) {
            return;
        }
        TaskQuery query = tasks.createTaskQuery();
        narrow.accept(query);
        query.orderByDueDate().asc().orderByTaskPriority().desc();
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query);
        filter.setProperties(Map.of(
                "description", description,
                "priority", priority,
                "color", colour,
                "refresh", true,
                "showUndefinedVariable", false));
        filters.saveFilter(filter);
        for (Role role : WORKING) {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(role.groupPrefix());
            grant.setResource(Resources.FILTER);
            grant.setResourceId(filter.getId());
            grant.addPermission(Permissions.READ);
            authorizations.saveAuthorization(grant);
        }
    }
}
