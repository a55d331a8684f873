package org.jiuzhu.casefile.web;

import static org.jiuzhu.shared.Role.*;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jiuzhu.casefile.CaseFile;
import org.jiuzhu.casefile.CaseFiles;
import org.jiuzhu.casefile.WorklistEntry;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Tag(name = "案卷")
@AllowedTo({WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR, GROUP_HEAD, CITY_MANAGER, AUDITOR})
class CaseFileController {

    private final CaseFiles files;
    private final CurrentActor currentActor;

    CaseFileController(CaseFiles files, CurrentActor currentActor) {
        this.files = files;
        this.currentActor = currentActor;
    }

    record Note(@Nullable String text) {}

    @GetMapping("/worklist")
    @AllowedTo({
        WINDOW_CLERK,
        SURVEYOR,
        DECIDER,
        COUNTY_CHECKER,
        HOTLINE_OPERATOR,
        COUNTY_SUPERVISOR,
        GROUP_HEAD,
        DEPARTMENT_LIAISON,
        CITY_MANAGER,
        AUDITOR
    })
    @Operation(summary = "待办卡片上的案号、申请人、乡镇和期限")
    List<WorklistEntry> worklist(@RequestParam List<String> tasks) {
        return files.worklist(tasks, currentActor.get());
    }

    @GetMapping("/tasks/{taskId}/case")
    @AllowedTo({
        WINDOW_CLERK,
        SURVEYOR,
        DECIDER,
        COUNTY_CHECKER,
        HOTLINE_OPERATOR,
        COUNTY_SUPERVISOR,
        GROUP_HEAD,
        DEPARTMENT_LIAISON,
        CITY_MANAGER,
        AUDITOR
    })
    @Operation(summary = "任务所属案件的案卷")
    ResponseEntity<CaseFile> ofTask(@PathVariable String taskId) {
        return files.ofTask(taskId, currentActor.get())
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @GetMapping("/cases/{caseNumber}")
    @Operation(summary = "案卷")
    CaseFile open(@PathVariable String caseNumber) {
        return files.open(caseNumber, currentActor.get());
    }

    @PostMapping("/cases/{caseNumber}/reveals")
    @AllowedTo({WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR})
    @Operation(summary = "查看完整的联系电话和账号（审核确认岗、本案任务办理人），留痕")
    List<CaseFile.Item> reveal(@PathVariable String caseNumber) {
        return files.reveal(caseNumber, currentActor.get());
    }

    @PostMapping("/cases/{caseNumber}/notes")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR})
    @Operation(summary = "在案卷里写备注")
    void note(@PathVariable String caseNumber, @RequestBody Note note) {
        files.note(caseNumber, note.text(), currentActor.get());
    }
}
