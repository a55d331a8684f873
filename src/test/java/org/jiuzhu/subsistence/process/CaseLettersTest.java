package org.jiuzhu.subsistence.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.deadline.ExtensionGround;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.document.Letters;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.Material;
import org.jiuzhu.review.Category;
import org.jiuzhu.review.Determination;
import org.jiuzhu.review.Determinations;
import org.jiuzhu.review.FirstOpinion;
import org.jiuzhu.review.Opinions;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Money;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("每种文书写全法定内容，用中文日期，没有英文（民办发〔2019〕10号）")
class CaseLettersTest {

    private static final String TOWN = "350702001";
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);

    @Autowired
    CaseLetters texts;

    @Autowired
    Letters letters;

    @Autowired
    Applications applications;

    @Autowired
    Acceptance acceptance;

    @Autowired
    Eligibility eligibility;

    @Autowired
    Opinions opinions;

    @Autowired
    Determinations determinations;

    @Autowired
    FileForms forms;

    @Autowired
    CaseClocks clocks;

    @Autowired
    Desk desk;

    @Autowired
    TestClock clock;

    private Desk.Crew crew;
    private Actor window;
    private Actor decider;

    @BeforeEach
    void people() {
        clock.set(TODAY);
        crew = desk.crew(TOWN);
        decider = crew.decider();
        window = crew.window();
    }

    /** The newest letter of a kind, read from its PDF without blanks; Word must be there too. */
    private String read(String caseNumber, LetterKind kind) {
        Letters.Summary letter = letters.ofCase(caseNumber).stream()
                .filter(one -> one.title().equals(kind.title()))
                .reduce((a, b) -> b)
                .orElseThrow(() -> new AssertionError("no letter " + kind));
        byte[] word = letters.word(letter.id(), window).content();
        byte[] pdf = letters.pdf(letter.id(), window).content();
        assertThat(word).startsWith('P', 'K');
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Path kept = Files.createDirectories(Path.of("target", "letters"));
            Files.write(kept.resolve(kind + ".pdf"), pdf);
            Files.write(kept.resolve(kind + ".docx"), word);
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text.replaceAll("测试t[a-z]+[0-9]", ""))
                    .as(kind.title())
                    .contains(kind.title())
                    .doesNotContainPattern("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                    .doesNotContainPattern("[A-Za-z]{2,}")
                    .doesNotContain("null");
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String accepted(Declaration family) {
        String caseNumber = desk.register(window, family);
        applications.listMaterials(
                caseNumber,
                List.of(new Material(
                        caseNumber, "APPLICATION", "社会救助申请书", "第四条", "窗口领取", true, null, TODAY, window.id())),
                window);
        acceptance.accept(caseNumber, 20, "民发〔2021〕57号 第二十二条", window);
        return caseNumber;
    }

    @Test
    @DisplayName("登记后即可打印申请书、申报表、承诺书、授权书，按申报填好，只需签字（第四条、第九条）")
    void fillsTheWindowForms() {
        String caseNumber = desk.register(window, Families.poor());
        assertThat(read(caseNumber, LetterKind.APPLICATION))
                .contains("测试甲", Families.idNumber(LocalDate.of(1980, 1, 1)), "梅山街道测试路1号", "6222000000000001", "缺少劳动力");
        assertThat(read(caseNumber, LetterKind.STATEMENT)).contains("工资性收入", "18000.00元", "存款", "2000.00元", "车辆、船舶");
        assertThat(read(caseNumber, LetterKind.PROMISE)).contains("测试乙", "骗取救助").doesNotContain("测试丙");
        assertThat(read(caseNumber, LetterKind.AUTHORISATION))
                .contains("授权期限", "银行、证券、保险", "居民身份证", "监护人代为签字", "测试丙", "父母", "一式三份", "第十七条", "延平区民政局");
        assertThat(letters.ofCase(caseNumber))
                .extracting(Letters.Summary::title)
                .doesNotContain(LetterKind.ENTRUSTMENT.title(), LetterKind.KIN_RECORD.title());
    }

    @Test
    @DisplayName("有代办人和近亲属的，另有委托书和近亲属备案登记表（第六条、第十一条）")
    void fillsFurtherForms() {
        Declaration family = Families.as(Families.poor())
                .proxy(new Declaration.Proxy(
                        "代办人甲", Families.idNumber(LocalDate.of(1975, 5, 5)), "13900000002", "邻居", null, null))
                .nearRelative(new Declaration.NearRelative("王经办", "民政干事", "兄弟姐妹", null))
                .build();
        String caseNumber = desk.register(window, family);
        assertThat(read(caseNumber, LetterKind.ENTRUSTMENT)).contains("代办人甲", "邻居", "不得由受托人代签");
        assertThat(read(caseNumber, LetterKind.KIN_RECORD)).contains("王经办", "民政干事", "入户核查");
    }

    @Test
    @DisplayName("补正告知写明全部缺件、期限、地点、电话和首问责任人；受理通知写明收到的材料、期限和权利（第十条）")
    void tellsOfIntake() {
        String caseNumber = desk.register(window, Families.poor());
        List<Material> asked = List.of(
                new Material(caseNumber, "BANK_ACCOUNT", "领取救助金的银行账户", "第二十五条", "本人存折或银行卡", false, TODAY, null, null));
        texts.onceOnlyNotice(caseNumber, asked, TODAY.plusDays(30), window);
        assertThat(read(caseNumber, LetterKind.ONCE_ONLY_NOTICE))
                .contains("领取救助金的银行账户", "本人存折或银行卡", "前将上列材料交到延平区梅山街道办事处", "首问责任人：测试tshouli1（受理岗）", "联系电话");
        String other = accepted(Families.poor(7));
        texts.acceptance(other, window);
        assertThat(read(other, LetterKind.ACCEPTANCE))
                .contains("2026年9月18日", "20个工作日", "2026年10月22日", "社会救助申请书", "申请行政复议", "联系电话", other);
        texts.surveyForm(other, window);
        assertThat(read(other, LetterKind.SURVEY_FORM)).contains("属实□", "调查员（两人签字）", "工资性收入年18000.00元", "邻里走访");
        texts.extension(
                other,
                ExtensionGround.HARD_SURVEY,
                clocks.extend(other, ExtensionGround.HARD_SURVEY, 45, 45, "人户分离，需跨县核查", decider),
                decider);
        assertThat(read(other, LetterKind.EXTENSION)).contains("45个工作日", "2026年11月26日", "签发人：测试tqueren2（审核确认岗）");
    }

    @Test
    @DisplayName("转办告知写明理由、去处和救济机关（第五条、第三十八条）")
    void tellsOfTheRightPlace() {
        String caseNumber = desk.register(window, Families.poor());
        texts.referral(caseNumber, "建阳区童游街道办事处", "0599-1111111", "户籍和居住地均在建阳区", window);
        assertThat(read(caseNumber, LetterKind.REFERRAL)).contains("建阳区童游街道办事处", "不是不予确认", "延平区人民政府申请行政复议");
    }

    @Test
    @DisplayName("公示单有日期和反映异议的电话，没有身份证号（第十九条）")
    void postsWithoutNumbers() {
        String caseNumber = accepted(Families.poor());
        opinions.give(
                caseNumber,
                FirstOpinion.Proposal.CONFIRM,
                Category.SUBSISTENCE,
                Money.ofYuan(1050),
                Money.ofYuan(1050),
                null,
                null,
                "符合",
                decider);
        texts.publicity(caseNumber, TODAY, TODAY.plusDays(7), window);
        assertThat(read(caseNumber, LetterKind.PUBLICITY))
                .contains("2026年9月18日至2026年9月25日", "1050.00元", "联系电话", "保密")
                .doesNotContain(Families.idNumber(LocalDate.of(1980, 1, 1)).substring(6));
    }

    @Test
    @DisplayName("确认通知写明金额、起始月份、成员、发放日、义务和签发人；送达回证随决定制作（第二十一条、第二十五条、第三十条）")
    void confirms() {
        String caseNumber = accepted(Families.poor());
        eligibility.work(caseNumber);
        determinations.confirm(caseNumber, Category.SUBSISTENCE, Money.ofYuan(1050), "符合", decider);
        texts.decision(caseNumber, window);
        assertThat(read(caseNumber, LetterKind.CONFIRMATION))
                .contains(
                        "1050.00元",
                        "自2026年10月起",
                        "每月10日前",
                        "测试丙",
                        "及时向本单位报告",
                        "签发人：测试tqueren2（审核确认岗）",
                        "延平区梅山街道办事处（盖章）");
        assertThat(read(caseNumber, LetterKind.DELIVERY)).contains("最低生活保障确认通知书", "送达人（两人签字）", caseNumber);
        forms.decision(caseNumber, window);
        assertThat(read(caseNumber, LetterKind.DETERMINATION_FORM))
                .contains("测试甲", "人均月收入", "审核确认", "予以确认，月保障金1050.00元", caseNumber);
        forms.checkRequest(caseNumber, window);
        assertThat(read(caseNumber, LetterKind.CHECK_REQUEST)).contains("延平区民政局", "测试丙", "核对范围");
        texts.result(caseNumber, window);
        assertThat(read(caseNumber, LetterKind.RESULT)).contains("测试甲", "2026年10月", "1050.00元");
    }

    @Test
    @DisplayName("不予确认写明事实、核算、财产与上限、下一步、救济机关和签发人；县级决定的由县级民政局具名（第二十一条）")
    void refuses() {
        String caseNumber = accepted(Families.welloff());
        eligibility.work(caseNumber);
        determinations.decline(caseNumber, Category.NONE, Determination.Ground.INCOME, "人均月收入3000元，高于标准", decider);
        texts.decision(caseNumber, window);
        assertThat(read(caseNumber, LetterKind.REFUSAL))
                .contains(
                        "3000.00元",
                        "金融资产",
                        "临时救助",
                        "60日内向延平区人民政府申请行政复议",
                        "6个月内依法向延平区人民法院提起行政诉讼",
                        "签发人：测试tqueren2（审核确认岗）");
        Actor supervisor = crew.supervisor();
        String other = accepted(Families.poor(9));
        determinations.decline(other, Category.NONE, Determination.Ground.WITHDRAWN, "申请人书面撤回", supervisor);
        texts.decision(other, window);
        assertThat(read(other, LetterKind.TERMINATION))
                .contains("书面撤回", "延平区民政局（盖章）", "重新申请", "签发人：测试tjianguan1（县级监管岗）");
    }

    @Test
    @DisplayName("核对报告逐个来源写明查询、答复和查得情况，仅供参考（第十七条）；核对结果告知书可以说明和举证（第十八条）")
    void reportsTheCheck() {
        String caseNumber = accepted(Families.poor());
        texts.checkReport(caseNumber, crew.checker());
        assertThat(read(caseNumber, LetterKind.CHECK_REPORT)).contains("仅供社会救助审核确认参考", "延平区民政局", "个月内有效");
        texts.checkResult(caseNumber, window);
        assertThat(read(caseNumber, LetterKind.CHECK_RESULT)).contains("提供证明材料", "复查");
    }
}
