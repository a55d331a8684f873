package org.jiuzhu.engine;

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

    private final AuthorizationService authorizations;

    GroupRights(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void grant(String group, Role role) {
        grant(group, Resources.APPLICATION, "welcome", Permissions.ACCESS);
        switch (role) {
            case WINDOW_CLERK -> {
                tasklist(group);
                grant(
                        group,
                        Resources.PROCESS_DEFINITION,
                        ALL,
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.CREATE_INSTANCE);
                grant(group, Resources.PROCESS_INSTANCE, ALL, Permissions.CREATE);
            }
            case SURVEYOR, DECIDER, COUNTY_CHECKER -> {
                tasklist(group);
                grant(group, Resources.PROCESS_DEFINITION, ALL, ProcessDefinitionPermissions.READ);
            }
            case COUNTY_SUPERVISOR -> {
                tasklist(group);
                cockpit(group);
                grant(group, Resources.PROCESS_DEFINITION, ALL, ProcessDefinitionPermissions.RETRY_JOB);
            }
            case CITY_MANAGER -> {
                tasklist(group);
                cockpit(group);
            }
            case AUDITOR -> cockpit(group);
            case ANALYST -> {
                grant(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
                decisions(group);
            }
            case SYSTEM_ADMINISTRATOR -> {
                grant(group, Resources.APPLICATION, "admin", Permissions.ACCESS);
                grant(group, Resources.USER, ALL, Permissions.ALL);
                grant(group, Resources.GROUP, ALL, Permissions.READ);
                grant(group, Resources.TENANT, ALL, Permissions.READ);
            }
        }
    }

    private void tasklist(String group) {
        grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
    }

    private void cockpit(String group) {
        grant(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(
                group,
                Resources.PROCESS_DEFINITION,
                ALL,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY);
        decisions(group);
    }

    private void decisions(String group) {
        grant(group, Resources.DECISION_DEFINITION, ALL, Permissions.READ);
        grant(group, Resources.DECISION_REQUIREMENTS_DEFINITION, ALL, Permissions.READ);
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization existing = authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        Authorization authorization =
                existing != null ? existing : authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(group);
        authorization.setResource(resource);
        authorization.setResourceId(id);
        for (Permission permission : permissions) {
            authorization.addPermission(permission);
        }
        authorizations.saveAuthorization(authorization);
    }
}
