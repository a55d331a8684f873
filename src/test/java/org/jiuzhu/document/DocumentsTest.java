package org.jiuzhu.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.Families;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("文书和附件")
class DocumentsTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3};

    @Autowired
    Desk desk;

    @Autowired
    Letters letters;

    @Autowired
    Attachments attachments;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    org.jiuzhu.standard.Parameters parameters;

    private Actor window;
    private String caseNumber;

    @BeforeEach
    void register() {
        window = desk.as("tshouli1", Role.WINDOW_CLERK, "350702001");
        caseNumber = desk.register(window, Families.poor());
    }

    private Letters.Summary authorisation(String ofCase) {
        return letters.ofCase(ofCase).stream()
                .filter(one -> one.title().equals("家庭经济状况核对授权书"))
                .findFirst()
                .orElseThrow();
    }

    private static Actor neighbour() {
        return new Actor("other", "他所", Set.of(Role.WINDOW_CLERK), "350702", "350702002");
    }

    @Test
    @DisplayName("没有中文字体的机器：PDF 说明怎么办，Word 照常")
    void saysThatTheFontIsMissing() {
        assertThatThrownBy(() -> new ChineseFont("/nowhere/font.ttf").open())
                .isInstanceOf(org.jiuzhu.shared.Conflict.class)
                .hasMessageContaining("没有可用的中文字体")
                .hasMessageContaining("Word");
        Letters.Summary letter = letters.ofCase(caseNumber).get(0);
        assertThat(letters.word(letter.id(), window).content()).isNotEmpty();
    }

    /** At the gate a font must be there; a bare machine may have none. */
    private static void needFont() {
        boolean found;
        try {
            new ChineseFont("").open();
            found = true;
        } catch (org.jiuzhu.shared.Conflict e) {
            found = false;
        }
        org.junit.jupiter.api.Assumptions.assumeTrue(
                found || "true".equals(System.getenv("JIUZHU_REQUIRE_BROWSER")), "no Chinese font on this machine");
    }

    @Test
    @DisplayName("从 Word 粘贴来的控制字符不会让文书打不开")
    void printsWhatWasPasted() throws IOException {
        needFont();
        LetterContent pasted = new LetterContent(
                "张\u000B三：",
                java.util.List.of("第一行\u000B第二行\u0000", "表情\uD83D"),
                java.util.List.of("列\u0007"),
                java.util.List.of(java.util.List.of("格\u000C")),
                "街道",
                java.time.LocalDate.of(2026, 9, 18),
                "",
                java.util.List.of(new LetterContent.Table(
                        "表\u000B一", java.util.List.of("列"), java.util.List.of(java.util.List.of("格\u0001")))),
                java.util.List.of("末\u000B段"),
                null,
                null,
                null);
        Letter letter = new Letter(
                "x",
                caseNumber,
                "350702001",
                LetterKind.values()[0],
                "〔2026〕1号",
                "",
                "tshouli1",
                java.time.LocalDateTime.of(2026, 9, 18, 10, 0),
                null,
                null,
                null);
        LetterRenderer renderer = new LetterRenderer(new ChineseFont(""));
        try (PDDocument document = Loader.loadPDF(renderer.pdf(letter, pasted))) {
            assertThat(new PDFTextStripper().getText(document)).contains("第二行");
        }
        assertThat(renderer.word(letter, pasted)).isNotEmpty();
    }

    @Test
    @DisplayName("每案附件有总量上限，是一个参数")
    void limitsTheFilesOfACase() {
        parameters.change(
                "attachment-quota", "350702", "1", "测试", desk.as("djianguan", Role.COUNTY_SUPERVISOR, "350702"));
        desk.as(window.id(), Role.WINDOW_CLERK, "350702001");
        byte[] half = java.util.Arrays.copyOf(PNG, 600 * 1024);
        attachments.store(caseNumber, "一.png", half, window);
        assertThatThrownBy(() -> attachments.store(caseNumber, "二.png", half, window))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("总量已到上限（1MB）");
        assertThat(attachments.ofCase(caseNumber, window)).hasSize(1);
    }

    @Test
    @DisplayName("PDF 内嵌中文字体，文字可以选取")
    void embedsTheFont() throws IOException {
        needFont();
        Letters.Summary letter = authorisation(caseNumber);
        byte[] pdf = letters.pdf(letter.id(), window).content();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("家庭经济状况核对授权书", "测试甲", caseNumber)
                    .contains(Families.idNumber(java.time.LocalDate.of(1980, 1, 1)));
            int fonts = 0;
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                fonts++;
            }
            assertThat(fonts).isPositive();
        }
    }

    @Test
    @DisplayName("文号连续编排，文件名里没有姓名")
    void numbersLetters() {
        String second = desk.register(window, Families.poor(7));
        Letters.Summary a = authorisation(caseNumber);
        Letters.Summary b = authorisation(second);
        assertThat(a.number()).contains("〔2026〕授").isNotEqualTo(b.number());
        assertThat(letters.word(a.id(), window).name()).contains(caseNumber).doesNotContain("测试");
    }

    @Test
    @DisplayName("别的乡镇打不开文书和附件，看起来就像没有")
    void keepsOtherTownshipsOut() {
        Letters.Summary letter = letters.ofCase(caseNumber).get(0);
        assertThatThrownBy(() -> letters.pdf(letter.id(), neighbour())).isInstanceOf(Missing.class);
        Attachment attachment = attachments.store(caseNumber, "照片.png", PNG, window);
        assertThatThrownBy(() -> attachments.open(attachment.id(), neighbour())).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> attachments.ofCase(caseNumber, neighbour())).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> attachments.store(caseNumber, "照片.png", PNG, neighbour()))
                .isInstanceOf(Missing.class);
    }

    @Test
    @DisplayName("附件加密存放，取出来一模一样；类型看内容，不看扩展名")
    void sealsAttachments() {
        Attachment attachment = attachments.store(caseNumber, "入户.jpg", PNG, window);
        assertThat(attachment.contentType()).isEqualTo("image/png");
        assertThat(attachments.open(attachment.id(), window).content()).isEqualTo(PNG);
        byte[] stored =
                jdbc.queryForObject("SELECT content FROM attachment WHERE id = ?", byte[].class, attachment.id());
        assertThat(stored).isNotEqualTo(PNG).hasSizeGreaterThan(PNG.length);
    }

    @ParameterizedTest
    @DisplayName("网页、脚本、空文件、改了扩展名的程序都拒收")
    @ValueSource(
            strings = {
                "",
                "<html><script>1</script>",
                "MZ\u0000程序",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "GIF89a"
            })
    void refusesOtherFiles(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> attachments.store(caseNumber, "照片.jpg", bytes, window))
                .isInstanceOf(InvalidInput.class);
        assertThat(attachments.ofCase(caseNumber, window)).isEmpty();
    }

    @Test
    @DisplayName("超过10MB的文件拒收")
    void refusesLargeFiles() {
        byte[] large = java.util.Arrays.copyOf(PNG, 10 * 1024 * 1024 + 1);
        assertThatThrownBy(() -> attachments.store(caseNumber, "大.png", large, window))
                .hasMessageContaining("10MB");
    }
}
