package org.jiuzhu.appraisal.process;

import static org.jiuzhu.appraisal.process.AppraisalProcess.APPRAISAL_CONCLUSION;
import static org.jiuzhu.appraisal.process.AppraisalProcess.APPRAISAL_HELD;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiuzhu.appraisal.Appraisal;
import org.jiuzhu.appraisal.Appraisal.Conclusion;
import org.jiuzhu.appraisal.Appraisals;
import org.jiuzhu.appraisal.Participant;
import org.jiuzhu.appraisal.Session;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who came and stood in, the five steps, the secret vote, the signatures; or that it could not be held. */
@Component
class HoldAppraisal implements StepForm<HoldAppraisal.Form> {

    private final Appraisals appraisals;
    private final AppraisalFacts facts;
    private final Clock clock;

    HoldAppraisal(Appraisals appraisals, AppraisalFacts facts, Clock clock) {
        this.appraisals = appraisals;
        this.facts = facts;
        this.clock = clock;
    }

    enum Action {
        HELD,
        QUORUM_MISSED,
        POSTPONED
    }

    /** What an appraisal consists of. */
    enum Step {
        EXPLAINED("宣讲政策"),
        PRESENTED("介绍被评议家庭情况"),
        DISCUSSED("现场评议"),
        VOTED("无记名投票，当场计票"),
        READ_OUT("宣读结论");

        private final String title;

        Step(String title) {
            this.title = title;
        }
    }

    enum Presence {
        CAME,
        AWAY
    }

    record Row(
            @AtMost(30) @Nullable String name,
            @AtMost(20) @Nullable String kind,
            @Nullable Presence presence,
            @Nullable Boolean signed) {}

    record Substitute(
            @AtMost(30) @Nullable String name,
            Participant.@Nullable Kind kind,
            @Nullable Boolean relative,
            @Nullable Boolean signed) {}

    record Form(
            @Nullable Action action,
            @Nullable LocalDate heldOn,
            @Nullable List<@Nullable Row> attendance,
            @Nullable List<@Nullable Substitute> substitutes,
            @Nullable List<Step> steps,
            @AtMost(2000) @Nullable String points,
            @Nullable Integer issued,
            @Nullable Integer collected,
            @Nullable Integer agreed,
            @Nullable Integer doubted,
            @Nullable Integer abstained,
            @Nullable Integer invalid,
            @AtMost(500) @Nullable String unsigned,
            @AtMost(1000) @Nullable String answer,
            @AtMost(500) @Nullable String reason) {

        List<@Nullable Row> rows() {
            return Objects.requireNonNullElse(attendance, List.of());
        }

        List<@Nullable Substitute> stoodIn() {
            return Objects.requireNonNullElse(substitutes, List.of());
        }

        Session.@Nullable Votes votes() {
            return issued == null
                            || collected == null
                            || agreed == null
                            || doubted == null
                            || abstained == null
                            || invalid == null
                    ? null
                    : new Session.Votes(issued, collected, agreed, doubted, abstained, invalid);
        }
    }

    @Override
    public String taskKey() {
        return "Task_HoldAppraisal";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        Appraisal appraisal = appraisals.find(number);
        String held = "action=HELD";
        List<Field> fields = new ArrayList<>();
        fields.add(Field.choice(
                        "action",
                        "评议情况",
                        new Field.Option("HELD", "已评议"),
                        new Field.Option("QUORUM_MISSED", "到会人数不够，没有评议，改期"),
                        new Field.Option("POSTPONED", "因其他原因改期"))
                .required());
        fields.add(Field.of("heldOn", "日期", Field.Kind.DATE).required());
        fields.add(Field.rows(
                        "attendance",
                        "到会和签字",
                        Field.of("name", "姓名", Field.Kind.FIXED),
                        Field.of("kind", "身份", Field.Kind.FIXED),
                        Field.choice("presence", "到会", new Field.Option("CAME", "到会"), new Field.Option("AWAY", "缺席")),
                        Field.of("signed", "已签字", Field.Kind.FLAG))
                .help("改期的只登记已经知道的。"));
        fields.add(Field.list(
                        "substitutes",
                        "临时替补的人员（没有的不填）",
                        Field.of("name", "姓名", Field.Kind.TEXT).required(),
                        PrepareAppraisal.kinds(),
                        Field.of("relative", "被评议家庭的近亲属", Field.Kind.FLAG),
                        Field.of("signed", "已签字", Field.Kind.FLAG))
                .when(held));
        fields.add(Field.checklist(
                        "steps",
                        "评议程序",
                        Arrays.stream(Step.values())
                                .map(one -> new Field.Option(one.name(), one.title))
                                .toList())
                .when(held)
                .required());
        fields.add(Field.of("points", "评议意见（正反两方面，不写谁说的）", Field.Kind.LONG_TEXT)
                .when(held)
                .required());
        fields.add(votes("issued", "发出票数").help("每个到会的人一张。"));
        fields.add(votes("collected", "收回票数"));
        fields.add(votes("agreed", "同意（情况属实）"));
        fields.add(votes("doubted", "有疑问"));
        fields.add(votes("abstained", "弃权"));
        fields.add(votes("invalid", "无效票"));
        fields.add(
                Field.of("unsigned", "未签字的人和原因（都签了的不填）", Field.Kind.LONG_TEXT).when(held));
        if (appraisal.openCase()) {
            fields.add(Field.of("answer", "对异议人的答复（结论为情况属实时填写）", Field.Kind.LONG_TEXT)
                    .when(held)
                    .help("有疑问、争议大的，由复查答复。"));
        }
        fields.add(Field.files("minutesPaper", "签到表、评议记录、选票（扫描件）"));
        fields.add(Field.of("reason", "改期的原因（评议了的不填）", Field.Kind.LONG_TEXT));
        return new FormPage("登记到会、评议、投票和签字。到会人数和构成不符合要求的不能评议，改期另行通知；结论由票数得出，有疑问的复查。", facts.of(appraisal), fields)
                .papers(facts.papers(appraisal));
    }

