package org.jiuzhu.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
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

    GroupRights(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** Gives the group of a post its rights; those that it has no more are taken away. */
    void grant(String group, Role role) {
        Map<Place, Set<Permission>> rights = new LinkedHashMap<>();
        grant(rights, Resources.APPLICATION, "welcome", Permissions.ACCESS);
        switch (role) {
            case WINDOW_CLERK -> {
                tasklist(rights);
                grant(
                        rights,
                        Resources.PROCESS_DEFINITION,
                        ALL,
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.CREATE_INSTANCE);
                grant(rights, Resources.PROCESS_INSTANCE, ALL, Permissions.CREATE);
            }
            case SURVEYOR, DECIDER, COUNTY_CHECKER -> {
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
