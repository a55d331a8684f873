package org.jiuzhu.demo;

import static org.jiuzhu.shared.Role.*;

import java.util.List;
import java.util.Set;
import org.jiuzhu.organisation.Department;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The demo staff: two townships in two counties with every post, two surveyors of a third, the county posts and the city. */
@Component
@Order(10)
@ConditionalOnProperty("jiuzhu.demo")
class DemoStaff implements ApplicationRunner {

    static final String PASSWORD = "Jiuzhu@2026";

    /** @param departments whose liaison the person is */
    record Person(String id, String name, Set<Role> roles, String area, Set<Department> departments) {

        Person(String id, String name, Set<Role> roles, String area) {
            this(id, name, roles, area, Set.of());
        }

        static Person liaison(String id, String name, Department department, String county) {
            return new Person(id, name, Set.of(DEPARTMENT_LIAISON), county, Set.of(department));
        }
    }

    static final List<Person> PEOPLE = List.of(
            new Person("shouli1", "林晓燕", Set.of(WINDOW_CLERK), "350702001"),
            new Person("shouli2", "吴建平", Set.of(WINDOW_CLERK), "350702001"),
            new Person("diaocha1", "黄志明", Set.of(SURVEYOR), "350702001"),
            new Person("diaocha2", "陈秀兰", Set.of(SURVEYOR), "350702001"),
            new Person("queren1", "郑国强", Set.of(DECIDER), "350702001"),
            new Person("queren2", "叶文静", Set.of(DECIDER), "350702001"),
            new Person("diaocha5", "连志鹏", Set.of(SURVEYOR), "350702002"),
            new Person("diaocha6", "祝小梅", Set.of(SURVEYOR), "350702002"),
            new Person("hedui1", "周海波", Set.of(COUNTY_CHECKER), "350702"),
            new Person("rexian1", "陈晓虹", Set.of(HOTLINE_OPERATOR), "350702"),
            new Person("jianguan1", "刘丽华", Set.of(COUNTY_SUPERVISOR), "350702"),
            new Person("jianguan3", "危文斌", Set.of(COUNTY_SUPERVISOR), "350702"),
            new Person("zuzhang1", "徐国平", Set.of(GROUP_HEAD), "350702"),
            new Person("shouli3", "范小青", Set.of(WINDOW_CLERK), "350782100"),
            new Person("diaocha3", "张永福", Set.of(SURVEYOR), "350782100"),
            new Person("diaocha4", "江美玲", Set.of(SURVEYOR), "350782100"),
            new Person("queren3", "彭振华", Set.of(DECIDER), "350782100"),
            new Person("queren4", "邱玉珍", Set.of(DECIDER), "350782100"),
            new Person("hedui2", "翁伟", Set.of(COUNTY_CHECKER), "350782"),
            new Person("rexian2", "杨秋萍", Set.of(HOTLINE_OPERATOR), "350782"),
            new Person("jianguan2", "衷明辉", Set.of(COUNTY_SUPERVISOR), "350782"),
            new Person("zuzhang2", "吴秀清", Set.of(GROUP_HEAD), "350782"),
            Person.liaison("yibao1", "余医保", Department.MEDICAL, "350702"),
            Person.liaison("jiaoyu1", "项学文", Department.EDUCATION, "350702"),
            Person.liaison("zhujian1", "管安居", Department.HOUSING, "350702"),
            Person.liaison("renshe1", "朱就业", Department.EMPLOYMENT, "350702"),
            Person.liaison("yingji1", "洪应急", Department.EMERGENCY, "350702"),
            Person.liaison("canlian1", "康助残", Department.DISABILITY, "350702"),
            Person.liaison("yibao2", "艾医保", Department.MEDICAL, "350782"),
            new Person("shiji1", "谢长河", Set.of(CITY_MANAGER), "3507"),
            new Person("shiji2", "方敏", Set.of(CITY_MANAGER), "3507"),
            new Person("fenxi1", "罗思远", Set.of(ANALYST), "3507"),
            new Person("shenji1", "沈正", Set.of(AUDITOR), "3507"),
            new Person("guanli1", "高峰", Set.of(SYSTEM_ADMINISTRATOR), "3507"));

    private static final Logger log = LoggerFactory.getLogger(DemoStaff.class);

    private final StaffDirectory directory;

    DemoStaff(StaffDirectory directory) {
        this.directory = directory;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (directory.find(PEOPLE.get(0).id()).isPresent()) {
            return;
        }
        for (Person person : PEOPLE) {
            directory.add(person.id(), person.name(), person.roles(), person.departments(), person.area(), PASSWORD);
        }
        log.info("已生成演示人员{}名", PEOPLE.size());
    }
}
