package org.jiuzhu.document;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.privacy.Sealer;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CasePlaces;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.task.StepSealed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Photos and scans of a case. What a file is, is told from its first bytes, never from its name. */
@Service
public class Attachments {

    static final int MAX_BYTES = 10 * 1024 * 1024;

    private final DocumentMapper mapper;
    private final CasePlaces cases;
    private final Sealer sealer;
    private final Parameters parameters;
    private final Journal journal;
    private final Clock clock;

    Attachments(
            DocumentMapper mapper,
            CasePlaces cases,
            Sealer sealer,
            Parameters parameters,
            Journal journal,
            Clock clock) {
        this.mapper = mapper;
        this.cases = cases;
        this.sealer = sealer;
        this.parameters = parameters;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Keeps a file with a case, whole or not at all.
     *
     * @throws InvalidInput when it is empty, too large or no JPEG, PNG or PDF
     */
    @Transactional
    public Attachment store(String caseNumber, String fileName, byte[] content, Actor actor) {
        return store(caseNumber, fileName, content, null, null, actor);
    }

    /**
     * Keeps a file that was brought for a field of a step's form. Until the step is completed it can be removed again.
     *
     * @param purpose name of the field, or null when the file goes straight into the case
     * @param taskId the step, or null
     * @throws InvalidInput when it is empty, too large or no JPEG, PNG or PDF
     */
    @Transactional
    public Attachment store(
            String caseNumber,
            String fileName,
            byte[] content,
            @Nullable String purpose,
            @Nullable String taskId,
            Actor actor) {
        String township = township(caseNumber, actor);
        if (content.length == 0) {
            throw new InvalidInput("file", "文件是空的，请重新选择。");
        }
        if (content.length > MAX_BYTES) {
            throw new InvalidInput("file", "文件不能超过10MB，请压缩后再上传。");
        }
        long quota = parameters.number("attachment-quota", township) * 1024L * 1024;
        if (mapper.bytesOf(caseNumber) + content.length > quota) {
            throw new InvalidInput("file", "本案附件总量已到上限（" + quota / 1024 / 1024 + "MB），请删去重复的照片或压缩后再上传。");
        }
        if (purpose != null && !purpose.matches("[A-Za-z]{1,60}")) {
            throw new InvalidInput("purpose", "附件的用途不正确。");
        }
        LocalDateTime now = LocalDateTime.now(clock);
        Attachment attachment = new Attachment(
                UUID.randomUUID().toString(),
                caseNumber,
                township,
                fileName.length() > 100 ? fileName.substring(fileName.length() - 100) : fileName,
                contentType(content),
                content.length,
                actor.id(),
                now,
                purpose,
                taskId == null || taskId.length() > 64 ? null : taskId,
                purpose == null ? now : null);
        mapper.insertAttachment(attachment, sealer.seal(content));
        journal.record("上传附件", caseNumber, attachment.contentType());
        return attachment;
    }

    @Transactional(readOnly = true)
    public List<Attachment> ofCase(String caseNumber, Actor reader) {
        township(caseNumber, reader);
        return mapper.attachments(caseNumber);
    }

    /** How many files an open step has brought for a field so far. */
    @Transactional(readOnly = true)
    public int brought(String caseNumber, String purpose) {
        return mapper.countOpen(caseNumber, purpose);
    }

    /**
     * Takes out a file that was uploaded by mistake, as long as its step is open.
     *
     * @throws Missing when there is no such file within the person's reach
     * @throws Refused when somebody else uploaded it
     * @throws Conflict when its step is completed
     */
    @Transactional
    public void remove(String id, Actor actor) {
        Attachment attachment = mapper.attachment(id);
        if (attachment == null || !cases.sees(actor, attachment.caseNumber())) {
            throw new Missing("没有这个附件，或不在您的辖区。");
        }
        if (!attachment.storedBy().equals(actor.id())) {
            throw new Refused("只有上传的人可以删除这个附件。");
        }
        if (mapper.deleteOpenAttachment(id) == 0) {
            throw new Conflict("这一步已经办结，附件已归入案卷，不能再删除。");
        }
        journal.record("删除附件", attachment.caseNumber(), attachment.contentType());
    }

    /** With its step completed a file belongs to the case. */
    @EventListener
    void settle(StepSealed step) {
        mapper.settleAttachments(step.taskId(), LocalDateTime.now(clock));
    }

    /** A stored file with its bytes. */
    public record Stored(Attachment attachment, byte[] content) {}

    /** @throws Missing when there is no such file within the reader's reach */
    @Transactional
    public Stored open(String id, Actor reader) {
        Attachment attachment = mapper.attachment(id);
        if (attachment == null || !cases.sees(reader, attachment.caseNumber())) {
            throw new Missing("没有这个附件，或不在您的辖区。");
        }
        journal.read(attachment.caseNumber(), "附件");
        return new Stored(attachment, sealer.open(mapper.attachmentContent(id).get(0)));
    }

    private String township(String caseNumber, Actor actor) {
        return cases.townshipOf(caseNumber)
                .filter(township -> cases.sees(actor, caseNumber))
                .orElseThrow(() -> new Missing("没有这个案件，或不在您的辖区。"));
    }

    static String contentType(byte[] content) {
        if (startsWith(content, 0xFF, 0xD8, 0xFF)) {
            return "image/jpeg";
        }
        if (startsWith(content, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return "image/png";
        }
        if (startsWith(content, '%', 'P', 'D', 'F', '-')) {
            return "application/pdf";
        }
        throw new InvalidInput("file", "只能上传JPG、PNG图片或PDF文件。");
    }

    private static boolean startsWith(byte[] content, int... magic) {
        if (content.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((content[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
