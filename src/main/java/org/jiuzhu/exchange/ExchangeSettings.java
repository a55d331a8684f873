package org.jiuzhu.exchange;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiuzhu.organisation.Department;
import org.jspecify.annotations.Nullable;

/**
 * Which departments have systems of their own, and how they are reached.
 *
 * @param lines one for each department and county
 */
public record ExchangeSettings(@Nullable List<Line> lines) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Set<Integer> KEY_BYTES = Set.of(16, 32);

    /** How a system is reached. */
    public enum Way {
        FILE("文件"),
        HTTP("接口");

        private final String title;

        Way(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * A line to the system of a department.
     *
     * @param county code of the county, or null for all that have no line of their own
     * @param directory of FILE: the folders outbox and inbox are in it
     * @param fileKey of FILE: key shared with the department, 16 or 32 bytes in Base64; without it the directory is
     *     readable by the house alone
     * @param address of HTTP: where {@code /messages} and {@code /answers} are
     * @param token of HTTP: shared with the department
     * @param timeout how long an answer of the system is waited for; 10 seconds when null
     */
    public record Line(
            Department department,
            @Nullable String county,
            Way way,
            @Nullable String directory,
            @Nullable String fileKey,
            @Nullable String address,
            @Nullable String token,
            @Nullable Duration timeout) {

        Duration patience() {
            return timeout == null ? PATIENCE : timeout;
        }

        String words() {
            return department.body() + (county == null ? "" : "（" + county + "）") + "：" + way.title();
        }
    }

    List<Line> all() {
        return lines == null ? List.of() : lines;
    }

    /** The line to a department of a county; empty when it works in Tasklist. */
    Optional<Line> line(Department department, String county) {
        return all().stream()
                .filter(line -> line.department() == department)
                .filter(line -> line.county() == null || line.county().equals(county))
                .reduce((a, b) -> a.county() != null ? a : b);
    }

    /**
     * What is wrong with the settings, in words for the administrator.
     *
     * @param production personal data leaves the house: nothing goes unprotected
     */
    public List<String> faults(boolean production) {
        List<String> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Line line : all()) {
            String at = "部门对接 " + line.words() + "：";
            if (!seen.add(line.department() + ":" + line.county())) {
                faults.add(at + "同一部门、同一县重复设置");
            }
            switch (line.way()) {
                case FILE -> file(line, at, production, faults);
                case HTTP -> http(line, at, production, faults);
            }
        }
        return List.copyOf(faults);
    }

    private static void file(Line line, String at, boolean production, List<String> faults) {
        String directory = line.directory();
        if (directory == null || directory.isBlank() || !Path.of(directory).isAbsolute()) {
            faults.add(at + "没有设置文件目录（directory），应为绝对路径");
            return;
        }
        Path path = Path.of(directory);
        if (production && !Files.isWritable(path)) {
            faults.add(at + "文件目录不存在或者不能写入");
        }
        String key = line.fileKey();
        if (key != null && !key.isBlank()) {
            if (!readable(key)) {
                faults.add(at + "加密密钥（file-key）应为16或者32字节的Base64");
            }
        } else if (production && !closed(path)) {
            faults.add(at + "没有加密密钥（file-key），文件目录又不是只有本系统账户能读");
        }
    }

    private static boolean readable(String key) {
        try {
            return KEY_BYTES.contains(Base64.getDecoder().decode(key).length);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean closed(Path path) {
        try {
            return Files.getPosixFilePermissions(path).stream()
                    .allMatch(one -> one == PosixFilePermission.OWNER_READ
                            || one == PosixFilePermission.OWNER_WRITE
                            || one == PosixFilePermission.OWNER_EXECUTE);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static void http(Line line, String at, boolean production, List<String> faults) {
        String address = line.address();
        if (address == null || address.isBlank()) {
            faults.add(at + "没有设置接口地址（address）");
            return;
        }
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            faults.add(at + "接口地址写法不对");
            return;
        }
        if (production && !"https".equals(uri.getScheme())) {
            faults.add(at + "接口地址应为 https");
        }
        if (production && (line.token() == null || line.token().isBlank())) {
            faults.add(at + "没有设置接口令牌（token）");
        }
    }
}
