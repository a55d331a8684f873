package org.jiuzhu.casework;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;
import org.jiuzhu.standard.Parameter;
import org.jiuzhu.standard.Parameters;
import org.springframework.stereotype.Component;

/** How bodies and persons are named on letters, and where a decision can be attacked. */
@Component
public class Offices {

    private final Areas areas;
    private final Parameters parameters;
    private final StaffDirectory staff;

    Offices(Areas areas, Parameters parameters, StaffDirectory staff) {
        this.areas = areas;
        this.parameters = parameters;
        this.staff = staff;
    }

    /** The township's own name as a body: 街道 have an office, 乡 and 镇 a government. */
    public String township(String townshipCode) {
        String name = areas.name(townshipCode);
        return name.endsWith("街道") ? name + "办事处" : name + "人民政府";
    }

    /** The county's civil affairs bureau. */
    public String county(String townshipCode) {
        return areas.name(townshipCode.substring(0, 6)) + "民政局";
    }

    /** The body that decides: that of the person who signed, a county post for the county (第二十条). */
    public String deciding(String townshipCode, String signerId) {
        return byCounty(signerId) ? county(townshipCode) : township(townshipCode);
    }

    /** Code of the area whose body decides. */
    public String decidingCode(String townshipCode, String signerId) {
        return byCounty(signerId) ? townshipCode.substring(0, 6) : townshipCode;
    }

    private boolean byCounty(String signerId) {
        return staff.find(signerId)
                .map(signer -> signer.township() == null && signer.county() != null)
                .orElse(false);
    }

    /** A letter by the body that decided, signed by the person who did. */
    public LetterDraft decided(String addressee, String townshipCode, String signerId) {
        return LetterDraft.to(addressee)
                .from(deciding(townshipCode, signerId), decidingCode(townshipCode, signerId))
                .sign(person(signerId));
    }

    /** Name and posts, for example 叶确认（审核确认岗）. */
    public String person(Actor actor) {
        String posts = actor.roles().stream().map(Role::title).sorted().collect(Collectors.joining("、"));
        return actor.name() + (posts.isEmpty() ? "" : "（" + posts + "）");
    }

    public String person(String id) {
        return staff.find(id).map(this::person).orElse(id);
    }

    /** Office and phone to ask, as the place has set them. */
    public String contact(String townshipCode) {
        Map<String, String> set = set(townshipCode);
        return "联系单位：" + township(townshipCode)
                + Optional.ofNullable(set.get("contact-phone"))
                        .filter(phone -> !phone.isBlank())
                        .map(phone -> "，联系电话：" + phone)
                        .orElse("");
    }

    /**
     * Reconsideration by the people's government of the county, whether the township or the county bureau decided
     * (行政复议法 第二十四条), and the court of the place.
     */
    public String relief(String townshipCode) {
        String county = areas.name(townshipCode.substring(0, 6));
        String court = Optional.ofNullable(set(townshipCode).get("relief-court"))
                .filter(set -> !set.isBlank())
                .map(set -> set.replace("本县（市、区）", county))
                .orElse(county + "人民法院");
        return "可以自收到本文书之日起60日内向" + county + "人民政府申请行政复议，也可以自收到本文书之日起6个月内依法向" + court + "提起行政诉讼。";
    }

    /** A parameter of the place, or what holds where none is set. */
    public String parameter(String name, String townshipCode, String otherwise) {
        return set(townshipCode).getOrDefault(name, otherwise);
    }

    private Map<String, String> set(String townshipCode) {
        return parameters.of(townshipCode).stream().collect(Collectors.toMap(Parameter::name, Parameter::content));
    }
}
