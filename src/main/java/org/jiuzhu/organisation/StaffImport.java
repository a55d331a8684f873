package org.jiuzhu.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Role;
import org.jiuzhu.shared.Sheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings staff in from a table with the columns 登录名, 姓名, 岗位, 区划代码, 初始密码: all rows or none. */
@Service
public class StaffImport {

    private static final List<String> COLUMNS = List.of("登录名", "姓名", "岗位", "区划代码", "初始密码");
    private static final int MAX_ROWS = 5000;

    private final StaffDirectory directory;
    private final Credentials credentials;

    StaffImport(StaffDirectory directory, Credentials credentials) {
        this.directory = directory;
        this.credentials = credentials;
    }

    /**
     * Imports a CSV (UTF-8) or Excel file.
     *
     * @return the number of people added
     * @throws InvalidInput with one problem for each wrong row; then nobody is added
     */
    @Transactional
    public int load(byte[] file) {
        List<Map<String, String>> rows = Sheet.read(file, COLUMNS);
        if (rows.isEmpty()) {
            throw new InvalidInput("file", "表中没有人员。");
        }
        if (rows.size() > MAX_ROWS) {
            throw new InvalidInput("file", "一次最多导入" + MAX_ROWS + "人。");
        }
        List<FieldProblem> problems = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            String at = "第" + (i + 2) + "行";
            Map<String, String> row = rows.get(i);
            Set<Role> roles = roles(row.getOrDefault("岗位", ""), at, problems);
            String id = row.getOrDefault("登录名", "");
            if (!ids.add(id)) {
                problems.add(new FieldProblem(at, at + "：登录名在表中重复"));
                continue;
            }
            directory
                    .check(id, row.getOrDefault("姓名", ""), roles, row.getOrDefault("区划代码", ""))
                    .forEach(problem -> problems.add(new FieldProblem(at, at + "：" + problem.message())));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            try {
                directory.add(
                        Objects.requireNonNull(row.get("登录名")),
                        Objects.requireNonNull(row.get("姓名")),
                        roles(row.getOrDefault("岗位", ""), "", problems),
                        Objects.requireNonNull(row.get("区划代码")),
                        row.getOrDefault("初始密码", ""));
                // whoever made the table knows the password
                credentials.oneTime(Objects.requireNonNull(row.get("登录名")));
            } catch (InvalidInput e) {
                String at = "第" + (i + 2) + "行";
                throw new InvalidInput(at, at + "：" + e.getMessage());
            }
        }
        return rows.size();
    }

    private static Set<Role> roles(String titles, String at, List<FieldProblem> problems) {
        Set<Role> roles = new HashSet<>();
        for (String title : titles.split("[;；、,，]")) {
            if (title.isBlank()) {
                continue;
            }
            Role found = null;
            for (Role role : Role.values()) {
                if (role.title().equals(title.strip())) {
                    found = role;
                }
            }
            if (found == null) {
                problems.add(new FieldProblem(at, at + "：没有岗位“" + title.strip() + "”"));
            } else {
                roles.add(found);
            }
        }
        return roles;
    }
}
