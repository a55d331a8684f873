package org.jiuzhu.document;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface DocumentMapper {

    void insert(Letter letter);

    @Nullable
    Letter find(String id);

    List<Letter> ofCase(String caseNumber);

    int deliver(String caseNumber, String kind, String way, LocalDate deliveredOn, String receiver);

    @Nullable
    Integer lockCounter(String townshipCode, int year, String kind);

    void insertCounter(String townshipCode, int year, String kind);

    void setCounter(String townshipCode, int year, String kind, int lastNumber);

    void insertAttachment(Attachment attachment, byte[] content);

    List<Attachment> attachments(String caseNumber);

    @Nullable
    Attachment attachment(String id);

    /** What the files of a case take, in bytes. */
    long bytesOf(String caseNumber);

    int countOpen(String caseNumber, String purpose);

    int deleteOpenAttachment(String id);

    int settleAttachments(String taskId, LocalDateTime settledAt);

    List<byte[]> attachmentContent(String id);
}
