package org.jiuzhu.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.engine.Accounts;
import org.jiuzhu.shared.ActiveStaff;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Remembered;
import org.jiuzhu.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who work with the platform. */
@Service
public class StaffDirectory implements ActiveStaff {

    private final OrganisationMapper mapper;
    private final Areas areas;
    private final Accounts accounts;
    private final Journal journal;

    private final Remembered<String, Optional<Staff>> remembered = new Remembered<>(5_000);

    StaffDirectory(OrganisationMapper mapper, Areas areas, Accounts accounts, Journal journal) {
        this.mapper = mapper;
        this.areas = areas;
        this.accounts = accounts;
        this.journal = journal;
    }

    /** The active member of staff with this sign-in name. */
    @Override
    @Transactional(readOnly = true)
    public Optional<Actor> find(String id) {
        return known(id).filter(Staff::active).map(Staff::actor);
    }

    /** The departments whose liaison a person is; none for everybody else. */
    @Transactional(readOnly = true)
    public Set<Department> departmentsOf(String id) {
        return known(id).filter(Staff::active).map(Staff::departmentSet).orElse(Set.of());
    }

    /** Whether a department has a liaison in a county now. */
    @Transactional(readOnly = true)
    public boolean hasLiaison(Department department, String county) {
        return mapper.in(county, null).stream()
                .anyMatch(one -> one.active() && one.departmentSet().contains(department));
    }

    /** Names by sign-in name; unknown names are left out. */
    @Transactional(readOnly = true)
    public Map<String, String> names(Collection<String> ids) {
        if (ids.size() == 1) {
            return known(ids.iterator().next())
                    .map(staff -> Map.of(staff.id(), staff.name()))
                    .orElse(Map.of());
        }
        return ids.isEmpty()
                ? Map.of()
                : mapper.findAll(ids).stream().collect(Collectors.toMap(Staff::id, Staff::name));
    }

    private Optional<Staff> known(String id) {
        return remembered.get(id, one -> Optional.ofNullable(mapper.find(one)));
    }

    /** Active staff with a post in a township or county. */
    @Transactional(readOnly = true)
    public List<Actor> of(Role role, String areaCode) {
        String county = areaCode.length() == 6 ? areaCode : null;
        String township = areaCode.length() == 9 ? areaCode : null;
        return mapper.in(county, township).stream()
                .filter(Staff::active)
                .map(Staff::actor)
                .filter(actor -> actor.holds(role))
                .toList();
    }

    /** Staff within the reach of a person. */
    @Transactional(readOnly = true)
    public Map<String, Staff> visibleTo(Actor actor) {
        return mapper.in(actor.county(), actor.township()).stream()
                .collect(Collectors.toMap(Staff::id, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new));
    }

    /**
     * What keeps a person from being added, field by field.
     *
     * @param areaCode code of the township, county or city for which the posts are held
     */
    public List<FieldProblem> check(
            String id, String name, Collection<Role> roles, Collection<Department> departments, String areaCode) {
        var problems = new java.util.ArrayList<FieldProblem>();
        if (!id.matches("[a-zA-Z][a-zA-Z0-9]{2,31}")) {
            problems.add(new FieldProblem("id", "登录名应为3至32位字母和数字，以字母开头"));
        } else if (accounts.exists(id)) {
            problems.add(new FieldProblem("id", "登录名" + id + "已存在"));
        }
        if (name.isBlank() || name.length() > 60) {
            problems.add(new FieldProblem("name", "请填写姓名"));
        }
        problems.addAll(checkPosts(roles, departments, areaCode));
        return problems;
    }

    private List<FieldProblem> checkPosts(Collection<Role> roles, Collection<Department> departments, String areaCode) {
        var problems = new java.util.ArrayList<FieldProblem>();
        var area = areas.find(areaCode);
        if (area.isEmpty()) {
            problems.add(new FieldProblem("areaCode", "没有区划代码" + areaCode));
        }
        if (roles.isEmpty()) {
            problems.add(new FieldProblem("roles", "请填写岗位"));
        }
        if (roles.contains(Role.SYSTEM_ADMINISTRATOR) && roles.size() > 1) {
            problems.add(new FieldProblem("roles", "系统管理员不得兼任其他岗位"));
        }
        boolean liaison = roles.contains(Role.DEPARTMENT_LIAISON);
        if (liaison && roles.size() > 1) {
            problems.add(new FieldProblem("roles", "转办联络岗属于其他部门，不得兼任民政的岗位"));
        }
        if (liaison && departments.isEmpty()) {
            problems.add(new FieldProblem("departments", "转办联络岗须写明部门，例如转办联络岗（医疗保障）"));
        }
        if (!liaison && !departments.isEmpty()) {
            problems.add(new FieldProblem("departments", "只有转办联络岗写部门"));
        }
        for (Role role : roles) {
            if (area.isPresent()
                    && !role.level().name().equals(area.get().level().name())) {
                problems.add(new FieldProblem("roles", role.title() + "的区划代码级别不对"));
            }
        }
        return problems;
    }

