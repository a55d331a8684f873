package org.jiuzhu.intake;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jiuzhu.privacy.Masks;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registrations begun at the window and kept on the server until they become a case: nothing typed is lost when the
 * browser, the power or the clerk's day ends. A draft belongs to the clerk who began it.
 */
@Service
public class RegistrationDrafts {

    private static final int MAX_LENGTH = 500_000;

    private final RegistrationDraftMapper mapper;
    private final Applications applications;
    private final RegistrationWarnings warnings;
    private final FamilyMembers family;
    private final Clock clock;

    RegistrationDrafts(
            RegistrationDraftMapper mapper,
            Applications applications,
            RegistrationWarnings warnings,
            FamilyMembers family,
            Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.warnings = warnings;
        this.family = family;
        this.clock = clock;
    }

    /** A draft as its clerk sees it in the list: who it is about is masked, the draft itself is opened to read it. */
    public record Summary(String id, String applicantName, LocalDateTime savedAt) {}

    /**
     * What stands against a registration, and what the clerk should know before going on.
     *
     * @param members who counts as the family, with the article it rests on
     */
    public record Findings(List<FieldProblem> problems, List<String> warnings, List<FamilyMembers.Standing> members) {}

    @Transactional
    public String begin(Actor clerk) {
        String township = clerk.township();
        if (township == null) {
            throw new Refused("只有乡镇（街道）受理岗可以登记申请。");
        }
        LocalDateTime now = LocalDateTime.now(clock);
        String id = UUID.randomUUID().toString();
        mapper.insert(new RegistrationDraft(id, township, "{}", clerk.id(), now, now, null));
        return id;
    }

    @Transactional(readOnly = true)
    public List<Summary> mine(Actor clerk) {
        return mapper.openOf(clerk.id()).stream()
                .map(draft -> {
                    Declaration declaration = Objects.requireNonNull(SealedDeclaration.read(draft.content()));
                    var applicant = declaration.applicant();
                    return new Summary(
                            draft.id(),
                            applicant == null
                                            || applicant.name() == null
                                            || applicant.name().isBlank()
                                    ? "（未填姓名）"
                                    : Masks.name(applicant.name()),
                            draft.savedAt());
                })
                .toList();
    }

    @Transactional(readOnly = true)
    public Declaration open(String id, Actor clerk) {
        return Objects.requireNonNull(SealedDeclaration.read(own(id, clerk).content()));
    }

    @Transactional
    public void save(String id, Declaration declaration, Actor clerk) {
        own(id, clerk);
        String content = SealedDeclaration.write(declaration);
        if (content.length() > MAX_LENGTH) {
            throw new InvalidInput("", "登记内容过长，请检查是否误粘贴了大段文字。");
        }
        if (mapper.save(id, content, LocalDateTime.now(clock)) == 0) {
            throw new Conflict("这份登记已经提交，不能再改。");
        }
    }

    @Transactional
    public void discard(String id, Actor clerk) {
        own(id, clerk);
        mapper.delete(id);
    }

    /** Checks a draft before it is submitted. */
    @Transactional(readOnly = true)
    public Findings check(String id, Actor clerk) {
        RegistrationDraft draft = own(id, clerk);
        Declaration declaration = Objects.requireNonNull(SealedDeclaration.read(draft.content()));
        return new Findings(
                applications.problems(declaration),
                warnings.of(declaration, draft.townshipCode(), null),
                family.of(declaration));
    }

    /**
     * Turns a draft into a case, once: a second click finds the draft used.
     *
     * @return the application registered
     */
    @Transactional
    public Application submit(String id, Actor clerk) {
        RegistrationDraft draft = own(id, clerk);
        if (draft.caseNumber() != null) {
            throw new Conflict("这份登记已经提交，案号为 " + draft.caseNumber() + "，不会重复立案。");
        }
        Declaration declaration = Objects.requireNonNull(SealedDeclaration.read(draft.content()));
        Application application = applications.register(declaration, draft.townshipCode(), clerk);
        if (mapper.use(id, application.caseNumber()) == 0) {
            throw new Conflict("这份登记已经提交，不会重复立案。");
        }
        return application;
    }

    private RegistrationDraft own(String id, Actor clerk) {
        RegistrationDraft draft = mapper.find(id);
        if (draft == null || !draft.createdBy().equals(clerk.id())) {
            throw new Missing("没有这份登记草稿。");
        }
        return draft;
    }
}
