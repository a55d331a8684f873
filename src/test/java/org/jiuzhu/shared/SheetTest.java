package org.jiuzhu.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.idev.excel.FastExcel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("读入表格")
class SheetTest {

    private static final List<String> COLUMNS = List.of("姓名", "代码");

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
    @DisplayName("各种编码的 CSV 都认得")
    void readsEveryEncoding(String charset) {
        byte[] file = "姓名,代码\n龙家俊,3507\n".getBytes(Charset.forName(charset));
        assertThat(Sheet.rows(file, COLUMNS, 10))
                .extracting(row -> row.get("姓名"))
                .containsExactly("龙家俊");
    }

    @Test
    @DisplayName("带标记的 UTF-8 和 UTF-16（制表符分隔）也认得")
    void readsMarkedFiles() {
        byte[] marked = "\uFEFF姓名,代码\n甲,1\n".getBytes(StandardCharsets.UTF_8);
        assertThat(Sheet.rows(marked, COLUMNS, 10)).hasSize(1);
        byte[] wide = "\uFEFF姓名\t代码\r\n甲\t1\r\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(Sheet.rows(wide, COLUMNS, 10))
                .extracting(row -> row.get("代码"))
                .containsExactly("1");
    }

    @Test
    @DisplayName("行号与办公软件里看到的一致，空行不算也不移位")
    void numbersRows() throws IOException {
        byte[] csv = "姓名,代码\n甲,1\n\n,,\n乙,2\n".getBytes(StandardCharsets.UTF_8);
        assertThat(Sheet.rows(csv, COLUMNS, 10)).extracting(Sheet.Row::at).containsExactly("第2行", "第5行");
        ByteArrayOutputStream excel = new ByteArrayOutputStream();
        FastExcel.write(excel)
                .sheet("一")
                .doWrite(
                        List.of(List.of("姓名", "代码"), List.of("甲", "1"), List.of("", ""), List.of(), List.of("乙", "2")));
        assertThat(Sheet.rows(excel.toByteArray(), COLUMNS, 10))
                .extracting(Sheet.Row::at)
                .containsExactly("第2行", "第5行");
    }

    @Test
    @DisplayName("超过上限：停下并说明，不先读完")
    void stopsAtTheLimit() {
        List<List<String>> rows = new ArrayList<>(List.of(COLUMNS));
        for (int i = 0; i < 500; i++) {
            rows.add(List.of("甲", "1"));
        }
        ByteArrayOutputStream excel = new ByteArrayOutputStream();
        FastExcel.write(excel).sheet("一").doWrite(rows);
        assertThatThrownBy(() -> Sheet.rows(excel.toByteArray(), COLUMNS, 100)).hasMessageContaining("最多导入100行");
        assertThat(Sheet.rows(excel.toByteArray(), COLUMNS, 500)).hasSize(500);
    }

    @Test
    @DisplayName("压缩炸弹：解开过大的文件不解开")
    void refusesBombs() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] block = new byte[1024 * 1024];
            Arrays.fill(block, (byte) ' ');
            for (int i = 0; i < 80; i++) {
                zip.write(block);
            }
            zip.closeEntry();
        }
        assertThat(file.size()).isLessThan(1024 * 1024);
        assertThatThrownBy(() -> Sheet.rows(file.toByteArray(), COLUMNS, 10)).hasMessageContaining("解开后过大");
    }

    @Test
    @DisplayName("缺的列一次说全；不是表格的文件说明怎么办")
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> Sheet.rows("别的\n1\n".getBytes(StandardCharsets.UTF_8), COLUMNS, 10))
                .hasMessageContaining("缺少列：姓名、代码");
        assertThatThrownBy(() -> Sheet.rows(new byte[0], COLUMNS, 10)).hasMessageContaining("缺少列");
        assertThatThrownBy(() -> Sheet.rows(new byte[] {'P', 'K', 3, 4, 9, 9}, COLUMNS, 10))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Sheet.rows(new byte[] {(byte) 0x81, (byte) 0xFF, (byte) 0xFF}, COLUMNS, 10))
                .hasMessageContaining("编码无法识别");
    }

    @Test
    @DisplayName("日期的几种写法")
    void readsDays() {
        for (String text : List.of("2026-07-01", "2026/7/1", "2026.7.1", "2026年7月1日")) {
            assertThat(Sheet.day(text)).isEqualTo(LocalDate.of(2026, 7, 1));
        }
        for (String text : List.of("2026-02-30", "1/7/2026", "")) {
            assertThatThrownBy(() -> Sheet.day(text)).isInstanceOf(DateTimeException.class);
        }
    }
}
