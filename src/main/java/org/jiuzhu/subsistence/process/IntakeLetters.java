package org.jiuzhu.subsistence.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiuzhu.casework.Offices;
import org.jiuzhu.document.LetterContent;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.document.Letters;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Ending;
import org.jiuzhu.intake.RegistrationWarnings;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Dates;
import org.springframework.stereotype.Component;

/** The letters by which an application ends before acceptance. None refuses assistance; those signed name the relief. */
@Component
class IntakeLetters {

    private static final String AGAIN = "本告知不是不予确认的决定。情况变化或者材料齐全后，可以随时重新提出申请；遇有急难的，可以直接申请临时救助。";

    private final Letters letters;
    private final Applications applications;
    private final RegistrationWarnings warnings;
    private final Offices offices;
    private final Clock clock;

    IntakeLetters(
            Letters letters, Applications applications, RegistrationWarnings warnings, Offices offices, Clock clock) {
        this.letters = letters;
        this.applications = applications;
        this.warnings = warnings;
        this.offices = offices;
        this.clock = clock;
    }

    static LetterKind kind(Ending.Ground ground) {
        return switch (ground) {
            case WITHDRAWN -> LetterKind.WITHDRAWAL;
            case DECEASED, UNCOOPERATIVE -> LetterKind.TERMINATION;
            case BANNED -> LetterKind.NOT_ACCEPTED;
            case LAPSED -> LetterKind.LAPSED;
        };
    }

    /** 撤回申请回执: who withdrew, when, and that the family may come again. */
    void withdrawal(Ending ending, Actor actor) {
        issue(
                ending,
                List.of(
                        "你（家庭）" + Dates.chinese(ending.requestedAt().toLocalDate()) + "书面撤回社会救助申请（案号："
                                + ending.caseNumber() + "），本窗口已登记，办理终结。经办人：" + actor.name() + "。",
                        "撤回不影响以后的申请，可以随时重新提出。"),
                actor);
    }

    /** The letter of what a decider has signed: facts, ground, signatory, relief. */
    void ended(Ending ending, Actor signer) {
        Application application = applications.find(ending.caseNumber());
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("你（家庭）" + Dates.chinese(application.appliedOn()) + "提出的社会救助申请（案号：" + ending.caseNumber()
                + "），因" + ending.ground().title() + "，"
                + switch (ending.ground()) {
                    case BANNED -> "决定不予受理。";
                    case LAPSED -> "按逾期未补正办结。";
                    case WITHDRAWN -> "办理终结。";
                    case DECEASED, UNCOOPERATIVE -> "决定终止审核确认程序。";
                });
        if (ending.ground() == Ending.Ground.BANNED) {
            warnings.bannedOf(application.declaration())
                    .forEach(banned -> paragraphs.add(
                            "成员" + banned.name() + "：失信决定" + banned.ban().decisionNumber() + "（"
                                    + banned.ban().reason() + "）"
                                    + "，限制期至" + Dates.chinese(banned.ban().untilDay())
                                    + "止。期满后可以重新申请；急难情形的临时救助不受此限。"));
        }
        if (ending.ground() == Ending.Ground.LAPSED) {
            paragraphs.add("尚缺的材料："
                    + String.join(
                            "、",
                            applications.missingMaterials(ending.caseNumber()).stream()
                                    .map(material -> material.name())
                                    .toList())
                    + "。");
        }
        paragraphs.add("事实和理由：" + (ending.reason() == null ? "" : ending.reason()));
        if (ending.ground() != Ending.Ground.BANNED) {
            paragraphs.add(AGAIN);
        }
        paragraphs.add("如不服，" + offices.relief(application.townshipCode()));
        issue(ending, paragraphs, signer);
    }

    private void issue(Ending ending, List<String> paragraphs, Actor actor) {
        Application application = applications.find(ending.caseNumber());
        letters.issue(
                application.caseNumber(),
                application.townshipCode(),
                application.townshipCode(),
                kind(ending.ground()),
                new LetterContent(
                        application.applicantName() + (ending.ground() == Ending.Ground.DECEASED ? "家属：" : "："),
                        paragraphs,
                        List.of(),
                        List.of(),
                        offices.township(application.townshipCode()),
                        LocalDate.now(clock),
                        "依据：" + ending.ground().basis() + "。",
                        List.of(),
                        List.of(),
                        "签发人：" + offices.person(actor),
                        offices.contact(application.townshipCode()),
                        null),
                actor);
    }
}
