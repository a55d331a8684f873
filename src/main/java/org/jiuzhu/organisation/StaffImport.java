package org.jiuzhu.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
            Set<Department> departments = new HashSet<>();
            Set<Role> roles = roles(row, departments, problems);
            if (!ids.add(id)) {
                problems.add(row.problem("登录名在表中重复"));
            }
            directory
                    .check(id, name, roles, departments, area)
                    .forEach(problem -> problems.add(row.problem(problem.message())));
            directory.weakness(id, name, password).ifPresent(weakness -> problems.add(row.problem(weakness)));
            additions.add(() -> {
                directory.add(id, name, roles, departments, area, password);
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

    private static final Pattern LIAISON = Pattern.compile("转办联络岗[（(]([^（()）]*)[)）]");

    /** The posts; a liaison's names the departments, for example 转办联络岗（医疗保障、卫生健康）. */
    private static Set<Role> roles(Sheet.Row row, Set<Department> departments, List<FieldProblem> problems) {
        Set<Role> roles = new HashSet<>();
        Matcher liaison = LIAISON.matcher(row.get("岗位"));
        while (liaison.find()) {
            roles.add(Role.DEPARTMENT_LIAISON);
            for (String title : words(liaison.group(1))) {
                Arrays.stream(Department.values())
                        .filter(one -> one.title().equals(title) || one.body().equals(title))
                        .findFirst()
                        .ifPresentOrElse(departments::add, () -> problems.add(row.problem("没有部门“" + title + "”")));
            }
        }
        for (String title : words(LIAISON.matcher(row.get("岗位")).replaceAll("、"))) {
            Arrays.stream(Role.values())
                    .filter(role -> role.title().equals(title))
                    .findFirst()
                    .ifPresentOrElse(roles::add, () -> problems.add(row.problem("没有岗位“" + title + "”")));
        }
        return roles;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[;；、,，]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
