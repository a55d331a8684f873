package org.jiuzhu.engine;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps users, groups and counties of the engine in step with the staff. */
@Service
public class Accounts {

    private static final Map<String, String> RULES = Map.of(
            "PASSWORD_POLICY_LENGTH", "至少10个字符",
            "PASSWORD_POLICY_LOWERCASE", "含小写字母",
            "PASSWORD_POLICY_UPPERCASE", "含大写字母",
            "PASSWORD_POLICY_DIGIT", "含数字",
            "PASSWORD_POLICY_SPECIAL", "含特殊字符",
            "PASSWORD_POLICY_USER_DATA", "不得包含登录名或姓名");

    private final IdentityService identity;
    private final GroupRights rights;

    Accounts(IdentityService identity, GroupRights rights) {
        this.identity = identity;
        this.rights = rights;
    }

    /** Outcome of a sign-in. */
    public enum SignIn {
        ACCEPTED,
        WRONG,
        LOCKED
    }

    /** Checks a password; too many wrong ones lock the account for a while, then for good. */
    public SignIn check(String userId, String password) {
        try {
            return identity.checkPassword(userId, password) ? SignIn.ACCEPTED : SignIn.WRONG;
        } catch (AuthenticationException e) {
            return SignIn.LOCKED;
        }
    }

    public boolean exists(String userId) {
        return identity.createUserQuery().userId(userId).count() > 0;
    }

    /**
     * Creates the user of a member of staff with the groups of the posts and the counties of the area.
     *
     * @param counties counties whose cases the person may see, names by code
     * @param areaName name of the area for the groups' names
     * @throws InvalidInput when the password does not meet the policy
     */
    @Transactional
    public void create(Actor actor, String password, Map<String, String> counties, String areaCode, String areaName) {
        User user = identity.newUser(actor.id());
        user.setFirstName("");
        user.setLastName(actor.name());
        requireGood(user, password);
        user.setPassword(password);
        identity.saveUser(user);
        Set<String> groups = new HashSet<>();
        for (Role role : actor.roles()) {
            groups.add(ensureGroup(role.groupPrefix(), role.title(), role));
            groups.add(ensureGroup(role.groupId(areaCode), areaName + " " + role.title(), null));
        }
        groups.forEach(group -> identity.createMembership(actor.id(), group));
        counties.forEach((county, name) -> {
            if (identity.createTenantQuery().tenantId(county).count() == 0) {
                Tenant tenant = identity.newTenant(county);
                tenant.setName(name);
                identity.saveTenant(tenant);
            }
            identity.createTenantUserMembership(county, actor.id());
        });
    }

    /** Names a county of the engine, when it is known there. */
    @Transactional
    public void renameCounty(String code, String name) {
        Tenant tenant = identity.createTenantQuery().tenantId(code).singleResult();
        if (tenant != null && !name.equals(tenant.getName())) {
            tenant.setName(name);
            identity.saveTenant(tenant);
        }
    }

    /** @throws InvalidInput when the old password is wrong or the new one does not meet the policy */
    @Transactional
    public void changePassword(String userId, String old, String next) {
        if (check(userId, old) != SignIn.ACCEPTED) {
            throw new InvalidInput("oldPassword", "原密码不正确。");
        }
        User user = identity.createUserQuery().userId(userId).singleResult();
        requireGood(user, next);
        user.setPassword(next);
        identity.saveUser(user);
    }

    private void requireGood(User user, String password) {
        var result = identity.checkPasswordAgainstPolicy(identity.getPasswordPolicy(), password, user);
        if (!result.isValid()) {
            String missing = result.getViolatedRules().stream()
                    .map(PasswordPolicyRule::getPlaceholder)
                    .map(rule -> RULES.getOrDefault(rule, rule))
                    .collect(Collectors.joining("、"));
            throw new InvalidInput("password", "密码须" + missing + "。");
        }
    }

    private String ensureGroup(String id, String name, @org.jspecify.annotations.Nullable Role rightsOf) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            Group group = identity.newGroup(id);
            group.setName(name);
            group.setType(rightsOf == null ? "AREA" : "POST");
            identity.saveGroup(group);
            if (rightsOf != null) {
                rights.grant(id, rightsOf);
            }
        }
        return id;
    }
}
