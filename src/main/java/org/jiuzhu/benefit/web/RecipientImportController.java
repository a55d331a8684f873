package org.jiuzhu.benefit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import org.jiuzhu.benefit.RecipientImport;
import org.jiuzhu.benefit.RecipientImports;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Role;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/recipient-imports")
@Tag(name = "在享对象导入")
@AllowedTo({Role.COUNTY_SUPERVISOR, Role.CITY_MANAGER})
class RecipientImportController {

    private final RecipientImports imports;
    private final CurrentActor currentActor;

    RecipientImportController(RecipientImports imports, CurrentActor currentActor) {
        this.imports = imports;
        this.currentActor = currentActor;
    }

    @GetMapping
    @Operation(summary = "本辖区的导入，新的在前")
    List<RecipientImport> imports() {
        return imports.visibleTo(currentActor.get());
    }

    @GetMapping("/template")
    @Operation(summary = "导入表的样表（Excel）")
    ResponseEntity<byte[]> template() {
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("在享对象导入样表.xlsx", java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(RecipientImports.template());
    }

    @PostMapping
    @Operation(summary = "上传并核对在享对象（全部正确才保留，待另一人批准）")
    RecipientImport upload(@RequestParam MultipartFile file, @RequestParam String documentNumber) throws IOException {
        return imports.upload(file.getBytes(), documentNumber, currentActor.get());
    }

    @PostMapping("/{id}/approval")
    @Operation(summary = "批准导入（须非上传人）")
    RecipientImport approve(@PathVariable String id) {
        return imports.approve(id, currentActor.get());
    }

    @PostMapping("/{id}/abandonment")
    @Operation(summary = "放弃导入")
    void abandon(@PathVariable String id) {
        imports.abandon(id, currentActor.get());
    }
}
