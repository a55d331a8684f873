package org.jiuzhu.disaster.process;

import java.util.List;
import java.util.Objects;
import org.jiuzhu.casework.LetterDraft;
import org.jiuzhu.casework.Offices;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.disaster.Count;
import org.jiuzhu.disaster.CountyList;
import org.jiuzhu.disaster.Family;
import org.jiuzhu.disaster.WinterAid;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.organisation.Department;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Dates;
import org.springframework.stereotype.Component;

/** The posting of a township and the list of a county. */
@Component
class WinterLetters {

    private static final String LAW = "依据：自然灾害救助条例 第二十一条。";

    private final WinterAid aid;
    private final Paperwork paperwork;
    private final Offices offices;
    private final Areas areas;

    WinterLetters(WinterAid aid, Paperwork paperwork, Offices offices, Areas areas) {
        this.aid = aid;
        this.paperwork = paperwork;
        this.offices = offices;
        this.areas = areas;
    }

    void posting(String number, Actor actor) {
        Count count = aid.count(number);
        List<Family> families = aid.families(number);
        paperwork.issue(
                number,
                count.townshipCode(),
                LetterKind.WINTER_POSTING,
                LetterDraft.open()
                        .say("经村（居）提名、评议，下列家庭受灾后冬季、次年春季基本生活有困难，拟给予救助，现予公示" + aid.publicityDays(count.townshipCode())
                                + "天。有异议的，请在公示期内向本单位提出，异议人的姓名保密。")
                        .table(
                                "",
                                List.of("序", "户主", "需救助人数", "拟救助金额（元）"),
                                families.stream()
                                        .map(one -> List.of(
                                                String.valueOf(one.line()),
                                                one.name(),
                                                String.valueOf(one.persons()),
                                                one.amount().toString()))
                                        .toList())
                        .footer(LAW),
                actor);
    }

    void list(String number, Actor actor) {
        CountyList list = aid.list(number);
        List<Family> families = aid.familiesOf(list);
        String county = areas.name(list.countyCode());
        paperwork.issue(
                number,
                list.countyCode(),
                LetterKind.WINTER_LIST,
                LetterDraft.to(county + Department.EMERGENCY.body())
                        .say(county + list.year() + "年冬季、次年春季受灾人员生活救助名册，" + WinterFacts.total(families) + "，经县级人民政府批准（"
                                + Objects.requireNonNullElse(list.document(), "") + "，"
                                + (list.approvedOn() == null ? "" : Dates.chinese(list.approvedOn()))
                                + "），现送你单位，请按方案落实，并报上一级备案。")
                        .say("方案：" + Objects.requireNonNullElse(list.plan(), ""))
                        .table(
                                "名册",
                                List.of("乡镇（街道）", "户主", "身份证号", "人数", "需求", "受灾情况", "金额（元）"),
                                families.stream()
                                        .map(one -> List.of(
                                                areas.name(one.countNumber().split("-")[1]),
                                                one.name(),
                                                one.idNumber(),
                                                String.valueOf(one.persons()),
                                                one.needs(),
                                                one.loss(),
                                                one.amount().toString()))
                                        .toList())
                        .close("以上信息只用于受灾人员救助，请妥善保管。")
                        .footer(LAW)
                        .from(offices.county(list.countyCode()), list.countyCode())
                        .sign(offices.person(Objects.requireNonNullElse(list.signedBy(), ""))),
                actor);
    }
}
