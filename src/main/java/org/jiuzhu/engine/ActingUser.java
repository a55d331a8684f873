package org.jiuzhu.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.stereotype.Service;

/** Runs work in the engine in the name of a person, with that person's groups and counties. */
@Service
public class ActingUser {

    private final IdentityService identity;

    ActingUser(IdentityService identity) {
        this.identity = identity;
    }

    /** Does the work as the person; whoever was acting before acts again afterwards. */
    public <T> T as(String userId, Supplier<T> work) {
        var before = identity.getCurrentAuthentication();
        if (before != null && userId.equals(before.getUserId())) {
            return work.get();
        }
        identity.clearAuthentication();
        List<String> groups = identity.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList();
        List<String> tenants =
                identity.createTenantQuery().userMember(userId).includingGroupsOfUser(true).list().stream()
                        .map(Tenant::getId)
                        .toList();
        try {
            identity.setAuthentication(userId, groups, tenants);
            return work.get();
        } finally {
            identity.clearAuthentication();
            if (before != null) {
                identity.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
            }
        }
    }

    /** Does the work as {@link #as} does, with nothing to return. */
    public void as(String userId, Runnable work) {
        as(userId, () -> {
            work.run();
            return true;
        });
    }
}
