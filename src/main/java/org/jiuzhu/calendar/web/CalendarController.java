package org.jiuzhu.calendar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jiuzhu.calendar.Calendars;
import org.jiuzhu.calendar.LoadedYear;
import org.jiuzhu.calendar.SpecialDay;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Role;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api")
@Tag(name = "工作日历")
class CalendarController {

    private final WorkingDays workingDays;
    private final Calendars calendars;
    private final CurrentActor currentActor;

    CalendarController(WorkingDays workingDays, Calendars calendars, CurrentActor currentActor) {
        this.workingDays = workingDays;
        this.calendars = calendars;
        this.currentActor = currentActor;
    }

    /** A due date and the days that made it what it is. */
    record Deadline(LocalDate from, int workingDays, LocalDate due, long calendarDays, List<SpecialDay> specialDays) {}

    @GetMapping("/deadlines")
    @AllowedTo
    @Operation(summary = "期限计算：起算日次日为第一个工作日")
    Deadline deadline(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam("workingDays") int days) {
        LocalDate due = workingDays.plus(from, days);
        return new Deadline(
                from, days, due, ChronoUnit.DAYS.between(from, due), workingDays.specialDays(from.plusDays(1), due));
    }

    @GetMapping("/calendars")
    @AllowedTo
    @Operation(summary = "已录入的年份")
    List<LoadedYear> years() {
        return calendars.years();
    }

    @PostMapping("/calendars/{year}")
    @AllowedTo(Role.SYSTEM_ADMINISTRATOR)
    @Operation(summary = "导入一年的节假日安排（CSV或Excel：日期,类型,名称）")
    Calendars.Loaded load(@PathVariable int year, @RequestParam String source, @RequestParam MultipartFile file)
            throws IOException {
        return calendars.load(year, source, file.getBytes(), currentActor.get());
    }
}
