package org.jiuzhu.coordination.web;

import static org.jiuzhu.shared.Role.*;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.coordination.ActionItem;
import org.jiuzhu.coordination.ActionItems;
import org.jiuzhu.coordination.GroupOverview;
import org.jiuzhu.coordination.Matter;
import org.jiuzhu.coordination.Matters;
import org.jiuzhu.coordination.Meeting;
import org.jiuzhu.coordination.Meetings;
import org.jiuzhu.coordination.MemberUnit;
import org.jiuzhu.coordination.Members;
import org.jiuzhu.document.Letters;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/coordination")
@Tag(name = "协调小组")
@AllowedTo({DECIDER, COUNTY_SUPERVISOR, GROUP_HEAD, CITY_MANAGER, AUDITOR})
class CoordinationController {

    private static final int ROWS = 50;
    private static final int MOST_ITEMS = 200;

    private final Members members;
    private final Matters matters;
    private final ActionItems items;
    private final Meetings meetings;
    private final GroupOverview overview;
    private final Letters letters;
    private final StaffDirectory staff;
    private final CurrentActor currentActor;

    CoordinationController(
            Members members,
            Matters matters,
            ActionItems items,
            Meetings meetings,
            GroupOverview overview,
            Letters letters,
            StaffDirectory staff,
            CurrentActor currentActor) {
        this.members = members;
        this.matters = matters;
        this.items = items;
        this.meetings = meetings;
        this.overview = overview;
        this.letters = letters;
        this.staff = staff;
        this.currentActor = currentActor;
    }

    /** A member unit; contacts only for who works with them. */
    record MemberRow(
            String unit,
            String duty,
            boolean active,
            boolean gap,
            @Nullable String liaison,
            @Nullable String liaisonPhone,
            @Nullable String deputy,
            @Nullable String deputyPhone) {}

    record MatterRow(
            String number,
            String title,
            @Nullable String caseNumber,
            String ground,
            boolean urgent,
            String state,
            boolean open,
            String openedBy,
            LocalDate openedOn) {}

    record ItemRow(
            String number,
            String source,
            String content,
            String owner,
            LocalDate dueOn,
            String state,
            @Nullable String result) {}

    record MeetingRow(
            String number,
            String kind,
            String title,
            String state,
            @Nullable LocalDate heldOn,
            @Nullable String place,
            boolean byCalendar,
            LocalDate openedOn) {}

    record Came(String unit, String state, @Nullable String person) {}

    record MeetingView(
            MeetingRow meeting,
            @Nullable String chair,
            @Nullable String agenda,
            @Nullable String minutes,
            @Nullable String signedBy,
            @Nullable LocalDate signedOn,
            @Nullable String note,
            List<Came> attendance,
            List<ItemRow> items,
            List<Letters.Summary> letters) {}

    record Calling(Meeting.@Nullable Kind kind, @AtMost(60) @Nullable String title) {}

    record Page<T>(List<T> rows, @Nullable String next) {}

    record Said(String unit, String state, LocalDate dueOn, @Nullable LocalDate remindedOn, String words) {}

    record MatterView(
            MatterRow matter,
            String basis,
            String reason,
            String amount,
            String departments,
            @Nullable String returned,
            @Nullable String way,
            @Nullable String summary,
            @Nullable String question,
            List<Said> opinions,
            @Nullable String conclusion,
            @Nullable String minutes,
            @Nullable String signedBy,
            @Nullable LocalDate signedOn,
            @Nullable String answer,
            List<ItemRow> items,
            List<Letters.Summary> letters) {}

    record Raised(String number) {}

    record Loaded(int units) {}

    @GetMapping("/counties")
    @Operation(summary = "各县（市、区）协调小组：成员单位、没有联络人的单位、在议事项、落实事项")
    List<GroupOverview.County> counties() {
        return overview.counties(currentActor.get());
    }

    @GetMapping("/members")
    @Operation(summary = "一个县的成员单位和联络人")
    List<MemberRow> members(@RequestParam String county) {
        Actor reader = reader(county);
        boolean whole = reader.township() == null;
        return members.of(county).stream().map(one -> row(one, whole)).toList();
    }

    @PutMapping("/members")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo({COUNTY_SUPERVISOR, CITY_MANAGER})
    @Operation(summary = "登记一个成员单位、联络人和副联络人")
    void set(@RequestBody Members.Entry entry) {
        members.set(entry, currentActor.get());
    }

    @PostMapping("/members/imports")
    @AllowedTo(COUNTY_SUPERVISOR)
    @Operation(summary = "用表格登记成员单位：成员单位、职责、联络人、联络人电话、副联络人、副联络人电话")
    Loaded load(@RequestParam MultipartFile file) throws IOException {
        return new Loaded(members.load(file.getBytes(), currentActor.get()));
    }

    @GetMapping("/items")
    @Operation(summary = "一个县还没有办结的议定事项，最急的在前")
    @AllowedTo({COUNTY_SUPERVISOR, GROUP_HEAD, CITY_MANAGER, AUDITOR})
    List<ItemRow> items(@RequestParam String county) {
        reader(county);
        return items.open(county, MOST_ITEMS).stream()
                .map(CoordinationController::row)
                .toList();
    }

    @GetMapping("/matters")
    @Operation(summary = "一个县的一事一议，新的在前，分页；乡镇（街道）只看自己的案件")
    Page<MatterRow> matters(@RequestParam String county, @RequestParam(required = false) @Nullable String before) {
        List<Matter> found = matters.page(county, before, ROWS, reader(county));
        return new Page<>(
                rows(found),
                found.size() < ROWS ? null : found.get(found.size() - 1).matterNumber());
    }

