package org.jiuzhu.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CaseLocator;
import org.jiuzhu.shared.CaseNumber;
import org.jiuzhu.shared.CitizenId;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.WithinTransaction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The applications taken at the one window. */
@Service
public class Applications implements CaseLocator {

    private static final Declaration NOTHING_DECLARED = Declaration.ofOtherKind(
            List.of(Declaration.Member.of(null, null, Declaration.Relation.SELF, null)), null, List.of(), null);

    private final ApplicationMapper mapper;
    private final Fingerprint fingerprint;
    private final FamilyMembers family;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    private final WithinTransaction<String, @Nullable Application> read = new WithinTransaction<>();

    Applications(
            ApplicationMapper mapper,
            Fingerprint fingerprint,
            FamilyMembers family,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.fingerprint = fingerprint;
        this.family = family;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** What a list shows of a case; the name is masked by the reader. */
    public record Summary(
            String caseNumber,
            String townshipCode,
            Application.Status status,
            String applicantName,
            int memberCount,
            LocalDate appliedOn,
            @Nullable LocalDate acceptedOn) {}

    /**
     * Registers an application.
     *
     * @throws InvalidInput when the declaration has problems
     */
    @Transactional
    public Application register(Declaration declaration, String townshipCode, Actor clerk) {
        return register(Application.Kind.SUBSISTENCE, declaration, townshipCode, clerk);
    }

    /**
     * Registers a case of one of the kinds that begin with the declaration of a family.
     *
     * @throws InvalidInput naming every wrong field
     */
    @Transactional
    public Application register(Application.Kind kind, Declaration declaration, String townshipCode, Actor clerk) {
        LocalDate today = LocalDate.now(clock);
        var problems = problems(declaration);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        List<String> digests = digests(declaration);
        String caseNumber = nextNumber(townshipCode, today.getYear());
        Application application = new Application(
                caseNumber,
                kind,
                townshipCode,
                Application.Status.REGISTERED,
                Objects.requireNonNull(declaration.members().get(0).name()).strip(),
                declaration.countedMembers().size(),
                declaration,
                declaration.nearRelative() != null,
                clerk.id(),
                clerk.id(),
                today,
                null,
                null,
                null);
        mapper.insert(application, nameDigest(application.applicantName()));
        mapper.insertMembers(caseNumber, digests);
        journal.record("登记申请", caseNumber, "共" + declaration.countedMembers().size() + "人");
        return application;
    }

    /**
     * Opens a case of another kind than subsistence: a number and a clerk who owns the request (首问责任) from the first
     * minute, what it is about follows with {@link #describe}.
     */
    @Transactional
    public Application open(Application.Kind kind, String townshipCode, Actor clerk) {
        LocalDate today = LocalDate.now(clock);
        String caseNumber = nextNumber(townshipCode, today.getYear());
        Application application = new Application(
                caseNumber,
                kind,
                townshipCode,
                Application.Status.REGISTERED,
                Application.NOT_YET_NAMED,
                1,
                NOTHING_DECLARED,
                false,
                clerk.id(),
                clerk.id(),
                today,
                null,
                null,
                null);
        mapper.insert(application, nameDigest(Application.NOT_YET_NAMED));
        journal.record("登记申请", caseNumber, kind.title());
        return application;
    }

    /**
     * Writes down who asks, with whom they live and what they say of themselves, for a case that was {@link #open
     * opened}. What has to be filled in differs by kind and is checked by the procedure; the first member is the
     * applicant.
     *
     * @throws Conflict when the case is decided already
     */
    @Transactional
    public Application describe(String caseNumber, Declaration declaration, Actor actor) {
        Application before = find(caseNumber, actor);
        if (before.kind() == Application.Kind.SUBSISTENCE) {
            throw new IllegalStateException("a declaration for subsistence is amended, not described: " + caseNumber);
        }
        String name = declaration.members().get(0).name();
        String applicant = name == null || name.isBlank() ? Application.NOT_YET_NAMED : name.strip();
        int changed = !before.status().open()
                ? 0
                : rewrite(
                        caseNumber,
                        declaration,
                        applicant,
                        declaration.members().size(),
                        declaration.nearRelative() != null,
                        before.status().name());
        if (changed == 0) {
            throw new Conflict("案件状态已变化，请刷新后再办。");
        }
        mapper.setDigest(caseNumber, nameDigest(applicant));
        mapper.deleteMembers(caseNumber);
        List<String> digests = digests(declaration);
        if (!digests.isEmpty()) {
            mapper.insertMembers(caseNumber, digests);
        }
        journal.record("登记申请", caseNumber, "共" + declaration.members().size() + "人");
        return find(caseNumber);
    }

    /**
     * Writes down the applicant's number of identity that was not at hand when help was given, also after the decision;
     * what is known already is not changed.
     *
     * @throws Conflict when a number is known, or somebody else was faster
     */
    @Transactional
    public Application identify(String caseNumber, CitizenId number, Actor actor) {
        Application before = find(caseNumber, actor);
        if (before.kind() == Application.Kind.SUBSISTENCE) {
            throw new IllegalStateException("a family is known from the start: " + caseNumber);
        }
        if (before.declaration().members().get(0).idNumber() != null) {
            throw new Conflict("本案已经登记求助人的身份证号。");
        }
        Declaration identified = before.declaration().withApplicantId(number.number());
        if (rewrite(
                        caseNumber,
                        identified,
                        before.applicantName(),
                        before.memberCount(),
                        before.nearRelative(),
                        before.status().name())
                == 0) {
            throw new Conflict("案件状态已变化，请刷新后再办。");
        }
        mapper.deleteMembers(caseNumber);
        mapper.insertMembers(caseNumber, digests(identified));
        journal.record("补登身份证号", caseNumber, "");
        return find(caseNumber);
    }

    /**
     * A declaration as it stood before an amendment.
     *
     * @param version counted from 1
     * @param reason why it was replaced
     */
    public record EarlierVersion(
            String caseNumber,
            int version,
            Declaration declaration,
            String reason,
            String amendedBy,
            LocalDateTime amendedAt) {}

    /**
     * Replaces the declaration of a case that is not decided yet, and keeps the old one. After acceptance members keep
     * their places, because signatures and findings point at them: who has left stays in the list as not counted.
     *
     * @param version of the declaration that was amended, so that two people never overwrite each other
     * @throws Conflict when somebody else has amended it meanwhile or the case is decided
     * @throws InvalidInput when the declaration has problems
     */
    @Transactional
    public Application amend(String caseNumber, Declaration declaration, int version, String reason, Actor actor) {
        Application before = find(caseNumber, actor);
        if (!before.status().open()) {
            throw new Conflict("本案已经作出决定或者办结，申报情况不能再修改。");
        }
        List<FieldProblem> problems = new ArrayList<>(problems(declaration));
        if (before.status() == Application.Status.ACCEPTED) {
            problems.addAll(places(before.declaration(), declaration));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        if (version != version(caseNumber)) {
            throw new Conflict("申报情况已由他人修改，您的修改没有保存，请刷新后再改。");
        }
        try {
            mapper.insertVersion(new EarlierVersion(
                    caseNumber, version, before.declaration(), reason, actor.id(), LocalDateTime.now(clock)));
        } catch (DuplicateKeyException e) {
            throw new Conflict("申报情况已由他人修改，您的修改没有保存，请刷新后再改。");
        }
        int changed = rewrite(
                caseNumber,
                declaration,
                Objects.requireNonNull(declaration.members().get(0).name()).strip(),
                declaration.countedMembers().size(),
                declaration.nearRelative() != null,
                before.status().name());
        if (changed == 0) {
            throw new Conflict("案件状态已变化，请刷新后再办。");
        }
        mapper.deleteMembers(caseNumber);
        mapper.insertMembers(caseNumber, digests(declaration));
        journal.record(
                "修改申报",
                caseNumber,
                "第" + version + "版存档，现共" + declaration.countedMembers().size() + "人");
        events.publishEvent(new DeclarationAmended(caseNumber));
        return find(caseNumber);
    }

    private static List<FieldProblem> places(Declaration before, Declaration after) {
        List<FieldProblem> problems = new ArrayList<>();
        if (after.members().size() < before.members().size()) {
            problems.add(new FieldProblem("members", "受理后不能删除成员；不再共同生活的，请在“不计入家庭人口的情形”中选择原因。"));
        }
        for (int i = 0; i < Math.min(before.members().size(), after.members().size()); i++) {
            String old = before.members().get(i).idNumber();
            for (int j = 0; j < after.members().size(); j++) {
                if (j != i
                        && old != null
                        && old.equalsIgnoreCase(after.members().get(j).idNumber())) {
                    problems.add(new FieldProblem("members[" + j + "].idNumber", "受理后不能调整成员的先后次序。"));
                }
            }
        }
        return problems;
    }

    /** Number of the declaration in force: 1 as registered, one more for each amendment. */
    @Transactional(readOnly = true)
    public int version(String caseNumber) {
        return mapper.versions(caseNumber).size() + 1;
    }

    /** The declarations that amendments have replaced, oldest first. */
    @Transactional(readOnly = true)
    public List<EarlierVersion> earlierVersions(String caseNumber) {
        return mapper.versions(caseNumber);
    }

    /** What keeps a declaration from being registered, field by field. */
    List<FieldProblem> problems(Declaration declaration) {
        List<FieldProblem> problems = new ArrayList<>(DeclarationCheck.check(declaration, LocalDate.now(clock)));
        problems.addAll(family.problems(declaration));
        return List.copyOf(problems);
    }

    private String nextNumber(String townshipCode, int year) {
        Integer last = mapper.lockCounter(townshipCode, year);
        if (last == null) {
            try {
                mapper.insertCounter(townshipCode, year);
            } catch (DuplicateKeyException e) {
                // another clerk of the township was faster to open the year
            }
            last = Objects.requireNonNull(mapper.lockCounter(townshipCode, year));
        }
        mapper.setCounter(townshipCode, year, last + 1);
        return new CaseNumber(townshipCode, year, last + 1).toString();
    }

    /** Replaces what was declared, when the case still stands there. */
    private int rewrite(
            String caseNumber,
            Declaration declaration,
            String applicant,
            int members,
            boolean nearRelative,
            String status) {
        read.forget(caseNumber);
        return mapper.amend(caseNumber, declaration, applicant, members, nearRelative, status);
    }

    /** What kind of case it is, when there is such a case. */
    @Transactional(readOnly = true)
    public Optional<Application.Kind> kindOf(String caseNumber) {
        return Optional.ofNullable(read(caseNumber)).map(Application::kind);
    }

    private @Nullable Application read(String caseNumber) {
        return read.get(caseNumber, mapper::find);
    }

    /** @throws Missing when there is no such case */
    @Transactional(readOnly = true)
    public Application find(String caseNumber) {
        Application application = read(caseNumber);
        if (application == null) {
            throw new Missing("没有这个案件。");
        }
        return application;
    }

    /**
     * The case, when the actor may see it.
     *
     * @throws Missing when there is none or it lies outside the actor's area: both look alike on purpose
     */
    @Transactional(readOnly = true)
    public Application find(String caseNumber, Actor actor) {
        Application application = read(caseNumber);
        if (application == null || !actor.sees(application.townshipCode())) {
            throw new Missing("没有这个案件，或不在您的辖区。");
        }
        return application;
    }

    @Override
    public Optional<String> townshipOf(String caseNumber) {
        return summaries(List.of(caseNumber)).stream().findFirst().map(Summary::townshipCode);
    }

    /** Summaries of several cases in one statement. */
    @Transactional(readOnly = true)
    public List<Summary> summaries(Collection<String> caseNumbers) {
        return caseNumbers.isEmpty()
                ? List.of()
                : mapper.rows(caseNumbers).stream().map(Applications::summary).toList();
    }

    /**
     * A page of the cases within the actor's reach, by case number.
     *
     * @param after the last case number of the page before, or null
     */
    @Transactional(readOnly = true)
    public List<Summary> page(Actor actor, Application.@Nullable Status status, @Nullable String after, int limit) {
        String area = actor.township() != null ? actor.township() : actor.county();
        return mapper.page(area, status == null ? null : status.name(), after, limit).stream()
                .map(Applications::summary)
                .filter(row -> actor.sees(row.townshipCode()))
                .toList();
    }

    /**
     * Open cases of a township or county, the latest first.
     *
     * @param applicant whole name of the applicant, or null for any
     */
    @Transactional(readOnly = true)
    public List<Summary> openIn(String area, @Nullable String applicant, int limit) {
        return mapper
                .openIn(
                        area,
                        applicant == null ? null : nameDigest(applicant),
                        Stream.of(Application.Status.values())
                                .filter(Application.Status::open)
                                .map(Enum::name)
                                .toList(),
                        limit)
                .stream()
                .map(Applications::summary)
                .toList();
    }

    private static Summary summary(ApplicationMapper.Row row) {
        return new Summary(
                row.caseNumber(),
                row.townshipCode(),
                Application.Status.valueOf(row.status()),
                row.applicantName(),
                row.memberCount(),
                row.appliedOn(),
                row.acceptedOn());
    }

    /** Accepts a complete application: the legal clock starts on this day. */
    @Transactional
    public void accept(String caseNumber, Actor actor) {
        if (mapper.accept(caseNumber, actor.id(), LocalDate.now(clock)) == 0) {
            throw new Conflict("该申请已经受理过。");
        }
        read.forget(caseNumber);
        journal.record("受理申请", caseNumber, "");
    }

    /** Moves an application on; refused when it does not stand where the caller thinks. */
    @Transactional
    public void changeStatus(String caseNumber, Application.Status from, Application.Status to) {
        LocalDate closed = to.open() ? null : LocalDate.now(clock);
        if (mapper.changeStatus(caseNumber, from.name(), to.name(), closed) == 0) {
            throw new Conflict("案件状态已变化，请刷新后再办。");
        }
        read.forget(caseNumber);
        journal.record("状态变更", caseNumber, from.title() + "→" + to.title());
    }

    /** Writes the list of needed materials; what stands on it already keeps its place, and is noted when it is there now. */
    @Transactional
    public void listMaterials(String caseNumber, List<Material> materials, Actor actor) {
        List<String> known = materials(caseNumber).stream().map(Material::code).toList();
        materials.stream().filter(material -> !known.contains(material.code())).forEach(mapper::insertMaterial);
        receiveMaterials(
                caseNumber,
                materials.stream()
                        .filter(Material::received)
                        .map(Material::code)
                        .filter(known::contains)
                        .toList(),
                actor);
    }

    /**
     * Puts materials on the list that are asked for from today, and takes off those that are not needed any longer and
     * have not come.
     */
    @Transactional
    public void relistMaterials(String caseNumber, Collection<Material> added, Collection<Material> dropped) {
        LocalDate today = LocalDate.now(clock);
        added.forEach(material -> {
            mapper.insertMaterial(material);
            mapper.askMaterial(caseNumber, material.code(), today);
        });
        dropped.forEach(material -> mapper.dropMaterial(caseNumber, material.code()));
        journal.record("调整材料清单", caseNumber, "增加" + added.size() + "项，减少" + dropped.size() + "项");
    }

    /** Marks the missing materials as asked for today, once and for all; none when all of them have been asked for before. */
    @Transactional
    public List<Material> askMissing(String caseNumber) {
        List<Material> asked = materials(caseNumber).stream()
                .filter(material -> !material.received() && material.askedOn() == null)
                .toList();
        asked.forEach(material -> mapper.askMaterial(caseNumber, material.code(), LocalDate.now(clock)));
        return asked;
    }

    @Transactional(readOnly = true)
    public List<Material> materials(String caseNumber) {
        return mapper.materials(caseNumber);
    }

    /** Needed materials that have not come yet. */
    @Transactional(readOnly = true)
    public List<Material> missingMaterials(String caseNumber) {
        return materials(caseNumber).stream()
                .filter(material -> !material.received())
                .toList();
    }

    @Transactional
    public void receiveMaterials(String caseNumber, Collection<String> codes, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        int received = codes.stream()
                .mapToInt(code -> mapper.receiveMaterial(caseNumber, code, today, actor.id()))
                .sum();
        if (received > 0) {
            journal.record("收到材料", caseNumber, received + "份");
        }
    }

    /** Keyed digests of those who count as the family: who is asked about, banned, or holds an award. */
    public List<String> countedDigests(Declaration declaration) {
        List<String> digests = new ArrayList<>();
        declaration.countedMembers().forEach(member -> digest(member).ifPresent(digests::add));
        return digests;
    }

    /** Keyed digest of a member's ID number, when there is a valid one. */
    public Optional<String> digest(Declaration.Member member) {
        String id = member.idNumber();
        return id == null || CitizenId.problemOf(id).isPresent()
                ? Optional.empty()
                : Optional.of(fingerprint.of(CitizenId.of(id).number()));
    }

    /** Keyed digests of the members' ID numbers, in the members' order; members without a valid number are left out. */
    public List<String> digests(Declaration declaration) {
        List<String> digests = new ArrayList<>();
        declaration.members().forEach(member -> digest(member).ifPresent(digests::add));
        return digests;
    }

    /** Keyed digest of a person's whole name, under which a case is found without the name being readable. */
    public String nameDigest(String name) {
        return fingerprint.of("name:" + name.strip());
    }

    /**
     * Gives digests to applications registered before names could be searched for.
     *
     * @return how many got one; zero when all have
     */
    @Transactional
    public int completeDigests(int limit) {
        List<ApplicationMapper.Row> rows = mapper.withoutDigest(limit);
        rows.forEach(row -> mapper.setDigest(row.caseNumber(), nameDigest(row.applicantName())));
        return rows.size();
    }

    /** A case in which a person appears, open or closed. */
    public record Appearance(
            String caseNumber,
            Application.Kind kind,
            String townshipCode,
            Application.Status status,
            LocalDate appliedOn,
            @Nullable LocalDate closedOn) {}

    /** The cases of any kind in which one of the persons appears, open or closed, the oldest first. */
    @Transactional(readOnly = true)
    public List<Appearance> casesOf(Collection<String> idDigests, int limit) {
        return idDigests.isEmpty() ? List.of() : mapper.appearances(idDigests, limit);
    }

    /** Open cases in which one of the persons appears. */
    @Transactional(readOnly = true)
    public List<String> openCasesWith(Collection<String> idDigests) {
        return openCasesByPerson(idDigests).values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** Open cases for subsistence of several persons in one statement, by the digest of the person. */
    @Transactional(readOnly = true)
    public Map<String, List<String>> openCasesByPerson(Collection<String> idDigests) {
        return openCasesByPerson(Application.Kind.SUBSISTENCE, idDigests);
    }

    /** Open cases of one kind of several persons in one statement, by the digest of the person. */
    @Transactional(readOnly = true)
    public Map<String, List<String>> openCasesByPerson(Application.Kind kind, Collection<String> idDigests) {
        if (idDigests.isEmpty()) {
            return Map.of();
        }
        List<String> open = Arrays.stream(Application.Status.values())
                .filter(Application.Status::open)
                .map(Enum::name)
                .toList();
        return mapper.openCasesOf(kind.name(), idDigests, open).stream()
                .collect(Collectors.groupingBy(
                        ApplicationMapper.OpenCase::idDigest,
                        Collectors.mapping(ApplicationMapper.OpenCase::caseNumber, Collectors.toList())));
    }
}
