package org.jiuzhu.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jiuzhu.organisation.Area;
import org.jiuzhu.organisation.AreaImport;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.organisation.CaseHandlers;
import org.jiuzhu.organisation.Department;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.organisation.StaffImport;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api")
@Tag(name = "机构人员")
class StaffController {

    private final StaffDirectory directory;
    private final CaseHandlers handlers;
    private final StaffImport staffImport;
    private final AreaImport areaImport;
    private final Areas areas;
    private final CurrentActor currentActor;

    StaffController(
            StaffDirectory directory,
            CaseHandlers handlers,
            StaffImport staffImport,
            AreaImport areaImport,
            Areas areas,
            CurrentActor currentActor) {
        this.directory = directory;
        this.handlers = handlers;
        this.areaImport = areaImport;
        this.staffImport = staffImport;
        this.areas = areas;
        this.currentActor = currentActor;
    }

    /** A member of staff as colleagues see him. */
    record Colleague(
            String id,
            String name,
            List<String> posts,
            String area,
            List<Role> roles,
            @Nullable String areaCode,
            boolean active,
            List<Department> departments) {}

    @GetMapping("/staff")
    @AllowedTo
    @Operation(summary = "辖区内工作人员")
    List<Colleague> staff() {
        return directory.visibleTo(currentActor.get()).values().stream()
                .map(member -> new Colleague(
                        member.id(),
                        member.name(),
                        member.posts(),
                        areas.name(
                                member.townshipCode() != null
                                        ? member.townshipCode()
                                        : member.countyCode() != null ? member.countyCode() : "全市"),
                        List.copyOf(member.roleSet()),
                        member.townshipCode() != null ? member.townshipCode() : member.countyCode(),
                        member.active(),
                        List.copyOf(member.departmentSet())))
                .toList();
    }

    /** Somebody who handles cases, as suggested for the register of near relatives. */
    record Handler(String name, List<String> posts) {}

    @GetMapping("/staff/handlers")
    @AllowedTo({Role.WINDOW_CLERK, Role.SURVEYOR})
    @Operation(summary = "本乡镇（街道）和县级的经办人员，供近亲属备案选用")
    List<Handler> handlers() {
        String township = currentActor.get().township();
        return township == null
                ? List.of()
                : handlers.of(township).stream()
                        .map(one -> new Handler(
                                one.name(),
                                one.roleSet().stream().map(Role::title).toList()))
                        .toList();
    }

    @PostMapping("/staff/imports")
    @AllowedTo(Role.SYSTEM_ADMINISTRATOR)
    @Operation(summary = "成批导入工作人员（CSV或Excel：登录名,姓名,岗位,区划代码,初始密码）")
    Map<String, Integer> load(@RequestParam MultipartFile file) throws IOException {
        return Map.of("added", staffImport.load(file.getBytes()));
    }

    /** Who is signed in, for pages. */
    record Me(String id, String name, List<String> posts, @Nullable String county, @Nullable String township) {}

    @GetMapping("/me")
    @AllowedTo
    @Operation(summary = "当前登录人")
    Me me() {
        Actor actor = currentActor.get();
        return new Me(
                actor.id(),
                actor.name(),
                actor.roles().stream().map(Role::name).sorted().toList(),
                actor.county(),
                actor.township());
    }

    @GetMapping("/areas/all")
    @AllowedTo
    @Operation(summary = "全部行政区划，含已截止的")
    java.util.Collection<Area> everything() {
        return areas.everything();
    }

    @PostMapping("/areas/imports")
    @AllowedTo(Role.SYSTEM_ADMINISTRATOR)
    @Operation(summary = "导入行政区划（CSV或Excel：区划代码,名称,级别,上级代码,起始日期,截止日期,继任代码）")
    AreaImport.Imported loadAreas(@RequestParam MultipartFile file) throws IOException {
        return areaImport.load(file.getBytes());
    }

    @GetMapping("/areas")
    @AllowedTo
    @Operation(summary = "县（市、区）")
    List<Area> counties() {
        return areas.counties();
    }

    @GetMapping("/areas/{county}/townships")
    @AllowedTo
    @Operation(summary = "一县的乡镇（街道）")
    List<Area> townships(@PathVariable String county) {
        return areas.townshipsOf(county);
    }
}