    /** What the first password of a person lacks, as a sentence; nothing when it is good. */
    public Optional<String> weakness(String id, String name, String password) {
        return accounts.weakness(id, name, password);
    }

    /** Adds a person to the staff who is nobody's liaison. */
    @Transactional
    public Actor add(String id, String name, Collection<Role> roles, String areaCode, String password) {
        return add(id, name, roles, Set.of(), areaCode, password);
    }

    /**
     * Adds a person to the staff and to the engine's users.
     *
     * @param departments whose liaison the person is
     * @throws InvalidInput when something is wrong; then nothing is added
     */
    @Transactional
    public Actor add(
            String id,
            String name,
            Collection<Role> roles,
            Collection<Department> departments,
            String areaCode,
            String password) {
        List<FieldProblem> problems = check(id, name, roles, departments, areaCode);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        String county = areaCode.length() >= 6 ? areaCode.substring(0, 6) : null;
        String township = areaCode.length() == 9 ? areaCode : null;
        Actor actor = new Actor(id, name.strip(), java.util.EnumSet.copyOf(roles), county, township);
        mapper.insert(Staff.of(actor, departments));
        remembered.forget();
        accounts.create(
                actor, password, counties(county), areaCode, areas.name(areaCode), groups(departments, areaCode));
        journal.record("新增工作人员", null, id);
        return actor;
    }

    /**
     * Gives a person other posts, or a former colleague posts again. Tasks in hand go back to the group.
     *
     * @throws InvalidInput when posts and area do not fit together
     */
    @Transactional
    public Actor move(
            String id,
            Collection<Role> roles,
            Collection<Department> departments,
            String areaCode,
            Actor administrator) {
        Credentials.notOneself(id, administrator, "不能变更自己的岗位。");
        Staff before = require(id);
        List<FieldProblem> problems = checkPosts(roles, departments, areaCode);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        String county = areaCode.length() >= 6 ? areaCode.substring(0, 6) : null;
        String township = areaCode.length() == 9 ? areaCode : null;
        Actor actor = new Actor(id, before.name(), java.util.EnumSet.copyOf(roles), county, township);
        mapper.update(Staff.of(actor, departments));
        remembered.forget();
        accounts.leave(id);
        accounts.join(actor, counties(county), areaCode, areas.name(areaCode), groups(departments, areaCode));
        journal.record("变更岗位", null, id);
        return actor;
    }

    /** Ends a person's work here: no sign-in, no rights, tasks in hand back to the group. The name stays in the files. */
    @Transactional
    public void deactivate(String id, Actor administrator) {
        Credentials.notOneself(id, administrator, "不能停用自己。");
        Staff before = require(id);
        mapper.update(new Staff(
                id,
                before.name(),
                before.roles(),
                before.countyCode(),
                before.townshipCode(),
                false,
                before.departments()));
        remembered.forget();
        accounts.leave(id);
        journal.record("停用工作人员", null, id);
    }

    /** @throws Missing when nobody of this name was ever on the staff; the built-in administrator is not */
    Staff require(String id) {
        Staff staff = mapper.find(id);
        if (staff == null) {
            throw new Missing("没有这名工作人员。");
        }
        return staff;
    }

    private Map<String, String> groups(Collection<Department> departments, String areaCode) {
        return departments.stream()
                .collect(Collectors.toMap(
                        department -> department.groupId(areaCode),
                        department -> areas.name(areaCode) + department.body() + " 转办联络岗"));
    }

    private Map<String, String> counties(@Nullable String county) {
        return county != null
                ? Map.of(county, areas.name(county))
                : areas.counties().stream().collect(Collectors.toMap(Area::code, Area::name));
    }
}
