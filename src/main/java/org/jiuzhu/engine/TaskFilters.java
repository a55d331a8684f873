package org.jiuzhu.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jiuzhu.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The ready filters of Tasklist, for every post that works on tasks. Which tasks a person meets in them is decided by
 * the authorisations of the tasks; the filters only sort and narrow. Which list a step of a procedure belongs to says the
 * property {@code list} of the user task in its model.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class TaskFilters implements ApplicationRunner {

    static final String PROPERTY = "list";

    /** What a filter was made from: installations that run already get the new one when it differs. */
    private static final String VERSION_KEY = "jiuzhuVersion";

    /** Raised when the conditions or the order of a filter below change. */
    private static final String VERSION = "6";

    private static final List<Role> WORKING = List.of(
            Role.WINDOW_CLERK,
            Role.SURVEYOR,
            Role.DECIDER,
            Role.COUNTY_CHECKER,
            Role.HOTLINE_OPERATOR,
            Role.COUNTY_SUPERVISOR,
            Role.GROUP_HEAD,
            Role.DEPARTMENT_LIAISON,
            Role.CITY_MANAGER);

    /** Urgency that a case gets when its legal limit, in working days, reaches the warning and the red line. */
    private static final int WARNED = 60;

    private static final int RED = 85;

    /** Urgency of an emergency, which has no clock of working days: it stands above all. */
    private static final int EMERGENCY = 90;

    /**
     * A ready filter.
     *
     * @param formerName name it had in older installations, or its own
     */
    private record Ready(
            String name,
            String formerName,
            String description,
            int priority,
            String colour,
            List<Role> posts,
            BiConsumer<TaskQuery, Set<String>> narrow) {}

    private static final List<Ready> READY = List.of(
            new Ready(
                    "我的任务",
                    "我的任务",
                    "我已领取、正在办理的任务",
                    10,
                    "#14569b",
                    WORKING,
                    (query, keys) -> query.taskAssigneeExpression("${currentUser()}")),
            new Ready(
                    "本所待领",
                    "本所待领",
                    "本岗位可以领取的任务",
                    20,
                    "#1e7d46",
                    WORKING,
                    (query, keys) -> query.taskCandidateGroupInExpression("${currentUserGroups()}")
                            .taskUnassigned()),
            new Ready(
                    "急难救助",
                    "急难救助",
                    "急难型临时救助、热线反映的危急情况：先救助，按小时计",
                    15,
                    "#b3261e",
                    List.of(Role.WINDOW_CLERK, Role.DECIDER, Role.COUNTY_SUPERVISOR, Role.HOTLINE_OPERATOR),
                    (query, keys) -> query.taskMinPriority(EMERGENCY)),
            steps("待补正", "等申请人补齐材料、等补先行救助手续的案件", 22, List.of(Role.WINDOW_CLERK)),
            steps("待公示、送达", "待张贴公示、登记公示结果、送达文书的案件", 24, List.of(Role.WINDOW_CLERK)),
            steps("待入户、复查", "待入户调查、核实差异、复查异议的案件", 22, List.of(Role.SURVEYOR)),
            steps("待评议", "待安排、待登记票数和结论的民主评议", 23, List.of(Role.DECIDER)),
            steps("人员和经费", "经办力量和经费有缺口，待制定补齐计划", 27, List.of(Role.COUNTY_SUPERVISOR)),
            steps("转来待办", "转给本部门、待签收和待办理的转办事项", 22, List.of(Role.DEPARTMENT_LIAISON)),
            steps("待核对", "待汇总信息核对结果的案件", 22, List.of(Role.COUNTY_CHECKER)),
            steps(
                    "待签署",
                    "待审核确认、签署终止决定的案件",
                    22,
                    List.of(Role.DECIDER, Role.COUNTY_SUPERVISOR, Role.GROUP_HEAD, Role.CITY_MANAGER)),
            steps(
                    "热线工单",
                    "12349热线工单：待接收、办理、改派、回访、说明超期原因",
                    21,
                    List.of(Role.HOTLINE_OPERATOR, Role.WINDOW_CLERK, Role.COUNTY_SUPERVISOR, Role.CITY_MANAGER)),
            steps(
                    "预警待办",
                    "监测预警：登记、走访、制定帮扶方案、反馈，县级复核",
                    23,
                    List.of(Role.WINDOW_CLERK, Role.SURVEYOR, Role.COUNTY_SUPERVISOR)),
            steps("待督办", "超过法定期限、须县级督办或入户核查的案件", 24, List.of(Role.COUNTY_SUPERVISOR, Role.CITY_MANAGER)),
            steps("年度报送", "年度工作执行情况报告：编写、审阅、汇编", 27, List.of(Role.COUNTY_SUPERVISOR, Role.CITY_MANAGER)),
            steps(
                    "失信办理",
                    "失信线索核实、告知、教育纠正、列入、异议和移出的任务",
                    26,
                    List.of(Role.WINDOW_CLERK, Role.SURVEYOR, Role.DECIDER, Role.COUNTY_SUPERVISOR)),
            steps(
                    "双随机待办",
                    "双随机、一公开：检查计划、抽签、检查表、整改、撤销和改正",
                    27,
                    List.of(
                            Role.WINDOW_CLERK,
                            Role.SURVEYOR,
                            Role.DECIDER,
                            Role.COUNTY_CHECKER,
                            Role.COUNTY_SUPERVISOR,
                            Role.CITY_MANAGER)),
            new Ready(
                    "即将到期",
                    "即将到期",
                    "案件的法定期限已到预警线（按工作日计）",
                    30,
                    "#a86400",
                    WORKING,
                    (query, keys) -> query.taskMinPriority(WARNED).taskMaxPriority(EMERGENCY - 1)),
            new Ready(
                    "期限已到红线",
                    "期限已到红线",
                    "案件的法定期限已到红线或已经超期（按工作日计）",
                    35,
                    "#b3261e",
                    WORKING,
                    (query, keys) -> query.taskMinPriority(RED).taskMaxPriority(EMERGENCY - 1)),
            new Ready(
                    "环节已超期",
                    "已超期",
                    "本环节已过内部安排的办理时间，不等于超过法定期限",
                    40,
                    "#7a4b00",
                    WORKING,
                    (query, keys) -> query.dueBeforeExpression("${now()}")));

    /** The steps that name this list in their models. */
    private static Ready steps(String name, String description, int priority, List<Role> posts) {
        return new Ready(
                name,
                name,
                description,
                priority,
                "#5b4b8a",
                posts,
                (query, keys) -> query.taskDefinitionKeyIn(keys.toArray(String[]::new)));
    }

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final RepositoryService repository;

    TaskFilters(
            FilterService filters,
            TaskService tasks,
            AuthorizationService authorizations,
            RepositoryService repository) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.repository = repository;
    }

    /** Names of the lists that a step may belong to. */
    static Set<String> names() {
        return READY.stream().map(Ready::name).collect(Collectors.toSet());
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Map<String, Set<String>> steps = steps();
        READY.forEach(ready -> ensure(ready, steps.getOrDefault(ready.name(), Set.of())));
    }

    /** Keys of the user tasks by the list that they name, over the models in force. */
    private Map<String, Set<String>> steps() {
        Map<String, Set<String>> steps = new HashMap<>();
        repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .listPage(0, EngineConfiguration.MAX_RESULTS)
                .forEach(definition -> repository
                        .getBpmnModelInstance(definition.getId())
                        .getModelElementsByType(UserTask.class)
                        .forEach(task -> ModelProperties.of(task, PROPERTY)
                                .forEach(list -> steps.computeIfAbsent(list, ignored -> new TreeSet<>())
                                        .add(task.getId()))));
        return steps;
    }

    private void ensure(Ready ready, Set<String> keys) {
        Filter known = find(ready.name());
        if (known == null) {
            known = find(ready.formerName());
        }
        String version = VERSION + keys;
        if (known != null && version.equals(known.getProperties().get(VERSION_KEY))) {
            return;
        }
        TaskQuery query = tasks.createTaskQuery();
        ready.narrow().accept(query, keys);
        query.orderByDueDate().asc().orderByTaskPriority().desc();
        Filter filter = known == null ? filters.newTaskFilter(ready.name()) : known;
        filter.setName(ready.name());
        filter.setQuery(query);
        filter.setProperties(Map.of(
                "description",
                ready.description(),
                "priority",
                ready.priority(),
                "color",
                ready.colour(),
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                VERSION_KEY,
                version));
        filters.saveFilter(filter);
        for (Role role : ready.posts()) {
            if (authorizations
                            .createAuthorizationQuery()
                            .groupIdIn(role.groupPrefix())
                            .resourceType(Resources.FILTER)
                            .resourceId(filter.getId())
                            .count()
                    == 0) {
                Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
                grant.setGroupId(role.groupPrefix());
                grant.setResource(Resources.FILTER);
                grant.setResourceId(filter.getId());
                grant.addPermission(Permissions.READ);
                authorizations.saveAuthorization(grant);
            }
        }
    }

    private @Nullable Filter find(String name) {
        return filters.createFilterQuery().filterName(name).singleResult();
    }
}
