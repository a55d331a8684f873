package org.jiuzhu.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.jiuzhu.shared.Role;
import org.springframework.stereotype.Component;

/**
 * What a post may do in the webapps. Rights hang on one group per post; which cases a person meets is decided by the
 * groups of the area and by the county. Nobody but the system may create filters or deployments.
 */
@Component
class GroupRights {

    private static final String ALL = "*";
    private static final List<Resources> MANAGED = List.of(
            Resources.APPLICATION,
            Resources.PROCESS_DEFINITION,
            Resources.PROCESS_INSTANCE,
            Resources.DECISION_DEFINITION,
            Resources.DECISION_REQUIREMENTS_DEFINITION,
            Resources.USER,
            Resources.GROUP,
            Resources.TENANT);

    private final AuthorizationService authorizations;
    private final RepositoryService repository;
    private final ActingUser actingUser;

    GroupRights(AuthorizationService authorizations, RepositoryService repository, ActingUser actingUser) {
        this.authorizations = authorizations;
        this.repository = repository;
        this.actingUser = actingUser;
    }

    /** Gives the group of a post its rights; those that it has no more are taken away. */
    void grant(String group, Role role) {
        Map<Place, Set<Permission>> rights = new LinkedHashMap<>();
        grant(rights, Resources.APPLICATION, "welcome", Permissions.ACCESS);
        switch (role) {
            case WINDOW_CLERK -> {
                tasklist(rights);
                grant(rights, Resources.PROCESS_DEFINITION, ALL, ProcessDefinitionPermissions.READ);
                begin(rights, role);
            }
            case HOTLINE_OPERATOR -> {
                tasklist(rights);
                begin(rights, role);
            }
            case SURVEYOR, DECIDER, COUNTY_CHECKER, GROUP_HEAD, DEPARTMENT_LIAISON -> {
                tasklist(rights);
                grant(rights, Resources.PROCESS_DEFINITION, ALL, ProcessDefinitionPermissions.READ);
            }
            case COUNTY_SUPERVISOR -> {
                tasklist(rights);
                cockpit(rights);
                grant(rights, Resources.PROCESS_DEFINITION, ALL, ProcessDefinitionPermissions.RETRY_JOB);
            }
            case CITY_MANAGER -> {
                tasklist(rights);
                cockpit(rights);
            }
            case AUDITOR -> cockpit(rights);
            case ANALYST -> {
                grant(rights, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
                decisions(rights);
            }
            case SYSTEM_ADMINISTRATOR -> {
                grant(rights, Resources.APPLICATION, "admin", Permissions.ACCESS);
                grant(rights, Resources.USER, ALL, Permissions.READ);
                grant(rights, Resources.GROUP, ALL, Permissions.READ);
                grant(rights, Resources.TENANT, ALL, Permissions.READ);
            }
        }
        keep(group, rights);
    }

    /**
     * The procedures that a post begins: those that name it among their candidate starters, and at the one window those
     * that name nobody.
     */
    private void begin(Map<Place, Set<Permission>> rights, Role role) {
        // the rights of who happens to be signed in do not count: an administrator sees no procedure
        actingUser.asHouse(() -> repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .startableInTasklist()
                .listPage(0, EngineConfiguration.MAX_RESULTS)
                .stream()
                .filter(definition -> starters(definition).contains(role.groupPrefix()))
                .forEach(definition -> grant(
                        rights,
                        Resources.PROCESS_DEFINITION,
                        definition.getKey(),
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.CREATE_INSTANCE)));
        grant(rights, Resources.PROCESS_INSTANCE, ALL, Permissions.CREATE);
    }

    private List<String> starters(ProcessDefinition definition) {
        List<String> named = repository
                .getBpmnModelInstance(definition.getId())
                .<Process>getModelElementById(definition.getKey())
                .getCamundaCandidateStarterGroupsList();
        return named.isEmpty() ? List.of(Role.WINDOW_CLERK.groupPrefix()) : named;
    }

    private static void tasklist(Map<Place, Set<Permission>> rights) {
        grant(rights, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
    }

    private static void cockpit(Map<Place, Set<Permission>> rights) {
        grant(rights, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(
                rights,
                Resources.PROCESS_DEFINITION,
                ALL,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY);
        decisions(rights);
    }

    private static void decisions(Map<Place, Set<Permission>> rights) {
        grant(rights, Resources.DECISION_DEFINITION, ALL, Permissions.READ);
        grant(rights, Resources.DECISION_REQUIREMENTS_DEFINITION, ALL, Permissions.READ);
    }

    private static void grant(
            Map<Place, Set<Permission>> rights, Resource resource, String id, Permission... permissions) {
        rights.computeIfAbsent(new Place(resource, id), place -> new LinkedHashSet<>())
                .addAll(List.of(permissions));
    }

    private record Place(Resource resource, String id) {}

    /** Exactly these rights and no older ones; filters and tasks have owners of their own. */
    private void keep(String group, Map<Place, Set<Permission>> rights) {
        Map<Place, Authorization> existing = new HashMap<>();
        for (Authorization authorization : authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .listPage(0, EngineConfiguration.MAX_RESULTS)) {
            MANAGED.stream()
                    .filter(resource -> resource.resourceType() == authorization.getResourceType())
                    .forEach(resource ->
                            existing.put(new Place(resource, authorization.getResourceId()), authorization));
        }
        rights.forEach((place, permissions) -> {
            Authorization authorization = existing.remove(place);
            if (authorization == null) {
                authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
                authorization.setGroupId(group);
                authorization.setResource(place.resource());
                authorization.setResourceId(place.id());
            }
            authorization.setPermissions(permissions.toArray(Permission[]::new));
            authorizations.saveAuthorization(authorization);
        });
        existing.values().forEach(authorization -> authorizations.deleteAuthorization(authorization.getId()));
    }
}
