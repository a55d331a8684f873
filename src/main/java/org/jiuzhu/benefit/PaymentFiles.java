package org.jiuzhu.benefit;

import cn.idev.excel.ExcelWriter;
import cn.idev.excel.FastExcel;
import cn.idev.excel.write.metadata.WriteSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.privacy.TamperMark;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.shared.Sheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What goes out to the bank and to the finance office, and what comes back. A file is made again the same as long as the
 * list stands; each time is recorded with the digest of what it said.
 */
@Service
public class PaymentFiles {

    /** The columns of the bank file, in its order; in GB 18030, which for all common characters is GBK. */
    static final List<String> BANK = List.of("流水号", "收款账号", "收款户名", "开户银行", "金额", "用途");

    static final List<String> RESULTS = List.of("流水号", "金额", "结果", "原因");

    private static final List<String> EXCEL = List.of(
            "流水号", "待遇登记号", "乡镇（街道）", "户主", "人数", "保障金", "增发", "补发以前月份", "补扣", "实发金额", "开户银行", "户名", "账号", "与上月比较");
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final int PAGE = 500;
    private static final int MOST_ROWS = 200_000;
    private static final int MOST_PROBLEMS = 500;
    private static final int MOST_REASON = 200;

    /** What is made of a list. */
    public enum Kind {
        EXCEL("清册（Excel）", "xlsx"),
        BANK("银行代发文件", "csv");

        private final String title;
        private final String suffix;

        Kind(String title, String suffix) {
            this.title = title;
            this.suffix = suffix;
        }

        public String title() {
            return title;
        }
    }

    /** A file and the name to save it under, which holds no personal data. */
    public record File(String name, byte[] content) {}

    private final PaymentMapper mapper;
    private final PaymentRuns runs;
    private final Areas areas;
    private final TamperMark mark;
    private final Journal journal;
    private final Clock clock;

    PaymentFiles(PaymentMapper mapper, PaymentRuns runs, Areas areas, TamperMark mark, Journal journal, Clock clock) {
        this.mapper = mapper;
        this.runs = runs;
        this.areas = areas;
        this.mark = mark;
        this.journal = journal;
        this.clock = clock;
    }

