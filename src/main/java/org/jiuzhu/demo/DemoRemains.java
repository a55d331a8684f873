package org.jiuzhu.demo;

import java.util.ArrayList;
import java.util.List;
import org.jiuzhu.engine.Accounts;
import org.jiuzhu.organisation.StaffDirectory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Keeps production from starting on a database that the demo has used: whoever read the manual knows its passwords. Runs
 * when the database is up to date and before the first request is taken.
 */
@Component
@Profile("prod")
class DemoRemains implements SmartInitializingSingleton {

    private final StaffDirectory staff;
    private final Accounts accounts;
    private final String administrator;

    DemoRemains(StaffDirectory staff, Accounts accounts, @Value("${camunda.bpm.admin-user.id}") String administrator) {
        this.staff = staff;
        this.accounts = accounts;
        this.administrator = administrator;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> faults = new ArrayList<>();
        if (accounts.fits(administrator, DemoStaff.PASSWORD)) {
            faults.add("系统超级管理员 " + administrator + " 用的还是演示密码");
        }
        List<String> people = DemoStaff.PEOPLE.stream()
                .filter(person ->
                        person.name().equals(staff.names(List.of(person.id())).get(person.id())))
                .map(DemoStaff.Person::id)
                .toList();
        if (!people.isEmpty()) {
            faults.add("有演示人员 " + String.join("、", people));
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "生产环境不能启动：这个数据库曾用于演示（" + String.join("；", faults) + "）。请换一个新的空数据库（JIUZHU_DB_NAME）。");
        }
    }
}
