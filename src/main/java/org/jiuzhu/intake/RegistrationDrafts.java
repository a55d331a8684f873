package org.jiuzhu.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.privacy.Masks;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.StaleDraft;
import org.jiuzhu.shared.TypedContent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registrations begun at the window and kept on the server until they become a case: nothing typed is lost when the
 * browser, the power or the clerk's day ends. A draft belongs to the window: a colleague of the same township may go on
 * with it.
 */
@Service
public class RegistrationDrafts {

    private final RegistrationDraftMapper mapper;
    private final Applications applications;
    private final RegistrationWarnings warnings;
    private final FamilyMembers family;
    private final SchemeProposals schemes;
    private final StaffDirectory staff;
    private final ObjectMapper json;
    private final Clock clock;

    RegistrationDrafts(
            RegistrationDraftMapper mapper,
            Applications applications,
            RegistrationWarnings warnings,
            FamilyMembers family,
            SchemeProposals schemes,
            StaffDirectory staff,
            ObjectMapper json,
            Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.warnings = warnings;
        this.family = family;
        this.schemes = schemes;
        this.staff = staff;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A draft in the list of the window: who it is about is masked, the draft itself is opened to read it.
     *
     * @param beganBy name of the clerk who began it
     */
    public record Summary(String id, String applicantName, String beganBy, LocalDateTime savedAt) {}

    /**
     * A draft to go on with.
     *
     * @param version to be given with the next save
     * @param declaration as it was typed
     */
    public record Opened(int version, LocalDateTime savedAt, JsonNode declaration) {}

    /**
     * What stands against a registration, and what the clerk should know before going on.
     *
     * @param members who counts as the family, with the article it rests on
     * @param schemes what may fit what the family needs
     */
    public record Findings(
            List<FieldProblem> problems,
            List<String> warnings,
            List<FamilyMembers.Standing> members,
            List<SchemeProposals.Proposal> schemes) {}

    @Transactional
    public String begin(Actor clerk) {
        String township = clerk.township();
        if (township == null) {
            throw new Refused("只有乡镇（街道）受理岗可以登记申请。");
        }
        LocalDateTime now = LocalDateTime.now(clock);
        String id = UUID.randomUUID().toString();
        mapper.insert(new RegistrationDraft(id, township, "{}", clerk.id(), now, now, 0, null, null, null, null));
        return id;
    }

    /**
     * Begins a draft for the window of a township with what is known already: somebody has asked for aid elsewhere.
     *
     * @param by who writes it down; the window goes on with it
     * @return its id
     */
    @Transactional
    public String prepare(String township, Map<String, ?> known, Actor by) {
        LocalDateTime now = LocalDateTime.now(clock);
        String id = UUID.randomUUID().toString();
        mapper.insert(new RegistrationDraft(
                id, township, json.valueToTree(known).toString(), by.id(), now, now, 0, null, null, null, null));
        return id;
    }

    /** The case that a draft became, if it has. */
    @Transactional(readOnly = true)
    public Optional<String> caseOf(String id) {
        return Optional.ofNullable(mapper.find(id)).flatMap(draft -> Optional.ofNullable(draft.caseNumber()));
    }

    /** The draft that a case came from, if it came from one. */
    @Transactional(readOnly = true)
    public Optional<String> draftOf(String caseNumber) {
        return Optional.ofNullable(mapper.draftOf(caseNumber));
    }

    /**
     * Begins a registration with what a family declared in an earlier case: only what has changed since is typed again.
     * The promises are not taken over, everybody promises anew (民发〔2021〕57号 第九条).
     *
     * @throws Conflict while that case is still open
     */
    @Transactional
    public String renew(String caseNumber, Actor clerk) {
        Application earlier = applications.find(caseNumber, clerk);
        if (earlier.kind() != Application.Kind.SUBSISTENCE || earlier.status().open()) {
            throw new Conflict("原案还在办理，或者不是可以沿用申报的案件。");
        }
        String id = begin(clerk);
        ObjectNode content = (ObjectNode) SealedDeclaration.tree(SealedDeclaration.write(earlier.declaration()));
        content.remove("promised");
        content.path("members").forEach(member -> ((ObjectNode) member).remove("promised"));
        save(id, content, null, clerk);
        return id;
    }

    /** The drafts of the clerk's township that have not become a case, the latest first. */
    @Transactional(readOnly = true)
    public List<Summary> open(Actor clerk) {
        String township = clerk.township();
        if (township == null) {
            return List.of();
        }
        List<RegistrationDraft> drafts = mapper.openIn(township);
        Map<String, String> names = staff.names(
                drafts.stream().map(RegistrationDraft::createdBy).distinct().toList());
        return drafts.stream()
                .map(draft -> {
                    String name = SealedDeclaration.tree(draft.content())
                            .path("members")
                            .path(0)
                            .path("name")
                            .asText("");
                    return new Summary(
                            draft.id(),
                            name.isBlank() ? "（未填姓名）" : Masks.name(name),
                            names.getOrDefault(draft.createdBy(), draft.createdBy()),
                            draft.savedAt());
                })
                .toList();
    }

    @Transactional(readOnly = true)
    public Opened resume(String id, Actor clerk) {
        RegistrationDraft draft = within(id, clerk);
        return new Opened(draft.version(), draft.savedAt(), SealedDeclaration.tree(draft.content()));
    }

    @Transactional(readOnly = true)
    public Declaration open(String id, Actor clerk) {
        return typed(within(id, clerk)).value();
    }

    /** Saves over whatever is there. */
    @Transactional
    public void save(String id, Declaration declaration, Actor clerk) {
        save(id, SealedDeclaration.tree(SealedDeclaration.write(declaration)), null, clerk);
    }

    /**
     * Keeps what was typed, readable or not.
     *
     * @param seen version of the draft that the page has seen, or null to save over any
     * @return the version to be given with the next save
     * @throws StaleDraft when the draft was saved from another page since
     * @throws Conflict when it has become a case
     */
    @Transactional
    public int save(String id, JsonNode typed, @Nullable Integer seen, Actor clerk) {
        RegistrationDraft draft = within(id, clerk);
        String content = typed.toString();
        if (!typed.isObject() || content.length() > TypedContent.MAX_LENGTH) {
            throw new InvalidInput("", "登记内容过长或无法识别，请检查是否误粘贴了大段文字。");
        }
        if (draft.caseNumber() != null) {
            throw new Conflict("这份登记已经提交，案号为 " + draft.caseNumber() + "，不能再改。");
        }
        if (seen != null && seen != draft.version()) {
            throw new StaleDraft("此草稿在另一页已修改。", draft.version());
        }
        if (mapper.save(id, content, draft.version(), LocalDateTime.now(clock)) == 0) {
            throw new StaleDraft("此草稿在另一页已修改。", draft.version() + 1);
        }
        return draft.version() + 1;
    }

    @Transactional
    public void discard(String id, Actor clerk) {
        within(id, clerk);
        mapper.delete(id);
    }

    /** Checks a draft before it is submitted. */
    @Transactional(readOnly = true)
    public Findings check(String id, Actor clerk) {
        RegistrationDraft draft = within(id, clerk);
        TypedContent<Declaration> typed = typed(draft);
        Declaration declaration = typed.value();
        return new Findings(
                typed.and(problems(declaration)),
                warnings.of(declaration, draft.townshipCode(), null),
                family.of(declaration),
                schemes.of(declaration));
    }

    /** What keeps a registration from being submitted, by the schemes that are confirmed. */
    private List<FieldProblem> problems(Declaration declaration) {
        List<FieldProblem> problems = new ArrayList<>(
                declaration.asksOnlyForReferral()
                        ? DeclarationCheck.contact(declaration, LocalDate.now(clock))
                        : applications.problems(declaration));
        problems.addAll(schemes.problems(declaration));
        return List.copyOf(problems);
    }

    /**
     * The declaration of a draft that has not become a case, ready to be registered by the schemes it confirms.
     *
     * @throws InvalidInput when something is wrong with it, or there are warnings that the clerk has not looked into
     * @throws Conflict when it has become a case
     */
    @Transactional
    public Declaration unused(String id, Actor clerk) {
        RegistrationDraft draft = within(id, clerk);
        Declaration declaration = ready(draft, clerk);
        List<FieldProblem> problems = problems(declaration);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return declaration;
    }

    /** Marks a draft as used by what came of it, unless it is marked already. */
    @Transactional
    public void use(String id, String number) {
        mapper.use(id, number);
    }

    /**
     * A draft with the content of another one, for a second case of the same family: nothing is typed twice.
     *
     * @param aids what the second case is for; what the family needs stands in the first one
     * @return its id
     */
    @Transactional
    public String copy(String id, Collection<Declaration.Aid> aids, Actor clerk) {
        RegistrationDraft draft = within(id, clerk);
        ObjectNode content = (ObjectNode) SealedDeclaration.tree(draft.content());
        content.remove(List.of("needs", "departures"));
        content.set("aids", json.valueToTree(aids));
        String copy = prepare(draft.townshipCode(), Map.of(), clerk);
        if (mapper.save(copy, content.toString(), 0, LocalDateTime.now(clock)) == 0) {
            throw new IllegalStateException("a new draft was saved elsewhere: " + copy);
        }
        // what is warned of now comes from the case that the same registration has just become
        mapper.verify(
                copy,
                String.join("\n", warnings.of(typed(draft).value(), draft.townshipCode(), null)),
                clerk.id(),
                LocalDateTime.now(clock));
        return copy;
    }

    /**
     * Warnings that a clerk has looked into before registering all the same.
     *
     * @param by the clerk who says so
     */
    public record Verification(List<String> warnings, String by, LocalDateTime at) {}

    /** What the clerk should know before registering this draft. */
    @Transactional(readOnly = true)
    public List<String> warnings(String id, Actor clerk) {
        RegistrationDraft draft = within(id, clerk);
        return warnings.of(typed(draft).value(), draft.townshipCode(), null);
    }

    /**
     * The clerk has looked into the warnings and registers all the same: noted with person and time.
     *
     * @param seen the warnings as they were shown
     * @throws Conflict when there are others by now
     */
    @Transactional
    public void verify(String id, List<String> seen, Actor clerk) {
        List<String> now = warnings(id, clerk);
        if (!seen.containsAll(now)) {
            throw new Conflict("提醒的内容有变化，请重新核实。");
        }
        if (mapper.verify(id, String.join("\n", now), clerk.id(), LocalDateTime.now(clock)) == 0) {
            throw new Conflict("这份登记已经提交，不能再改。");
        }
    }

    /** What was looked into before this draft became a case; empty when there was nothing to look into. */
    @Transactional(readOnly = true)
    public Optional<Verification> verification(String id, Actor clerk) {
        return verification(within(id, clerk));
    }

    private static Optional<Verification> verification(RegistrationDraft draft) {
        return draft.verified() == null || draft.verifiedBy() == null || draft.verifiedAt() == null
                ? Optional.empty()
                : Optional.of(
                        new Verification(draft.verified().lines().toList(), draft.verifiedBy(), draft.verifiedAt()));
    }

    /** Whoever registers answers for having looked into what was warned of. */
    private void verified(RegistrationDraft draft, Declaration declaration, Actor clerk) {
        List<String> now = warnings.of(declaration, draft.townshipCode(), null);
        boolean known = now.isEmpty()
                || verification(draft)
                        .filter(one ->
                                one.by().equals(clerk.id()) && one.warnings().containsAll(now))
                        .isPresent();
        if (!known) {
            throw new InvalidInput("verified", "有需要核实的提醒：请核实后勾选“已核实，仍需登记”，再提交。");
        }
    }

    /**
     * Turns a draft into a case, once: a second click finds the draft used.
     *
     * @return the application registered
     * @throws InvalidInput when something is wrong with it, or there are warnings that the clerk has not looked into
     */
    @Transactional
    public Application submit(String id, Actor clerk) {
        return submit(id, Application.Kind.SUBSISTENCE, clerk);
    }

    /** The same for a case of another kind that begins with the declaration of a family. */
    @Transactional
    public Application submit(String id, Application.Kind kind, Actor clerk) {
        RegistrationDraft draft = within(id, clerk);
        Declaration declaration = ready(draft, clerk);
        List<FieldProblem> departures = schemes.problems(declaration);
        if (!departures.isEmpty()) {
            throw new InvalidInput(departures);
        }
        Application application = applications.register(kind, declaration, draft.townshipCode(), clerk);
        if (mapper.use(id, application.caseNumber()) == 0) {
            throw new Conflict("这份登记已经提交，不会重复立案。");
        }
        return application;
    }

    private Declaration ready(RegistrationDraft draft, Actor clerk) {
        if (draft.caseNumber() != null) {
            throw new Conflict("这份登记已经提交，案号为 " + draft.caseNumber() + "，不会重复立案。");
        }
        TypedContent<Declaration> typed = typed(draft);
        if (!typed.problems().isEmpty()) {
            throw new InvalidInput(typed.problems());
        }
        verified(draft, typed.value(), clerk);
        return typed.value();
    }

    /** As far as it can be read, by the rules for all that comes in. */
    private TypedContent<Declaration> typed(RegistrationDraft draft) {
        return TypedContent.read(json, SealedDeclaration.tree(draft.content()), Declaration.class);
    }

    private RegistrationDraft within(String id, Actor clerk) {
        RegistrationDraft draft = mapper.find(id);
        if (draft == null || !draft.townshipCode().equals(clerk.township())) {
            throw new Missing("没有这份登记草稿。");
        }
        return draft;
    }
}
