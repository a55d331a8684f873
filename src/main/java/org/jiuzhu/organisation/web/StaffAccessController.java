package org.jiuzhu.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.jiuzhu.organisation.Credentials;
import org.jiuzhu.organisation.Department;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the administrator of the system does for an account; each step ends the person's sessions and is journalled. */
@RestController
@RequestMapping("/api/staff/{id}")
@AllowedTo(Role.SYSTEM_ADMINISTRATOR)
@Tag(name = "机构人员")
class StaffAccessController {

    private final StaffDirectory directory;
    private final Credentials credentials;
    private final CurrentActor currentActor;

    StaffAccessController(StaffDirectory directory, Credentials credentials, CurrentActor currentActor) {
        this.directory = directory;
        this.credentials = credentials;
        this.currentActor = currentActor;
    }

    /** A password that is shown once and works until the person has set one of his own. */
    record OneTimePassword(String password) {}

    @PostMapping("/password-reset")
    @Operation(summary = "重置密码：给出一次性密码，只显示这一次，本人登录后须先改密")
    OneTimePassword reset(@PathVariable String id) {
        return new OneTimePassword(credentials.reset(id, currentActor.get()));
    }

    @PostMapping("/unlock")
    @Operation(summary = "解除登录锁定")
    void unlock(@PathVariable String id) {
        credentials.unlock(id);
    }

    @PostMapping("/deactivation")
    @Operation(summary = "停用：不能再登录，手里的任务退回本岗位")
    void deactivate(@PathVariable String id) {
        directory.deactivate(id, currentActor.get());
        credentials.endSessions(id);
    }

    /** @param departments whose liaison the person becomes */
    record Posts(@Nullable List<Role> roles, @Nullable List<Department> departments, @Nullable String areaCode) {}

    @PostMapping("/posts")
    @Operation(summary = "变更岗位和辖区（也用于重新启用），手里的任务退回原岗位")
    void move(@PathVariable String id, @RequestBody Posts posts) {
        directory.move(
                id,
                posts.roles() == null ? Set.of() : Set.copyOf(posts.roles()),
                posts.departments() == null ? Set.of() : Set.copyOf(posts.departments()),
                posts.areaCode() == null ? "" : posts.areaCode(),
                currentActor.get());
        credentials.endSessions(id);
    }
}
