package org.jiuzhu.benefit;

import cn.idev.excel.FastExcel;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.shared.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the present recipients of a county into the register when it begins to work with this system.
 *
 * <p>A file is checked as a whole: one wrong row, and nothing of it is kept. What is right waits for the approval of a
 * second person and is then written in batches, each a transaction of its own that remembers how far it came; a server
 * that stops goes on where it was. Nothing written counts before the last batch turns all of it on in one statement, and
 * a household that meanwhile entered another award sends everything back.
 *
 * @see "民发〔2021〕57号 第三十一条；社会救助暂行办法 第六十六条"
 */
@Service
public class RecipientImports {

    static final int MOST_ROWS = 200_000;
    static final int MOST_PROBLEMS = 2_000;
    private static final int BATCH = 500;

    private final RecipientImportMapper mapper;
    private final AwardMapper awards;
    private final Areas areas;
    private final Fingerprint fingerprint;
    private final Journal journal;
    private final ObjectMapper json;
    private final Clock clock;
    private final TransactionTemplate batch;

    RecipientImports(
            RecipientImportMapper mapper,
            AwardMapper awards,
            Areas areas,
            Fingerprint fingerprint,
            Journal journal,
            ObjectMapper json,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.awards = awards;
        this.areas = areas;
        this.fingerprint = fingerprint;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
        this.batch = new TransactionTemplate(transactions);
    }

