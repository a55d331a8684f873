package org.jiuzhu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("引擎的防护")
class EngineGuardsTest {

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    IdentityService identity;

    @Test
    @DisplayName("任务查询的“或”条件里不能藏表达式（CVE-2026-109432）")
    void refusesExpressionsInOrQueries() {
        var query = tasks.createTaskQuery()
                .or()
                .taskAssigneeExpression("${currentUser()}")
                .endOr();
        assertThatThrownBy(() -> query.listPage(0, 1)).hasMessageContaining("不允许使用表达式");
        assertThatThrownBy(query::count).hasMessageContaining("不允许使用表达式");
    }

    @Test
    @DisplayName("执行筛选时附加的“或”条件里也不能藏表达式")
    void refusesExpressionsInExtendingQueries() {
        Filter filter = filters.createFilterQuery().filterName("我的任务").singleResult();
        var extending =
                tasks.createTaskQuery().or().taskOwnerExpression("${1 + 1}").endOr();
        assertThatThrownBy(() -> filters.listPage(filter.getId(), extending, 0, 1))
                .hasMessageContaining("不允许使用表达式");
    }

    @AfterEach
    void leave() {
        // whoever is signed in on this thread would meet the next test
        identity.clearAuthentication();
    }

    @Test
    @DisplayName("普通的“或”查询和现成的筛选照常可用")
    void keepsNormalQueriesWorking() {
        assertThat(tasks.createTaskQuery()
                        .or()
                        .taskName("甲")
                        .taskAssignee("乙")
                        .endOr()
                        .count())
                .isZero();
        List<Filter> ready = filters.createFilterQuery().list();
        identity.setAuthentication(
                "somebody", Stream.of(Role.values()).map(Role::groupPrefix).toList(), List.of());
        for (Filter filter : ready) {
            assertThat(filters.<Task>listPage(filter.getId(), 0, 10)).isEmpty();
        }
        identity.clearAuthentication();
        assertThat(filters.createFilterQuery().list())
                .extracting(Filter::getName)
                .contains("我的任务", "本所待领", "即将到期", "期限已到红线", "环节已超期", "待签署");
    }

    @Test
    @DisplayName("登录人不能一次取出全部任务；模型的版本列表（Cockpit）照常可用")
    void boundsQueries() {
        identity.setAuthentication("somebody", List.of("manager"), List.of());
        assertThatThrownBy(() -> tasks.createTaskQuery().list()).hasMessageContaining("unbound");
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("subsistence")
                        .list())
                .isNotNull();
        assertThat(repository.createDecisionDefinitionQuery().list()).isNotNull();
        identity.clearAuthentication();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("表达式碰不到类、反射和流程以外的组件")
    @ValueSource(
            strings = {
                "${''.getClass().getName()}",
                "${''['class']}",
                "${execution.class.classLoader}",
                "${dataSource.connection}",
                "${sealer}",
                "${staffDirectory.find('x')}",
                "${environment.activeProfiles}"
            })
    void refusesToLeaveTheData(String expression) {
        deploy(
                "escape",
                Bpmn.createExecutableProcess("escape")
                        .camundaHistoryTimeToLiveString("P1D")
                        .startEvent()
                        .serviceTask()
                        .camundaExpression(expression)
                        .endEvent()
                        .done());
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("escape")).isInstanceOf(RuntimeException.class);
    }

    @Test
    @DisplayName("模型里不能有脚本")
    void refusesScripts() {
        BpmnModelInstance script = Bpmn.createExecutableProcess("script")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .scriptTask()
                .scriptFormat("javascript")
                .scriptText("1")
                .endEvent()
                .done();
        assertThatThrownBy(() -> deploy("script", script)).hasMessageContaining("脚本");
    }

    private void deploy(String name, BpmnModelInstance model) {
        repository.createDeployment().addModelInstance(name + ".bpmn", model).deploy();
    }
}
