package org.jiuzhu.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.camunda.bpm.engine.task.Task;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps users, groups and counties of the engine in step with the staff. */
@Service
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
public class Accounts implements ApplicationRunner {

    private static final Map<String, String> RULES = Map.of(
            "PASSWORD_POLICY_LENGTH", "至少10个字符",
            "PASSWORD_POLICY_LOWERCASE", "含小写字母",
            "PASSWORD_POLICY_UPPERCASE", "含大写字母",
            "PASSWORD_POLICY_DIGIT", "含数字",
            "PASSWORD_POLICY_SPECIAL", "含特殊字符",
            "PASSWORD_POLICY_USER_DATA", "不得包含登录名或姓名");

    private final IdentityService identity;
    private final GroupRights rights;
    private final TaskService tasks;
    private final ActingUser actingUser;
    private final ProcessEngine engine;
    private volatile @Nullable String nobody;

    Accounts(
            IdentityService identity,
            GroupRights rights,
            TaskService tasks,
            ActingUser actingUser,
            ProcessEngine engine) {
        this.identity = identity;
        this.rights = rights;
        this.tasks = tasks;
        this.actingUser = actingUser;
        this.engine = engine;
    }

    /** Outcome of a sign-in. */
    public enum SignIn {
        ACCEPTED,
        WRONG,
        UNKNOWN
    }

    /**
     * Checks a password. An unknown name takes as long as a known one. A password kept in an older way is kept in the
     * current one from the first sign-in on.
     */
    @Transactional
    public SignIn check(String userId, String password) {
        UserEntity user = (UserEntity) identity.createUserQuery().userId(userId).singleResult();
        if (user == null) {
            passwords().check(password, nobody());
            return SignIn.UNKNOWN;
        }
        String salted = EncryptionUtil.saltPassword(password, user.getSalt());
        if (!passwords().check(salted, user.getPassword())) {
            return SignIn.WRONG;
        }
        if (!user.getPassword().startsWith("{" + PasswordHash.NAME + "}")) {
            user.setPassword(password);
            identity.saveUser(user);
        }
        return SignIn.ACCEPTED;
    }

    private PasswordManager passwords() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getPasswordManager();
    }

    /** A hash that no password fits. */
    private String nobody() {
        String hash = nobody;
        if (hash == null) {
            hash = passwords().encrypt("");
            nobody = hash;
        }
        return hash;
    }

    public boolean exists(String userId) {
        return identity.createUserQuery().userId(userId).count() > 0;
    }

    /**
     * Creates the user of a member of staff with the groups of the posts and the counties of the area.
     *
     * @param counties counties whose cases the person may see, names by code
     * @param areaName name of the area for the groups' names
     * @param more further groups of the person, names by id
     * @throws InvalidInput when the password does not meet the policy
     */
    @Transactional
    public void create(
            Actor actor,
            String password,
            Map<String, String> counties,
            String areaCode,
            String areaName,
            Map<String, String> more) {
        User user = identity.newUser(actor.id());
        user.setFirstName("");
        user.setLastName(actor.name());
        requireGood(user, password);
        user.setPassword(password);
        identity.saveUser(user);
        join(actor, counties, areaCode, areaName, more);
    }

    /** Gives a person the groups of the posts, further groups (names by id) and the counties of the area. */
    @Transactional
    public void join(
            Actor actor, Map<String, String> counties, String areaCode, String areaName, Map<String, String> more) {
        Set<String> groups = new HashSet<>();
        more.forEach((id, name) -> groups.add(ensureGroup(id, name, null)));
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

    /**
     * Whether a password is the one of a person. Not a sign-in: nothing is counted, nothing is locked.
     */
    public boolean fits(String userId, String password) {
        if (!(identity.createUserQuery().userId(userId).singleResult() instanceof UserEntity user)
                || user.getPassword() == null) {
            return false;
        }
        return passwords().check(EncryptionUtil.saltPassword(password, user.getSalt()), user.getPassword());
    }

    /** What a password lacks by the policy, as a sentence; nothing when it is good. */
    public Optional<String> weakness(String userId, String name, String password) {
        User user = identity.newUser(userId);
        user.setFirstName("");
        user.setLastName(name);
        return lacking(user, password);
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

    /** @throws InvalidInput when the password does not meet the policy */
    @Transactional
    public void setPassword(String userId, String password) {
        User user = identity.createUserQuery().userId(userId).singleResult();
        requireGood(user, password);
        user.setPassword(password);
        identity.saveUser(user);
    }

    /** Takes all groups and counties from a person and gives the tasks in hand back to their groups. */
    @Transactional
    public void leave(String userId) {
        identity.createGroupQuery()
                .groupMember(userId)
                .list()
                .forEach(group -> identity.deleteMembership(userId, group.getId()));
        identity.createTenantQuery()
                .userMember(userId)
                .list()
                .forEach(tenant -> identity.deleteTenantUserMembership(tenant.getId(), userId));
        actingUser.forget();
        List<Task> held = tasks.createTaskQuery().taskAssignee(userId).listPage(0, EngineConfiguration.MAX_RESULTS);
        held.forEach(task -> tasks.setAssignee(task.getId(), null));
    }

    /** What a post may do is laid down in the programme: an installation made by an older one is brought up to date. */
    @Override
    public void run(ApplicationArguments arguments) {
        for (Role role : Role.values()) {
            if (identity.createGroupQuery().groupId(role.groupPrefix()).count() > 0) {
                rights.grant(role.groupPrefix(), role);
            }
        }
    }

    private void requireGood(User user, String password) {
        lacking(user, password).ifPresent(message -> {
            throw new InvalidInput("password", message);
        });
    }

    private Optional<String> lacking(User user, String password) {
        var result = identity.checkPasswordAgainstPolicy(identity.getPasswordPolicy(), password, user);
        if (result.isValid()) {
            return Optional.empty();
        }
        String missing = result.getViolatedRules().stream()
                .map(PasswordPolicyRule::getPlaceholder)
                .map(rule -> RULES.getOrDefault(rule, rule))
                .collect(Collectors.joining("、"));
        return Optional.of("密码须" + missing + "。");
    }

    private String ensureGroup(String id, String name, @Nullable Role rightsOf) {
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