    /** An Excel file with the columns and one invented household. */
    public static byte[] template() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        FastExcel.write(file)
                .head(RecipientSheet.COLUMNS.stream().map(List::of).toList())
                .sheet("在享对象")
                .doWrite(RecipientSheet.EXAMPLE);
        return file.toByteArray();
    }

    /**
     * Checks a file (CSV or Excel, columns as in the template) and keeps it, sealed, for the approval.
     *
     * @param documentNumber document by which the county hands its register over
     * @throws InvalidInput with one problem for each wrong row; then nothing is kept
     */
    @Transactional
    public RecipientImport upload(byte[] file, String documentNumber, Actor actor) {
        String county = county(actor);
        if (documentNumber.isBlank() || documentNumber.length() > 100) {
            throw new InvalidInput("documentNumber", "请填写移交名册的文号（最多100字）");
        }
        List<Sheet.Row> rows = Sheet.rows(file, RecipientSheet.COLUMNS, MOST_ROWS);
        if (rows.isEmpty()) {
            throw new InvalidInput("file", "表中没有在享对象。");
        }
        RecipientSheet sheet =
                new RecipientSheet(areas, county, YearMonth.now(clock).plusMonths(1));
        List<Recipient> recipients = sheet.read(rows);
        findHeld(recipients, sheet);
        if (!sheet.problems().isEmpty()) {
            int found = sheet.problems().size();
            throw new InvalidInput(sheet.problems().subList(0, Math.min(found, MOST_PROBLEMS)));
        }
        RecipientImport entry = new RecipientImport(
                UUID.randomUUID().toString(),
                county,
                RecipientImport.State.CHECKED,
                recipients.size(),
                recipients.stream().mapToInt(one -> one.persons().size()).sum(),
                recipients.stream().mapToLong(Recipient::monthlyAmountFen).sum(),
                0,
                null,
                documentNumber.strip(),
                actor.id(),
                now(),
                null,
                null,
                null);
        mapper.insert(entry);
        for (int from = 0; from < recipients.size(); from += BATCH) {
            int start = from;
            List<Recipient> some = recipients.subList(from, Math.min(from + BATCH, recipients.size()));
            mapper.insertHouseholds(
                    entry.id(),
                    IntStream.range(0, some.size())
                            .mapToObj(i -> new RecipientImportMapper.Waiting(start + i + 1, write(some.get(i))))
                            .toList());
        }
        journal.record("导入在享对象：核对", null, county + " " + entry.households() + "户" + entry.persons() + "人");
        return entry;
    }

    private void findHeld(List<Recipient> recipients, RecipientSheet sheet) {
        Map<String, Integer> rowOf = new HashMap<>();
        for (Recipient recipient : recipients) {
            for (int i = 0; i < recipient.persons().size(); i++) {
                rowOf.put(fingerprint.of(recipient.persons().get(i).idNumber()), recipient.row() + i);
            }
        }
        List<String> digests = List.copyOf(rowOf.keySet());
        for (int from = 0; from < digests.size(); from += BATCH) {
            awards.holders(digests.subList(from, Math.min(from + BATCH, digests.size())))
                    .forEach(held -> sheet.problem(
                            Objects.requireNonNull(rowOf.get(held.idDigest())),
                            "此人已在登记册的待遇" + held.awardNumber() + "中"));
        }
    }

    /**
     * Approves a checked import; the writing begins at once and goes on in the background.
     *
     * @throws Refused when the person who brought the file in approves it, or another county does
     */
    @Transactional
    public RecipientImport approve(String id, Actor actor) {
        RecipientImport entry = locked(id, actor);
        if (entry.uploadedBy().equals(actor.id())) {
            throw new Refused("导入须由另一人批准（两人以上核对）。");
        }
        if (mapper.approve(id, actor.id(), now()) == 0) {
            throw new Conflict("这次导入" + entry.state().title() + "，不能再批准。");
        }
        journal.record("导入在享对象：批准", null, entry.countyCode() + " " + entry.households() + "户");
        return Objects.requireNonNull(mapper.find(id));
    }

    /** Gives a checked import up; nothing of it is kept but that it took place. */
    @Transactional
    public void abandon(String id, Actor actor) {
        RecipientImport entry = locked(id, actor);
        if (mapper.finish(id, RecipientImport.State.CHECKED, RecipientImport.State.ABANDONED, null, now()) == 0) {
            throw new Conflict("这次导入" + entry.state().title() + "，不能放弃。");
        }
        mapper.deleteHouseholds(id);
        journal.record("导入在享对象：放弃", null, entry.countyCode());
    }

    /** The imports within a person's reach, newest first. */
    @Transactional(readOnly = true)
    public List<RecipientImport> visibleTo(Actor actor) {
        return mapper.ofCounty(actor.county(), 50);
    }

    /** Imports that are being written, wherever they stand; read by the worker. */
    @Transactional(readOnly = true)
    public List<String> entering() {
        return mapper.entering();
    }

    /**
     * Writes the next batch of an approved import.
     *
     * @return true while there is more to do
     */
    public boolean enterNext(String id) {
        try {
            return Boolean.TRUE.equals(batch.execute(status -> nextBatch(id)));
        } catch (DuplicateKeyException e) {
            batch.executeWithoutResult(status -> sendBack(id));
            return false;
        }
    }

    private boolean nextBatch(String id) {
        RecipientImport entry = mapper.lock(id);
        if (entry == null || entry.state() != RecipientImport.State.ENTERING) {
            return false;
        }
        List<RecipientImportMapper.Waiting> waiting = mapper.households(id, entry.entered(), BATCH);
        if (!waiting.isEmpty()) {
            write(entry, waiting);
            mapper.progress(id, entry.entered() + waiting.size());
            return true;
        }
        int active = mapper.activate(id);
        if (active != entry.households()) {
            throw new IllegalStateException("import " + id + " has " + active + " awards of " + entry.households());
        }
        mapper.finish(id, RecipientImport.State.ENTERING, RecipientImport.State.ENTERED, null, now());
        mapper.deleteHouseholds(id);
        journal.record("导入在享对象：登记完成", null, entry.countyCode() + " " + active + "户");
        return false;
    }

    private void write(RecipientImport entry, List<RecipientImportMapper.Waiting> waiting) {
        List<Award> made = new ArrayList<>();
        List<RecipientImportMapper.Member> members = new ArrayList<>();
        List<RecipientImportMapper.Change> changes = new ArrayList<>();
        List<AwardHousehold> households = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        for (RecipientImportMapper.Waiting one : waiting) {
            Recipient recipient = read(one.content());
            String number = "YX-" + recipient.townshipCode() + "-" + entry.id().substring(0, 8) + "-"
                    + String.format("%06d", one.sequence());
            made.add(new Award(
                    number,
                    null,
                    recipient.townshipCode(),
                    recipient.category(),
                    recipient.persons().get(0).name(),
                    recipient.persons().size(),
                    recipient.monthlyAmountFen(),
                    recipient.fromMonth(),
                    null,
                    recipient.basis(),
                    entry.documentNumber(),
                    recipient.reviewMonths(),
                    Award.State.PENDING));
            recipient
                    .persons()
                    .forEach(person ->
                            members.add(new RecipientImportMapper.Member(number, fingerprint.of(person.idNumber()))));
            households.add(new AwardHousehold(number, recipient.account(), recipient.persons()));
            changes.add(new RecipientImportMapper.Change(
                    number,
                    today,
                    "IMPORTED",
                    "移交登记：每月" + Money.ofFen(recipient.monthlyAmountFen()) + "元（" + entry.documentNumber() + "）",
                    Objects.requireNonNull(entry.approvedBy())));
        }
        mapper.insertAwards(entry.id(), made);
        mapper.insertMembers(members);
        mapper.hold(members);
        awards.insertPersons(households);
        awards.insertAccounts(households);
        mapper.insertChanges(changes);
    }

    /** Somebody holds another award since the check: everything goes back, as if nothing had been written. */
    private void sendBack(String id) {
        RecipientImport entry = mapper.lock(id);
        if (entry == null || entry.state() != RecipientImport.State.ENTERING) {
            return;
        }
        Integer row = firstHeld(id, entry.entered());
        mapper.releaseHoldings(id);
        mapper.deleteMembers(id);
        mapper.deletePersons(id);
        mapper.deleteAccounts(id);
        mapper.deleteChanges(id);
        mapper.deleteAwards(id);
        mapper.finish(id, RecipientImport.State.ENTERING, RecipientImport.State.CONFLICT, row, now());
        mapper.deleteHouseholds(id);
        journal.record("导入在享对象：退回", null, entry.countyCode() + " 重复享受，第" + row + "行");
    }

    private @Nullable Integer firstHeld(String id, int after) {
        for (RecipientImportMapper.Waiting one : mapper.households(id, after, BATCH)) {
            Recipient recipient = read(one.content());
            List<String> digests = recipient.persons().stream()
                    .map(person -> fingerprint.of(person.idNumber()))
                    .toList();
            if (!awards.holders(digests).isEmpty()) {
                return recipient.row();
            }
        }
        return null;
    }

    private RecipientImport locked(String id, Actor actor) {
        RecipientImport entry = mapper.lock(id);
        if (entry == null || actor.county() != null && !actor.county().equals(entry.countyCode())) {
            throw new Missing("没有这次导入，或不在您的辖区。");
        }
        return entry;
    }

    private static String county(Actor actor) {
        if (!actor.holds(Role.COUNTY_SUPERVISOR) || actor.county() == null) {
            throw new Refused("在享对象由县级监管岗导入。");
        }
        return actor.county();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }

    private String write(Recipient recipient) {
        try {
            return Objects.requireNonNull(json.writeValueAsString(recipient));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Recipient read(String content) {
        try {
            return Objects.requireNonNull(json.readValue(content, Recipient.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored household cannot be read", e);
        }
    }
}
