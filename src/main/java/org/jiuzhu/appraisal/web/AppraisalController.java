package org.jiuzhu.appraisal.web;

import static org.jiuzhu.shared.Role.*;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jiuzhu.appraisal.Appraisal;
import org.jiuzhu.appraisal.Appraisals;
import org.jiuzhu.appraisal.Participant;
import org.jiuzhu.appraisal.Session;
import org.jiuzhu.document.Letters;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.AllowedTo;
import org.jiuzhu.shared.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/appraisals")
@Tag(name = "民主评议")
@AllowedTo({WINDOW_CLERK, SURVEYOR, DECIDER, COUNTY_SUPERVISOR, CITY_MANAGER, AUDITOR})
class AppraisalController {

    private static final int ROWS = 50;

    private final Appraisals appraisals;
    private final Areas areas;
    private final Letters letters;
    private final CurrentActor currentActor;

    AppraisalController(Appraisals appraisals, Areas areas, Letters letters, CurrentActor currentActor) {
        this.appraisals = appraisals;
        this.areas = areas;
        this.letters = letters;
        this.currentActor = currentActor;
    }

    record Row(
            String number,
            String place,
            String source,
            @Nullable String caseNumber,
            @Nullable String awardNumber,
            String state,
            @Nullable String conclusion,
            LocalDate openedOn,
            @Nullable LocalDate closedOn) {}

    record Page(List<Row> rows, @Nullable String next) {}

    record Person(String name, String kind, String presence, boolean signed) {}

    record Sitting(
            int number,
            LocalDate heldOn,
            String heldAt,
            String place,
            String host,
            String state,
            @Nullable String votes,
            @Nullable String points,
            @Nullable String note,
            List<Person> people) {}

    record View(
            Row appraisal,
            String reason,
            List<Sitting> sessions,
            @Nullable String survey,
            @Nullable String changeNumber,
            @Nullable String supervision,
            List<Letters.Summary> letters) {}

    record Ordered(String number) {}

    @GetMapping
    @Operation(summary = "辖区内的民主评议，新的在前，分页")
    Page appraisals(@RequestParam(required = false) @Nullable String before) {
        List<Appraisal> found = appraisals.page(currentActor.get(), before, ROWS);
        return new Page(
                found.stream().map(this::row).toList(),
                found.size() < ROWS ? null : found.get(found.size() - 1).appraisalNumber());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(COUNTY_SUPERVISOR)
    @Operation(summary = "对一份已确认的待遇提出事后民主评议，写明事由")
    Ordered order(@RequestBody Appraisals.Order order) {
        return new Ordered(appraisals.order(order, currentActor.get()).appraisalNumber());
    }

    @GetMapping("/{number}")
    @Operation(summary = "一次民主评议的全貌；参加人姓名只给本级经办人员看，查阅留痕")
    View appraisal(@PathVariable String number) {
        Appraisal one = appraisals.visible(number, currentActor.get());
        return new View(
                row(one),
                one.reason(),
                appraisals.sessions(number).stream().map(this::sitting).toList(),
                one.survey(),
                one.changeNumber(),
                one.supervision(),
                letters.ofCase(number));
    }

    private Row row(Appraisal one) {
        Appraisal.Conclusion conclusion = one.conclusion();
        return new Row(
                one.appraisalNumber(),
                areas.name(one.townshipCode()),
                one.source().title(),
                one.caseNumber(),
                one.awardNumber(),
                one.state().title(),
                conclusion == null ? null : conclusion.title(),
                one.openedOn(),
                one.closedOn());
    }

    private Sitting sitting(Session session) {
        boolean held = session.state() == Session.State.HELD;
        return new Sitting(
                session.sessionNo(),
                session.heldOn(),
                session.heldAt(),
                session.place(),
                session.host(),
                session.state().title(),
                held ? session.votes().words() : null,
                session.points(),
                session.note(),
                appraisals.participants(session.appraisalNumber(), session.sessionNo()).stream()
                        .map(this::person)
                        .toList());
    }

    private Person person(Participant one) {
        boolean near = currentActor.get().county() != null;
        return new Person(
                near ? one.name() : "（不显示）",
                one.kind().title(),
                one.attended() == null ? "" : one.came() ? "到会" : "缺席",
                one.signed());
    }
}
