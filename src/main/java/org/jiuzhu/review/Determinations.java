package org.jiuzhu.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The decisions on applications, one for each, each signed by a named person. */
@Service
public class Determinations {

    private static final int LETTER_WORKING_DAYS = 3;

    private final ReviewMapper mapper;
    private final WorkingDays workingDays;
    private final Calculations calculations;
    private final Journal journal;
    private final Clock clock;

    Determinations(
            ReviewMapper mapper, WorkingDays workingDays, Calculations calculations, Journal journal, Clock clock) {
        this.mapper = mapper;
        this.workingDays = workingDays;
        this.calculations = calculations;
        this.journal = journal;
        this.clock = clock;
    }

    /** Confirms; the award begins in the month after the decision (第二十一条). */
    @Transactional
    public Determination confirm(
            String caseNumber, Category category, Money monthlyAmount, String reason, Actor signer) {
        return sign(
                caseNumber,
                Determination.Outcome.CONFIRMED,
                category,
                null,
                "民发〔2021〕57号 第二十一条",
                reason,
                monthlyAmount,
                signer);
    }

    /**
     * Recognises the family as one of low income; where it asked for 低保, that is refused by the same decision (一次申请、
     * 分类审核认定).
     *
     * @param ground why not 低保, or null where the family did not ask for it
     */
    @Transactional
    public Determination recognise(
            String caseNumber, Category category, Determination.@Nullable Ground ground, String reason, Actor signer) {
        return sign(
                caseNumber,
                Determination.Outcome.RECOGNISED,
                category,
                ground,
                category == Category.RIGID ? "刚性支出困难家庭认定办法 第四条、第十条" : "民发〔2021〕57号 第八条；国办发〔2023〕39号 二",
                reason,
                Money.ZERO,
                signer);
    }

    /** Refuses or ends, with the ground; never without a person who signs it (个人信息保护法 第二十四条). */
    @Transactional
    public Determination decline(
            String caseNumber, Category category, Determination.Ground ground, String reason, Actor signer) {
        return sign(caseNumber, ground.outcome(), category, ground, ground.basis(), reason, Money.ZERO, signer);
    }

    /**
     * Takes a confirmation back before anything was paid or told, because a member turns out to hold another award; the
     * confirmation stays on record beside the refusal that replaces it (民发〔2022〕83号 三（一）).
     *
     * @throws Conflict when the case was not confirmed
     */
    @Transactional
    public Determination revoke(String caseNumber, String reason, Actor signer) {
        Determination confirmed = mapper.determination(caseNumber);
        if (confirmed == null
                || confirmed.outcome() != Determination.Outcome.CONFIRMED
                        && confirmed.outcome() != Determination.Outcome.RECOGNISED) {
            throw new Conflict("本案没有予以确认的决定，不能撤销。");
        }
        LocalDate today = LocalDate.now(clock);
        Determination.Ground ground = Determination.Ground.ALREADY_COVERED;
        Determination refusal = new Determination(
                caseNumber,
                ground.outcome(),
                confirmed.category(),
                ground,
                ground.basis(),
                reason,
                0,
                today,
                null,
                workingDays.plus(today, LETTER_WORKING_DAYS),
                signer.id(),
                LocalDateTime.now(clock));
        mapper.supersede(caseNumber);
        mapper.replaceDetermination(refusal);
        journal.record("撤销确认", caseNumber, refusal.outcome().title());
        return refusal;
    }

    private Determination sign(
            String caseNumber,
            Determination.Outcome outcome,
            Category category,
            Determination.@Nullable Ground ground,
            String basis,
            String reason,
            Money amount,
            Actor signer) {
        LocalDate today = LocalDate.now(clock);
        Determination determination = new Determination(
                caseNumber,
                outcome,
                category,
                ground,
                basis,
                reason,
                amount.fen(),
                today,
                switch (outcome) {
                    case CONFIRMED -> today.plusMonths(1).withDayOfMonth(1);
                    case RECOGNISED -> today;
                    case REFUSED, TERMINATED -> null;
                },
                workingDays.plus(today, LETTER_WORKING_DAYS),
                signer.id(),
                LocalDateTime.now(clock));
        try {
            mapper.insertDetermination(determination);
        } catch (DuplicateKeyException e) {
            throw new Conflict("本案已经作出决定。");
        }
        calculations
                .latest(caseNumber)
                .ifPresent(calculation -> mapper.insertRecognition(new Recognition(
                        caseNumber, calculation.category(), calculation.recognition(), LocalDateTime.now(clock))));
        journal.record("作出决定", caseNumber, outcome.title());
        return determination;
    }

    @Transactional(readOnly = true)
    public Optional<Determination> find(String caseNumber) {
        return Optional.ofNullable(mapper.determination(caseNumber));
    }

    /** What the family was proposed to be recognised as when it was decided; empty when nothing was calculated. */
    @Transactional(readOnly = true)
    public Optional<Recognition> recognition(String caseNumber) {
        return Optional.ofNullable(mapper.recognition(caseNumber));
    }
}
