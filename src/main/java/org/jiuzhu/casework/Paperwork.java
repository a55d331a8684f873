package org.jiuzhu.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jiuzhu.document.Letter;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.document.Letters;
import org.jiuzhu.intake.Application;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** Letters of a case of any kind: issued by the right body, offered for printing on the form that needs them. */
@Component
public class Paperwork {

    private final Letters letters;
    private final Offices offices;
    private final Clock clock;

    Paperwork(Letters letters, Offices offices, Clock clock) {
        this.letters = letters;
        this.offices = offices;
        this.clock = clock;
    }

    /** Issues a letter; whoever gets one reads whom to ask, a form that comes back carries its code instead. */
    public Letter issue(Application application, LetterKind kind, LetterDraft draft, Actor actor) {
        return issue(application.caseNumber(), application.townshipCode(), kind, draft, actor);
    }

    /** Issues a letter of a case that is about no application. */
    public Letter issue(String caseNumber, String township, LetterKind kind, LetterDraft draft, Actor actor) {
        String issuer = draft.issuerCode();
        return letters.issue(
                caseNumber,
                township,
                issuer == null ? township : issuer,
                kind,
                draft.content(
                        offices.township(township),
                        LocalDate.now(clock),
                        draft.isForm() || draft.isOfficial() ? null : offices.contact(township)),
                actor);
    }

    /**
     * 送达回证, the record of delivery that goes with a letter: filled in by hand, signed, and filed.
     *
     * @param receiver whom the letter is for
     * @param basis article that asks for the delivery
     */
    public Letter deliveryRecord(
            String number, String township, Letter letter, String receiver, String basis, Actor actor) {
        return issue(
                number,
                township,
                LetterKind.DELIVERY,
                LetterDraft.open()
                        .table(
                                "",
                                List.of(),
                                List.of(
                                        List.of("案号", number),
                                        List.of("送达文书", letter.kind().title()),
                                        List.of("文号", letter.letterNumber()),
                                        List.of("受送达人", receiver),
                                        List.of("送达地点", ""),
                                        List.of("送达方式", "直接送达□　留置送达□　邮寄送达□　电子送达（已同意）□"),
                                        List.of("收到日期", "　　　　年　　月　　日　　时"),
                                        List.of("受送达人签字或捺印", ""),
                                        List.of("代收人及与受送达人关系", ""),
                                        List.of("不能送达、拒收的情况和见证人", ""),
                                        List.of("送达人（两人签字）", "")))
                        .footer("送达后将本回证存入案卷。依据：" + basis + "。")
                        .returns(number),
                actor);
    }

    /** The newest letters of some kinds, to be printed from a form; kinds not made yet are left out. */
    public List<FormPage.Paper> papers(String caseNumber, LetterKind... kinds) {
        List<Letters.Summary> all = letters.ofCase(caseNumber);
        return Arrays.stream(kinds)
                .flatMap(kind -> all.stream()
                        .filter(letter -> letter.title().equals(kind.title()))
                        .reduce((earlier, later) -> later)
                        .stream())
                .map(letter -> new FormPage.Paper(letter.title(), "/api/letters/" + letter.id() + "/pdf"))
                .toList();
    }
}
