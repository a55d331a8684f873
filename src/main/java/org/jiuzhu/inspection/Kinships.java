package org.jiuzhu.inspection;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CitizenId;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 近亲属和利害关系申报: each member of staff declares for himself, and sees only what he has declared. A declaration counts
 * from the next list that is fixed; later ones are dealt with on the sheet, by keeping apart.
 *
 * @see "民发〔2021〕57号 第十一条；民发〔2012〕220号 第十四条（近亲属的范围）"
 */
@Service
public class Kinships {

    /** Near kin by the ministry's definition, and other interests. */
    public static final List<String> RELATIONS = List.of("配偶", "父母", "子女", "兄弟姐妹", "祖父母、外祖父母", "孙子女、外孙子女", "其他利害关系");

    private static final int MOST = 100;

    private final InspectionMapper mapper;
    private final Fingerprint fingerprint;
    private final Journal journal;
    private final Clock clock;

    Kinships(InspectionMapper mapper, Fingerprint fingerprint, Journal journal, Clock clock) {
        this.mapper = mapper;
        this.fingerprint = fingerprint;
        this.journal = journal;
        this.clock = clock;
    }

    /** What somebody has declared. */
    @Transactional(readOnly = true)
    public List<Kin> of(Actor actor) {
        return mapper.kin(actor.id());
    }

    @Transactional
    public void declare(@Nullable String name, @Nullable String idNumber, @Nullable String relation, Actor actor) {
        if (name == null || name.isBlank() || name.length() > 60) {
            throw new InvalidInput("name", "请填写姓名");
        }
        String number = idNumber == null ? "" : idNumber.strip();
        CitizenId.problemOf(number).ifPresent(problem -> {
            throw new InvalidInput("idNumber", problem);
        });
        if (relation == null || !RELATIONS.contains(relation)) {
            throw new InvalidInput("relation", "请选择与本人的关系");
        }
        if (mapper.kin(actor.id()).size() >= MOST) {
            throw new Conflict("申报的人已经很多，请先删除不再有关系的。");
        }
        try {
            mapper.insertKin(
                    actor.id(),
                    name.strip(),
                    fingerprint.of(CitizenId.of(number).number()),
                    relation,
                    LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
        } catch (DuplicateKeyException e) {
            throw new Conflict("这个人已经申报过。");
        }
        journal.record("申报近亲属和利害关系", null, relation);
    }

    @Transactional
    public void withdraw(long id, Actor actor) {
        if (mapper.deleteKin(id, actor.id()) == 0) {
            throw new Missing("没有这项申报。");
        }
        journal.record("撤回近亲属和利害关系申报", null, "");
    }
}
