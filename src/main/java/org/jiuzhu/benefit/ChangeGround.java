package org.jiuzhu.benefit;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Why an award is changed, with the article that it rests on; what follows from it says {@code benefit-change-term}. */
public enum ChangeGround {
    INCOME_ABOVE("家庭人均收入达到或者超过最低生活保障标准", "社会救助暂行办法 第九条、第十三条；民发〔2021〕57号 第三十二条", Set.of(ChangeKind.END)),
    PROPERTY_BEYOND("家庭财产状况不再符合规定", "社会救助暂行办法 第九条、第十三条；民发〔2021〕57号 第十四条、第三十二条", Set.of(ChangeKind.END)),
    INCOME_CHANGED("家庭收入发生变化", "民发〔2021〕57号 第三十条、第三十一条", Set.of(ChangeKind.CUT, ChangeKind.RAISE)),
    MEMBER_DECEASED("家庭成员死亡", "民发〔2022〕83号 一（三）；民发〔2021〕57号 第三十条", Set.of(ChangeKind.END, ChangeKind.CUT)),
    MEMBER_IN_PRISON("家庭成员在监狱服刑", "民发〔2021〕57号 第七条、第三十条", Set.of(ChangeKind.END, ChangeKind.CUT)),
    MEMBER_LEFT("家庭成员不再共同生活", "民发〔2021〕57号 第七条、第三十条", Set.of(ChangeKind.values())),
    MOVED_AWAY("家庭户籍或者居住地迁出", "民发〔2021〕57号 第五条、第三十条", Set.of(ChangeKind.END)),
    WORK_REFUSED(
            "有劳动能力的成员无正当理由连续三次拒绝接受与其健康状况、劳动能力相适应的工作",
            "社会救助暂行办法 第四十五条；民发〔2021〕57号 第三十四条",
            Set.of(ChangeKind.END, ChangeKind.CUT)),
    STANDARD_CHANGED("最低生活保障标准调整", "社会救助暂行办法 第十条；民发〔2021〕57号 第二十三条、第三十条", Set.of(ChangeKind.CUT, ChangeKind.RAISE)),
    NOT_COOPERATING(
            "无正当理由不配合定期核查，经书面催告仍不配合，不能认定仍然符合条件", "民发〔2021〕57号 第二十九条、第三十一条；社会救助暂行办法 第十三条", Set.of(ChangeKind.END)),
    DOUBLE_AWARD("已在其他地方享受同类待遇", "民发〔2022〕83号 三（一）", Set.of(ChangeKind.END)),
    FALSE_DECLARATION("采取虚报、隐瞒、伪造等手段骗取待遇", "社会救助暂行办法 第六十八条；南平市2021年通知 五", Set.of(ChangeKind.END)),
    RENOUNCED("本人书面提出退出", "民发〔2021〕57号 第三十二条", Set.of(ChangeKind.END));

    private final String text;
    private final String basis;
    private final Set<ChangeKind> kinds;

    ChangeGround(String text, String basis, Set<ChangeKind> kinds) {
        this.text = text;
        this.basis = basis;
        this.kinds = kinds;
    }

    public String text() {
        return text;
    }

    public String basis() {
        return basis;
    }

    /** The grounds on which a change of this kind may rest. */
    public static List<ChangeGround> of(ChangeKind kind) {
        return Arrays.stream(values()).filter(one -> one.kinds.contains(kind)).toList();
    }

    /** What the family has to tell of by itself (民发〔2021〕57号 第三十条). */
    public boolean toBeReported() {
        return switch (this) {
            case INCOME_ABOVE, PROPERTY_BEYOND, INCOME_CHANGED, MEMBER_DECEASED, MEMBER_LEFT, MOVED_AWAY -> true;
            case MEMBER_IN_PRISON,
                    WORK_REFUSED,
                    STANDARD_CHANGED,
                    NOT_COOPERATING,
                    DOUBLE_AWARD,
                    FALSE_DECLARATION,
                    RENOUNCED -> false;
        };
    }

    /** Members leave the household that is paid for. */
    public boolean ofMembers() {
        return this == MEMBER_DECEASED || this == MEMBER_IN_PRISON || this == MEMBER_LEFT;
    }
}
