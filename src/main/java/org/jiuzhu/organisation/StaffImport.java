package org.jiuzhu.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
     * Imports a CSV or Excel file.
     *
     * @return the number of people added
     * @throws InvalidInput with one problem for each wrong row; then nobody is added
     */
    @Transactional
    public int load(byte[] file) {
        List<Sheet.Row> rows = Sheet.rows(file, COLUMNS, MAX_ROWS);
        if (rows.isEmpty()) {
            throw new InvalidInput("file", "表中没有人员。");
        }
        List<FieldProblem> problems = new ArrayList<>();
        List<Runnable> additions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Sheet.Row row : rows) {
            String id = row.get("登录名");
            String name = row.get("姓名");
            String area = row.get("区划代码");
            String password = row.get("初始密码");
            Set<Role> roles = roles(row, problems);
            if (!ids.add(id)) {
                problems.add(row.problem("登录名在表中重复"));
            }
            directory.check(id, name, roles, area).forEach(problem -> problems.add(row.problem(problem.message())));
            directory.weakness(id, name, password).ifPresent(weakness -> problems.add(row.problem(weakness)));
            additions.add(() -> {
                directory.add(id, name, roles, area, password);
                // whoever made the table knows the password
                credentials.oneTime(id);
            });
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        additions.forEach(Runnable::run);
        return additions.size();
    }

    private static Set<Role> roles(Sheet.Row row, List<FieldProblem> problems) {
        Set<Role> roles = new HashSet<>();
        for (String title : row.get("岗位").split("[;；、,，]")) {
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
                problems.add(row.problem("没有岗位“" + title.strip() + "”"));
            } else {
                roles.add(found);
            }
        }
        return roles;
    }
}