    private static Field votes(String name, String label) {
        return Field.of(name, label, Field.Kind.NUMBER).when("action=HELD").required();
    }

    @Override
    public Form initial(String number) {
        return new Form(
                null,
                appraisals.session(number).map(Session::heldOn).orElse(null),
                rows(number, List.of()),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** One row a person who was called, with what was typed for him. */
    private List<@Nullable Row> rows(String number, List<@Nullable Row> typed) {
        List<@Nullable Row> rows = new ArrayList<>();
        for (Participant one : called(number)) {
            rows.add(typed.stream()
                    .filter(row -> row != null && one.name().equals(row.name()))
                    .findFirst()
                    .orElse(new Row(one.name(), one.kind().title(), null, false)));
        }
        return rows;
    }

    private List<Participant> called(String number) {
        return appraisals
                .session(number)
                .map(session -> appraisals.participants(number, session.sessionNo()))
                .orElse(List.of());
    }

    @Override
    public Form refresh(String number, Form draft) {
        return new Form(
                draft.action(),
                draft.heldOn(),
                rows(number, draft.rows()),
                draft.substitutes(),
                draft.steps(),
                draft.points(),
                draft.issued(),
                draft.collected(),
                draft.agreed(),
                draft.doubted(),
                draft.abstained(),
                draft.invalid(),
                draft.unsigned(),
                draft.answer(),
                draft.reason());
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = form.heldOn();
        LocalDate called = appraisals.session(number).map(Session::heldOn).orElse(today);
        Checks checks =
                new Checks().required("action", form.action(), "请选择评议情况").required("heldOn", day, "请填写日期");
        if (form.action() == Action.POSTPONED) {
            checks.required("reason", form.reason(), "请写明改期的原因");
        }
        if (form.action() == Action.QUORUM_MISSED) {
            checks.required("reason", form.reason(), "请写明改期的原因")
                    .that(day == null || !day.isAfter(today), "heldOn", "日期晚于今天")
                    .that(wrong(number, form) != null, "action", "到会人数和构成符合要求，应当评议");
        }
        if (form.action() == Action.HELD) {
            checks.that(day == null || !day.isAfter(today), "heldOn", "日期晚于今天")
                    .that(day == null || !day.isBefore(called), "heldOn", "日期早于通知的日期");
            people(checks, form);
            String wrong = wrong(number, form);
            checks.that(wrong == null, "attendance", wrong + "，请改期");
            List<Step> done = Objects.requireNonNullElse(form.steps(), List.of());
            String missing = Arrays.stream(Step.values())
                    .filter(one -> !done.contains(one))
                    .map(one -> one.title)
                    .collect(Collectors.joining("、"));
            checks.that(missing.isEmpty(), "steps", "还没有完成：" + missing).required("points", form.points(), "请写明评议意见");
            votes(checks, number, form);
        }
        return checks.problems();
    }

    private static void people(Checks checks, Form form) {
        List<@Nullable Row> rows = form.rows();
        boolean unsigned = false;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Presence presence = row == null ? null : row.presence();
            checks.that(presence != null, "attendance[" + i + "].presence", "请选择到会情况");
            unsigned |= presence == Presence.CAME && !Boolean.TRUE.equals(row == null ? null : row.signed());
            checks.that(
                    presence != Presence.AWAY || !Boolean.TRUE.equals(row == null ? null : row.signed()),
                    "attendance[" + i + "].signed",
                    "缺席的人不能签字");
        }
        List<@Nullable Substitute> others = form.stoodIn();
        checks.that(others.size() <= 20, "substitutes", "替补人员最多20人");
        for (int i = 0; i < others.size(); i++) {
            Substitute one = others.get(i);
            String at = "substitutes[" + i + "].";
            checks.required(at + "name", one == null ? null : one.name(), "请填写姓名")
                    .required(at + "kind", one == null ? null : one.kind(), "请选择身份")
                    .that(one == null || !Boolean.TRUE.equals(one.relative()), at + "relative", "近亲属应当回避，不能替补");
            unsigned |= one != null && !Boolean.TRUE.equals(one.signed());
        }
        checks.that(
                !unsigned || form.unsigned() != null && !form.unsigned().isBlank(),
                "unsigned",
                "到会人员应当全部签字；拒绝签字的写明姓名和原因");
    }

    private void votes(Checks checks, String number, Form form) {
        Session.Votes votes = form.votes();
        checks.required("issued", form.issued(), "请填写发出票数")
                .required("collected", form.collected(), "请填写收回票数")
                .required("agreed", form.agreed(), "请填写同意票数")
                .required("doubted", form.doubted(), "请填写有疑问票数")
                .required("abstained", form.abstained(), "请填写弃权票数，没有的填0")
                .required("invalid", form.invalid(), "请填写无效票数，没有的填0");
        if (votes == null) {
            return;
        }
        int present = participants(number, form).stream()
                .filter(Participant::came)
                .toList()
                .size();
        boolean none = votes.agreed() < 0 || votes.doubted() < 0 || votes.abstained() < 0 || votes.invalid() < 0;
        checks.that(votes.issued() == present, "issued", "发出票数应与到会人数（" + present + "人）一致")
                .that(votes.collected() > 0, "collected", "没有收回票的不能形成结论")
                .that(votes.collected() <= votes.issued(), "collected", "收回票数多于发出票数，投票无效，应当重新投票")
                .that(!none, "agreed", "票数不能小于0")
                .that(
                        votes.agreed() + votes.doubted() + votes.abstained() + votes.invalid() == votes.collected(),
                        "collected",
                        "同意、有疑问、弃权和无效票之和应等于收回票数");
        boolean upheld = !none
                && votes.collected() > 0
                && appraisals.conclusion(number, votes) == Conclusion.UPHELD
                && appraisals.find(number).openCase();
        checks.that(!upheld || form.answer() != null && !form.answer().isBlank(), "answer", "请填写对异议人的答复");
    }

    /** What the table says against those who came; null for nothing. */
    private @Nullable String wrong(String number, Form form) {
        List<Participant> came =
                participants(number, form).stream().filter(Participant::came).toList();
        int relatives = (int) form.stoodIn().stream()
                .filter(one -> one != null && Boolean.TRUE.equals(one.relative()))
                .count();
        return appraisals
                .wrongWith(
                        number,
                        new Appraisals.Heads(
                                relatives,
                                called(number).size(),
                                came.size(),
                                Appraisals.villagers(
                                        came.stream().map(Participant::kind).toList())))
                .orElse(null);
    }

    /** Those who were called, then those who stood in, as the form has them. */
    private List<Participant> participants(String number, Form form) {
        int sessionNo = appraisals.find(number).sessions();
        List<Participant> people = new ArrayList<>();
        for (Participant one : called(number)) {
            Row row = form.rows().stream()
                    .filter(typed -> typed != null && one.name().equals(typed.name()))
                    .findFirst()
                    .orElse(null);
            Presence presence = row == null ? null : row.presence();
            people.add(new Participant(
                    number,
                    sessionNo,
                    people.size() + 1,
                    one.name(),
                    one.kind(),
                    presence == null ? null : presence == Presence.CAME,
                    row != null && Boolean.TRUE.equals(row.signed())));
        }
        for (Substitute one : form.stoodIn()) {
            if (one != null && one.name() != null && one.kind() != null) {
                people.add(new Participant(
                        number,
                        sessionNo,
                        people.size() + 1,
                        one.name().strip(),
                        one.kind(),
                        true,
                        Boolean.TRUE.equals(one.signed())));
            }
        }
        return people;
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        Action action = Objects.requireNonNull(form.action());
        LocalDate day = Objects.requireNonNull(form.heldOn());
        List<Participant> people = participants(number, form);
        if (action != Action.HELD) {
            appraisals.failed(
                    number,
                    action == Action.POSTPONED ? Session.State.POSTPONED : Session.State.QUORUM_MISSED,
                    day,
                    people,
                    Objects.requireNonNull(form.reason()).strip(),
                    actor);
            return Map.of(APPRAISAL_HELD.name(), APPRAISAL_HELD.toEngine(false));
        }
        String answer = form.answer();
        String unsigned = form.unsigned();
        Conclusion conclusion = appraisals.held(
                number,
                day,
                Objects.requireNonNull(form.votes()),
                new Appraisals.Said(
                        Objects.requireNonNull(form.points()).strip(),
                        answer == null || answer.isBlank() ? null : answer.strip(),
                        unsigned == null || unsigned.isBlank() ? null : unsigned.strip()),
                people,
                actor);
        return Map.of(
                APPRAISAL_HELD.name(),
                APPRAISAL_HELD.toEngine(true),
                APPRAISAL_CONCLUSION.name(),
                APPRAISAL_CONCLUSION.toEngine(conclusion));
    }
}