    /** Makes a file of a released list and records that it was made. */
    @Transactional
    public File export(String runNumber, Kind kind, Actor actor) {
        PaymentRun run = runs.visible(runNumber, actor);
        if (!actor.holdsAny(Role.COUNTY_CHECKER, Role.COUNTY_SUPERVISOR)
                || !run.countyCode().equals(actor.county())) {
            throw new Refused("清册由本县（市、区）核对岗或监管岗导出。");
        }
        if (run.state() != PaymentRun.State.RELEASED && run.state() != PaymentRun.State.CLOSED) {
            throw new Conflict("清册审签后才能导出。");
        }
        StringBuilder canonical = new StringBuilder();
        int[] payments = new int[1];
        long[] total = new long[1];
        Consumer<PaymentLine> counted = line -> {
            payments[0]++;
            total[0] += line.amountFen();
            canonical
                    .append(line.lineNo())
                    .append(',')
                    .append(line.accountNumber())
                    .append(',')
                    .append(line.amountFen())
                    .append('\n');
        };
        byte[] content = kind == Kind.BANK ? bank(run, counted) : excel(run, counted);
        mapper.insertExport(new PaymentMapper.Export(
                runNumber,
                kind,
                payments[0],
                total[0],
                mark.of(canonical.toString()),
                actor.id(),
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS)));
        journal.record("发放清册：导出", runNumber, kind.title() + "，" + payments[0] + "笔" + Money.ofFen(total[0]) + "元");
        return new File(kind.title().replaceAll("（.*", "") + "-" + runNumber + "." + kind.suffix, content);
    }

    private void each(String runNumber, Consumer<PaymentLine> use) {
        int after = 0;
        List<PaymentLine> lines = mapper.payable(runNumber, null, after, PAGE);
        while (!lines.isEmpty()) {
            lines.forEach(use);
            after = lines.get(lines.size() - 1).lineNo();
            lines = mapper.payable(runNumber, null, after, PAGE);
        }
    }

    private static String serial(PaymentLine line) {
        return line.runNumber() + "-" + String.format("%06d", line.lineNo());
    }

    private byte[] bank(PaymentRun run, Consumer<PaymentLine> counted) {
        StringBuilder text = new StringBuilder();
        CSVFormat format =
                CSVFormat.DEFAULT.builder().setRecordSeparator("\r\n").get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord(BANK);
            each(run.runNumber(), line -> {
                counted.accept(line);
                try {
                    printer.printRecord(
                            serial(line),
                            line.accountNumber(),
                            line.accountHolder(),
                            line.bank(),
                            Money.ofFen(line.amountFen()),
                            run.month() + "救助金");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(CHINESE);
    }

    private byte[] excel(PaymentRun run, Consumer<PaymentLine> counted) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ExcelWriter writer =
                FastExcel.write(out).head(EXCEL.stream().map(List::of).toList()).build()) {
            WriteSheet sheet = FastExcel.writerSheet("发放清册").build();
            List<List<Object>> rows = new ArrayList<>();
            each(run.runNumber(), line -> {
                counted.accept(line);
                rows.add(List.of(
                        serial(line),
                        line.awardNumber(),
                        areas.name(line.townshipCode()),
                        line.holderName(),
                        line.memberCount(),
                        Money.ofFen(line.baseFen()).yuan(),
                        Money.ofFen(line.addonFen()).yuan(),
                        Money.ofFen(line.backFen()).yuan(),
                        Money.ofFen(line.adjustFen()).yuan(),
                        Money.ofFen(line.amountFen()).yuan(),
                        Objects.requireNonNullElse(line.bank(), ""),
                        Objects.requireNonNullElse(line.accountHolder(), ""),
                        Objects.requireNonNullElse(line.accountNumber(), ""),
                        line.explanation()));
                if (rows.size() == PAGE) {
                    writer.write(rows, sheet);
                    rows.clear();
                }
            });
            writer.write(rows, sheet);
        }
        return out.toByteArray();
    }

    /** What the exports of a list have been, the latest first. */
    @Transactional(readOnly = true)
    public List<Exported> exports(String runNumber) {
        return mapper.exports(runNumber).stream()
                .map(one -> new Exported(
                        one.kind().title(),
                        one.payments(),
                        one.totalFen(),
                        one.digest().substring(0, 12),
                        one.exportedBy(),
                        one.exportedAt()))
                .toList();
    }

    /** One export: what, how much, and the beginning of the digest of its content. */
    public record Exported(
            String kind, int payments, long totalFen, String digest, String exportedBy, LocalDateTime exportedAt) {}

    /** What a file of results said. */
    public record Results(int paid, int failed, int missing) {}

    /**
     * Reads the bank's results. The same file twice changes nothing the second time.
     *
     * @throws InvalidInput with one problem for each wrong row; then nothing is taken
     * @throws Conflict when the list is not waiting for results
     */
    @Transactional
    public Results results(String runNumber, byte[] file, Actor actor) {
        PaymentRun run = runs.visible(runNumber, actor);
        PaymentRuns.checker(run, actor);
        PaymentRun locked = Objects.requireNonNull(mapper.lock(runNumber));
        if (locked.state() != PaymentRun.State.RELEASED) {
            throw new Conflict("清册" + locked.state().title() + "，不能登记发放结果。");
        }
        List<Sheet.Row> rows = Sheet.rows(file, RESULTS, MOST_ROWS);
        Map<String, Long> due = new HashMap<>();
        each(runNumber, line -> due.put(serial(line), line.amountFen()));
        List<FieldProblem> problems = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        List<Integer> paid = new ArrayList<>();
        List<PaymentMapper.Answer> failed = new ArrayList<>();
        for (Sheet.Row row : rows) {
            String serial = row.get("流水号");
            Long amount = due.get(serial);
            Integer before = seen.putIfAbsent(serial, row.number());
            String result = row.get("结果");
            String reason = row.get("原因");
            if (amount == null) {
                problems.add(row.problem("本清册没有流水号“" + serial + "”"));
            } else if (before != null) {
                problems.add(row.problem("与第" + before + "行是同一笔"));
            } else if (fen(row.get("金额")) != amount) {
                problems.add(row.problem("金额应为" + Money.ofFen(amount) + "元"));
            } else if (result.equals("成功")) {
                paid.add(number(serial));
            } else if (!result.equals("失败")) {
                problems.add(row.problem("结果应为“成功”或“失败”"));
            } else if (reason.isEmpty() || reason.length() > MOST_REASON) {
                problems.add(row.problem("失败须写明原因，最多" + MOST_REASON + "字"));
            } else {
                failed.add(new PaymentMapper.Answer(number(serial), reason));
            }
        }
        if (rows.isEmpty()) {
            problems.add(new FieldProblem("file", "表中没有发放结果。"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS)));
        }
        for (int from = 0; from < paid.size(); from += PAGE) {
            mapper.paid(runNumber, paid.subList(from, Math.min(from + PAGE, paid.size())));
        }
        failed.forEach(answer -> mapper.failedLine(runNumber, answer));
        Results results = new Results(paid.size(), failed.size(), mapper.unanswered(runNumber));
        journal.record(
                "发放清册：登记发放结果",
                runNumber,
                "成功" + results.paid() + "笔，失败" + results.failed() + "笔，待登记" + results.missing() + "笔");
        return results;
    }

    private static int number(String serial) {
        return Integer.parseInt(serial.substring(serial.lastIndexOf('-') + 1));
    }

    private static long fen(String text) {
        try {
            return Money.ofYuan(new BigDecimal(text.replace(",", ""))).fen();
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }
}
