package org.jiuzhu.hotline;

import java.util.List;
import java.util.regex.Pattern;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a call as it is written down, field by field. */
final class CallCheck {

    /** Digits with an area code, an extension or a country code. */
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9\\- 转]{4,28}");

    private CallCheck() {}

    /** @param units places that the operator may enter */
    static List<FieldProblem> problems(Call call, List<String> units) {
        Checks checks = new Checks()
                .required("place", call.place(), "请选择事情发生地（不清楚时选本县（市、区））")
                .that(
                        call.place() == null || call.place().isBlank() || units.contains(call.place()),
                        "place",
                        "请选择本县（市、区）的乡镇（街道）")
                .required("kind", call.kind(), "请选择来电类别")
                .required("urgency", call.urgency(), "请选择紧急程度")
                .required("content", call.content(), "请记录来电内容");
        String phone = call.callerPhone();
        checks.that(
                phone == null || phone.isBlank() || PHONE.matcher(phone.strip()).matches(),
                "callerPhone",
                "电话号码应为数字，例如13800001234或0599-8812349");
        if (!call.isAnonymous()) {
            checks.required("callerName", call.callerName(), "请填写来电人姓名；不愿透露的勾选“匿名”")
                    .required("callerPhone", phone, "请填写联系电话，用来回访；不愿透露的勾选“匿名”");
        }
        if (call.kind() == CallKind.COMPLAINT) {
            checks.that(
                    call.about() != null && call.about() != ComplaintAbout.NOBODY, "about", "请选择投诉的是哪一级，投诉不交被投诉的单位办理");
        }
        if (call.kind() != null && call.protects()) {
            checks.required("gist", call.gist(), "请写转办内容：不写是谁反映的，也不写能看出是谁的情节");
            gives(checks, call.gist(), call.callerName(), "来电人的姓名");
            gives(checks, call.gist(), phone, "来电人的电话");
        }
        if (Boolean.TRUE.equals(call.answered()) && call.kind() != null) {
            checks.that(call.answeredAtOnce(), "answered", "只有咨询和意见建议可以当场办结，其他须转办")
                    .required("answer", call.answer(), "请写明怎样答复的")
                    .that(
                            call.satisfaction() == Satisfaction.SATISFIED
                                    || call.satisfaction() == Satisfaction.FAIR
                                    || call.satisfaction() == null,
                            "satisfaction",
                            "来电人不满意的，不要当场办结，请转办")
                    .required("satisfaction", call.satisfaction(), "请当场问来电人是否满意");
        }
        return checks.problems();
    }

    private static void gives(Checks checks, @Nullable String gist, @Nullable String secret, String what) {
        checks.that(
                gist == null || secret == null || secret.strip().length() < 2 || !gist.contains(secret.strip()),
                "gist",
                "转办内容里写了" + what + "，承办单位会看到，请删去");
    }
}
