package org.jiuzhu.task.web;

import static org.jiuzhu.shared.Role.*;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jiuzhu.shared.web.Versions;
import org.jiuzhu.task.StepForms;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tasks/{taskId}/form")
@Tag(name = "待办表单")
@org.jiuzhu.shared.AllowedTo({
    WINDOW_CLERK,
    SURVEYOR,
    DECIDER,
    COUNTY_CHECKER,
    HOTLINE_OPERATOR,
    COUNTY_SUPERVISOR,
    GROUP_HEAD,
    DEPARTMENT_LIAISON,
    CITY_MANAGER
})
class StepFormController {

    private final StepForms forms;

    StepFormController(StepForms forms) {
        this.forms = forms;
    }

    @GetMapping
    @Operation(summary = "打开任务的表单")
    StepForms.OpenForm open(@PathVariable String taskId) {
        return forms.open(taskId);
    }

    @PutMapping
    @Operation(summary = "保存任务的表单草稿，返回尚需改正之处")
    StepForms.Saved save(
            @PathVariable String taskId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode content) {
        return forms.save(taskId, content, Versions.of(ifMatch));
    }
}