    @PostMapping("/matters")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({DECIDER, COUNTY_SUPERVISOR})
    @Operation(summary = "提请一事一议，写明理由")
    Raised raise(@RequestBody Matters.Request request) {
        return new Raised(matters.raise(request, currentActor.get()).matterNumber());
    }

    @GetMapping("/meetings")
    @AllowedTo({COUNTY_SUPERVISOR, GROUP_HEAD, CITY_MANAGER, AUDITOR})
    @Operation(summary = "一个县的协调小组会议，新的在前")
    List<MeetingRow> meetings(@RequestParam String county) {
        reader(county);
        return meetings.of(county, ROWS).stream()
                .map(CoordinationController::row)
                .toList();
    }

    @PostMapping("/meetings")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(COUNTY_SUPERVISOR)
    @Operation(summary = "安排专题会议，或者提前安排本年度全体会议")
    Raised call(@RequestBody Calling calling) {
        return new Raised(meetings.call(calling.kind(), calling.title(), currentActor.get())
                .meetingNumber());
    }

    @GetMapping("/meetings/{number}")
    @AllowedTo({COUNTY_SUPERVISOR, GROUP_HEAD, CITY_MANAGER, AUDITOR})
    @Operation(summary = "一次会议的全貌")
    MeetingView meeting(@PathVariable String number) {
        Meeting meeting = meetings.visible(number, currentActor.get());
        String signer = meeting.signedBy();
        return new MeetingView(
                row(meeting),
                meeting.chair(),
                meeting.agenda(),
                meeting.minutes(),
                signer == null ? null : staff.names(List.of(signer)).getOrDefault(signer, signer),
                meeting.signedOn(),
                meeting.note(),
                meetings.attendance(number).stream()
                        .map(one -> new Came(one.unit(), one.state().title(), one.person()))
                        .toList(),
                items.of(number).stream().map(CoordinationController::row).toList(),
                letters.ofCase(number));
    }

    @GetMapping("/matters/{number}")
    @Operation(summary = "一项一事一议的全貌")
    MatterView matter(@PathVariable String number) {
        Matter matter = matters.visible(number, currentActor.get());
        Matter.Plan plan = matters.plan(number).orElse(null);
        Matter.Conclusion conclusion =
                matters.conclusion(number).filter(one -> one.signedOn() != null).orElse(null);
        List<Letters.Summary> papers = new ArrayList<>();
        if (currentActor.get().township() == null) {
            papers.addAll(letters.ofCase(number));
        }
        return new MatterView(
                rows(List.of(matter)).get(0),
                matter.basis(),
                matter.reason(),
                matter.amountFen() == 0 ? "" : matter.amount() + "元",
                matter.departments(),
                matter.closedNote(),
                plan == null ? null : plan.way().title(),
                plan == null ? null : plan.summary(),
                plan == null ? null : plan.question(),
                matters.opinions(number).stream()
                        .map(one ->
                                new Said(one.unit(), one.state().title(), one.dueOn(), one.remindedOn(), one.words()))
                        .toList(),
                conclusion == null ? null : conclusion.words(),
                conclusion == null ? null : conclusion.minutes(),
                conclusion == null || conclusion.signedBy() == null
                        ? null
                        : staff.names(List.of(conclusion.signedBy())).getOrDefault(conclusion.signedBy(), ""),
                conclusion == null ? null : conclusion.signedOn(),
                conclusion == null ? null : conclusion.answer(),
                items.of(number).stream().map(CoordinationController::row).toList(),
                papers);
    }

    private Actor reader(String county) {
        Actor reader = currentActor.get();
        if (reader.county() != null && !reader.county().equals(county)) {
            throw new Refused("只能查看本县（市、区）的协调小组。");
        }
        return reader;
    }

    private static MemberRow row(MemberUnit one, boolean whole) {
        return new MemberRow(
                one.unit(),
                one.duty(),
                one.active(),
                one.gap(),
                whole ? one.liaison() : null,
                whole ? one.liaisonPhone() : null,
                whole ? one.deputy() : null,
                whole ? one.deputyPhone() : null);
    }

    private static MeetingRow row(Meeting one) {
        return new MeetingRow(
                one.meetingNumber(),
                one.kind().title(),
                one.title(),
                one.state().title(),
                one.heldOn(),
                one.place(),
                one.openedBy().equals("system"),
                one.openedOn());
    }

    private static ItemRow row(ActionItem item) {
        return new ItemRow(
                item.itemNumber(),
                item.sourceNumber(),
                item.content(),
                item.ownerUnit(),
                item.dueOn(),
                item.state().title(),
                item.result());
    }

    private List<MatterRow> rows(List<Matter> found) {
        Map<String, String> names = found.isEmpty()
                ? Map.of()
                : staff.names(found.stream().map(Matter::openedBy).distinct().toList());
        return found.stream()
                .map(one -> new MatterRow(
                        one.matterNumber(),
                        one.title(),
                        one.caseNumber(),
                        one.ground().title(),
                        one.urgent(),
                        one.state().title(),
                        one.state().open(),
                        Objects.requireNonNullElse(names.get(one.openedBy()), one.openedBy()),
                        one.openedAt().toLocalDate()))
                .toList();
    }
}
