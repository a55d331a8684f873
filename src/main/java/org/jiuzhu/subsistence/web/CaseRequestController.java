package org.jiuzhu.subsistence.web;

import static org.jiuzhu.shared.Role.*;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jiuzhu.deadline.ExtensionGround;
import org.jiuzhu.deadline.StopGround;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.subsistence.CaseRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cases/{caseNumber}")
@Tag(name = "案卷")
class CaseRequestController {

    private final CaseRequests requests;
    private final CurrentActor currentActor;

    CaseRequestController(CaseRequests requests, CurrentActor currentActor) {
        this.requests = requests;
        this.currentActor = currentActor;
    }

    record Extension(@Nullable ExtensionGround ground, @Nullable Integer workingDays) {}

    record Extended(LocalDate dueOn) {}

    record Ground(@AtMost(300) @Nullable String ground) {}

    record Stop(@Nullable StopGround ground, @AtMost(250) @Nullable String note) {}

    record NewObjection(@Nullable String objector, @Nullable String content, boolean complaint) {}

    @PostMapping("/clock-stops")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({DECIDER, COUNTY_SUPERVISOR})
    @Operation(summary = "停止计算办理期限，选择情形、写明事实；告知县级监管岗复核")
    void stop(@PathVariable String caseNumber, @RequestBody Stop body) {
        requests.stopClock(caseNumber, body.ground(), body.note(), currentActor.get());
    }

    @PostMapping("/objections")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_SUPERVISOR})
    @Operation(summary = "登记异议或投诉（受理后、决定前，可多件）；异议人保密")
    void object(@PathVariable String caseNumber, @RequestBody NewObjection body) {
        requests.object(caseNumber, body.objector(), body.content(), body.complaint(), currentActor.get());
    }

    @PostMapping("/clock-resumptions")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({DECIDER, COUNTY_SUPERVISOR})
    @Operation(summary = "恢复计算办理期限，到期日按停止的工作日顺延")
    Extended resume(@PathVariable String caseNumber, @RequestBody Ground body) {
        return new Extended(
                requests.resumeClock(caseNumber, body.ground() == null ? "" : body.ground(), currentActor.get())
                        .dueOn());
    }

    record Termination(@Nullable String reason) {}

    @PostMapping("/extensions")
    @AllowedTo({DECIDER, COUNTY_SUPERVISOR})
    @Operation(summary = "延长办理期限（四种情形，最长45个工作日），出具延期告知书")
    Extended extend(@PathVariable String caseNumber, @RequestBody Extension extension) {
        if (extension.ground() == null) {
            throw new InvalidInput("ground", "请选择延长的情形。");
        }
        if (extension.workingDays() == null) {
            throw new InvalidInput("workingDays", "请填写延长后的工作日数。");
        }
        return new Extended(requests.extend(caseNumber, extension.ground(), extension.workingDays(), currentActor.get())
                .dueOn());
    }

    @PostMapping("/termination-requests")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR})
    @Operation(summary = "提请终止审核（撤回、死亡、拒不配合），由审核确认岗签署")
    void terminate(@PathVariable String caseNumber, @RequestBody Termination termination) {
        requests.requestTermination(
                caseNumber, termination.reason() == null ? "" : termination.reason(), currentActor.get());
    }

    record Printing(CaseRequests.@Nullable Printed what) {}

    @PostMapping("/letters")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR})
    @Operation(summary = "制作文书：申请材料、核对报告、核对结果告知书")
    void print(@PathVariable String caseNumber, @RequestBody Printing printing) {
        if (printing.what() == null) {
            throw new InvalidInput("what", "请选择要制作的文书。");
        }
        requests.print(caseNumber, printing.what(), currentActor.get());
    }
}
