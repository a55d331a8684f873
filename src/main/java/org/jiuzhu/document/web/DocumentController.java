package org.jiuzhu.document.web;

import static org.jiuzhu.shared.Role.AUDITOR;
import static org.jiuzhu.shared.Role.CITY_MANAGER;
import static org.jiuzhu.shared.Role.COUNTY_CHECKER;
import static org.jiuzhu.shared.Role.COUNTY_SUPERVISOR;
import static org.jiuzhu.shared.Role.DECIDER;
import static org.jiuzhu.shared.Role.DEPARTMENT_LIAISON;
import static org.jiuzhu.shared.Role.GROUP_HEAD;
import static org.jiuzhu.shared.Role.SURVEYOR;
import static org.jiuzhu.shared.Role.WINDOW_CLERK;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jiuzhu.document.Attachment;
import org.jiuzhu.document.Attachments;
import org.jiuzhu.document.Letters;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api")
@Tag(name = "文书和附件")
@AllowedTo({
    WINDOW_CLERK,
    SURVEYOR,
    DECIDER,
    COUNTY_CHECKER,
    COUNTY_SUPERVISOR,
    GROUP_HEAD,
    DEPARTMENT_LIAISON,
    CITY_MANAGER,
    AUDITOR
})
class DocumentController {

    private static final MediaType WORD =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Letters letters;
    private final Attachments attachments;
    private final CurrentActor currentActor;

    DocumentController(Letters letters, Attachments attachments, CurrentActor currentActor) {
        this.letters = letters;
        this.attachments = attachments;
        this.currentActor = currentActor;
    }

    @GetMapping("/letters/{id}/word")
    @Operation(summary = "文书的Word版")
    ResponseEntity<byte[]> word(@PathVariable String id) {
        Letters.File file = letters.word(id, currentActor.get());
        return file(WORD, file.name(), file.content(), false);
    }

    @GetMapping("/letters/{id}/pdf")
    @Operation(summary = "文书的PDF版")
    ResponseEntity<byte[]> pdf(@PathVariable String id) {
        Letters.File file = letters.pdf(id, currentActor.get());
        return file(MediaType.APPLICATION_PDF, file.name(), file.content(), true);
    }

    @GetMapping("/cases/{caseNumber}/attachments")
    @Operation(summary = "案件的附件")
    List<Attachment> attachments(@PathVariable String caseNumber) {
        return attachments.ofCase(caseNumber, currentActor.get());
    }

    @PostMapping("/cases/{caseNumber}/attachments")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR, DEPARTMENT_LIAISON})
    @Operation(summary = "上传照片或扫描件（JPG、PNG、PDF，10MB以内）")
    Attachment store(
            @PathVariable String caseNumber,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestParam(required = false) @Nullable String task)
            throws IOException {
        return attachments.store(
                caseNumber,
                Objects.requireNonNullElse(file.getOriginalFilename(), "附件"),
                file.getBytes(),
                purpose,
                task,
                currentActor.get());
    }

    @DeleteMapping("/attachments/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo({WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_CHECKER, COUNTY_SUPERVISOR, DEPARTMENT_LIAISON})
    @Operation(summary = "删除本人上传、环节还没有办结的附件")
    void remove(@PathVariable String id) {
        attachments.remove(id, currentActor.get());
    }

    @GetMapping("/attachments/{id}")
    @Operation(summary = "打开附件")
    ResponseEntity<byte[]> open(@PathVariable String id) {
        Attachments.Stored stored = attachments.open(id, currentActor.get());
        return file(
                MediaType.valueOf(stored.attachment().contentType()),
                stored.attachment().fileName(),
                stored.content(),
                true);
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] content, boolean inline) {
        ContentDisposition disposition = (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
