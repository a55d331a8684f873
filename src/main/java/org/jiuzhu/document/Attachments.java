package org.jiuzhu.document;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.privacy.Sealer;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Photos and scans of a case. What a file is, is told from its first bytes, never from its name. */
@Service
public class Attachments {

    static final int MAX_BYTES = 10 * 1024 * 1024;

    private final DocumentMapper mapper;
    private final ObjectProvider<CaseLocator> cases;
    private final Sealer sealer;
    private final Journal journal;
    private final Clock clock;

    Attachments(DocumentMapper mapper, ObjectProvider<CaseLocator> cases, Sealer sealer, Journal journal, Clock clock) {
        this.mapper = mapper;
        this.cases = cases;
        this.sealer = sealer;
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
        String township = township(caseNumber, actor);
        if (content.length == 0) {
            throw new InvalidInput("file", "文件是空的，请重新选择。");
        }
        if (content.length > MAX_BYTES) {
            throw new InvalidInput("file", "文件不能超过10MB，请压缩后再上传。");
        }
        Attachment attachment = new Attachment(
                UUID.randomUUID().toString(),
                caseNumber,
                township,
                fileName.length() > 100 ? fileName.substring(fileName.length() - 100) : fileName,
                contentType(content),
                content.length,
                actor.id(),
                LocalDateTime.now(clock));
        mapper.insertAttachment(attachment, sealer.seal(content));
        journal.record("上传附件", caseNumber, attachment.contentType());
        return attachment;
    }

    @Transactional(readOnly = true)
    public List<Attachment> ofCase(String caseNumber, Actor reader) {
        township(caseNumber, reader);
        return mapper.attachments(caseNumber);
    }

    /** A stored file with its bytes. */
    public record Stored(Attachment attachment, byte[] content) {}

    /** @throws Missing when there is no such file within the reader's reach */
    @Transactional
    public Stored open(String id, Actor reader) {
        Attachment attachment = mapper.attachment(id);
        if (attachment == null || !reader.sees(attachment.townshipCode())) {
            throw new Missing("没有这个附件，或不在您的辖区。");
        }
        journal.read(attachment.caseNumber(), "附件");
        return new Stored(attachment, sealer.open(mapper.attachmentContent(id).get(0)));
    }

    private String township(String caseNumber, Actor actor) {
        return cases.stream()
                .flatMap(locator -> locator.townshipOf(caseNumber).stream())
                .filter(actor::sees)
                .findFirst()
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
