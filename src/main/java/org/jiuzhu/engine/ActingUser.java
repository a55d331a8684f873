package org.jiuzhu.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.jiuzhu.shared.Remembered;
import org.springframework.stereotype.Service;

/** Runs work in the engine in the name of a person, with that person's groups and counties. */
@Service
public class ActingUser {

    private static final int MOST_KEPT = 10_000;

    private final IdentityService identity;
    private final Remembered<String, Reach> reaches = new Remembered<>(MOST_KEPT);

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
        Reach reach = reach(userId);
        try {
            identity.setAuthentication(userId, reach.groups(), reach.counties());
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

    /** Does the work in nobody's name, as the house does what no person asks for. */
    void asHouse(Runnable work) {
        var before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            work.run();
        } finally {
            if (before != null) {
                identity.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
            }
        }
    }

    /** The groups of the posts that a person holds, as read a moment ago; told at once of a change on this node. */
    List<String> groups(String userId) {
        return reach(userId).groups();
    }

    /** Posts of somebody have changed. */
    void forget() {
        reaches.forget();
    }

    /** Groups and counties of a person, as read a moment ago. */
    private record Reach(List<String> groups, List<String> counties) {}

    private Reach reach(String userId) {
        return reaches.get(
                userId,
                id -> new Reach(
                        identity.createGroupQuery().groupMember(id).list().stream()
                                .map(Group::getId)
                                .toList(),
                        identity.createTenantQuery().userMember(id).includingGroupsOfUser(true).list().stream()
                                .map(Tenant::getId)
                                .toList()));
    }
}
