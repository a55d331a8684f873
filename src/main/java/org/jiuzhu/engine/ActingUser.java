package org.jiuzhu.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.stereotype.Service;

/** Runs work in the engine in the name of a person, with that person's groups and counties. */
@Service
public class ActingUser {

    /** A changed post takes effect within this time. */
    private static final long KEPT_NANOS = 20_000_000_000L;

    private static final int MOST_KEPT = 10_000;

    private final IdentityService identity;
    private final Map<String, Reach> reaches = new ConcurrentHashMap<>();

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

    /** Posts of this person have changed. */
    void forget(String userId) {
        reaches.remove(userId);
    }

    /** Groups and counties of a person, as read a moment ago. */
    private record Reach(List<String> groups, List<String> counties, long readAt) {}

    private Reach reach(String userId) {
        long now = System.nanoTime();
        Reach known = reaches.get(userId);
        if (known != null && now - known.readAt() < KEPT_NANOS) {
            return known;
        }
        Reach read = new Reach(
                identity.createGroupQuery().groupMember(userId).list().stream()
                        .map(Group::getId)
                        .toList(),
                identity.createTenantQuery().userMember(userId).includingGroupsOfUser(true).list().stream()
                        .map(Tenant::getId)
                        .toList(),
                now);
        if (reaches.size() > MOST_KEPT) {
            reaches.clear();
        }
        reaches.put(userId, read);
        return read;
    }
}
