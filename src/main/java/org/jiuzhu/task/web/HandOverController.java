package org.jiuzhu.task.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.Role;
import org.jiuzhu.task.StepForms;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "待办表单")
@AllowedTo(Role.COUNTY_SUPERVISOR)
class HandOverController {

    private final StepForms forms;

    HandOverController(StepForms forms) {
        this.forms = forms;
    }

    /** @param to sign-in name of who goes on with the task */
    record HandOver(@Nullable String to) {}

    @PostMapping("/api/tasks/{taskId}/hand-over")
    @Operation(summary = "把任务转交本县同岗位的另一人")
    void handOver(@PathVariable String taskId, @RequestBody HandOver handOver) {
        forms.handOver(taskId, handOver.to());
    }
}
