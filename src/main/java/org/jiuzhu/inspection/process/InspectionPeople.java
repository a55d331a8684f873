package org.jiuzhu.inspection.process;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jiuzhu.inspection.InspectionSheet;
import org.jiuzhu.inspection.InspectionSheets;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Into whose hands a step of an inspection goes. */
@Component
public class InspectionPeople {

    private final InspectionSheets sheets;
    private final StaffDirectory staff;
    private final Areas areas;

    InspectionPeople(InspectionSheets sheets, StaffDirectory staff, Areas areas) {
        this.sheets = sheets;
        this.staff = staff;
        this.areas = areas;
    }

    /** The city's managers. */
    public String city(DelegateExecution execution) {
        return Role.CITY_MANAGER.groupId(areas.city().code());
    }

    /** The first inspector, as long as he is on the staff; else the county has to send another. */
    public @Nullable String first(DelegateExecution execution) {
        return active(sheet(execution).firstInspector());
    }

    public @Nullable String second(DelegateExecution execution) {
        return active(sheet(execution).secondInspector());
    }

    /** Groups of the posts that the first inspector holds: only he himself can take the task. */
    public String firstPosts(DelegateExecution execution) {
        return posts(sheet(execution).firstInspector(), execution);
    }

    public String secondPosts(DelegateExecution execution) {
        return posts(sheet(execution).secondInspector(), execution);
    }

    private InspectionSheet sheet(DelegateExecution execution) {
        return sheets.find(execution.getProcessBusinessKey());
    }

    private @Nullable String active(String id) {
        return staff.find(id).map(Actor::id).orElse(null);
    }

    private String posts(String id, DelegateExecution execution) {
        String county = InspectionSheetProcess.COUNTY.get(execution);
        return staff.find(id).map(InspectionPeople::groups).orElse(Role.COUNTY_SUPERVISOR.groupId(county));
    }

    private static String groups(Actor actor) {
        Set<Role> roles = actor.roles();
        return roles.stream()
                .map(role -> role.groupId(
                        switch (role.level()) {
                            case TOWNSHIP -> String.valueOf(actor.township());
                            case COUNTY -> String.valueOf(actor.county());
                            case CITY -> "";
                        }))
                .sorted()
                .collect(Collectors.joining(","));
    }
}
