package org.jiuzhu.relief;

import java.util.Arrays;
import java.util.List;

/** Grounds on which temporary aid is refused; each names its article, and the letter says it. */
public enum Ground {
    NOT_URGENT("情形不属于急难，基本生活没有出现暂时严重困难", "社会救助暂行办法 第四十七条", true, false),
    COVERED("困难已由赔偿、保险或者其他救助解决", "社会救助暂行办法 第四十七条", true, true),
    INCOME_ABOVE("人均收入不低于上年度当地人均可支配收入", "民发〔2022〕83号", false, true),
    PROPERTY("家庭财产状况不符合规定", "民发〔2022〕83号", false, true),
    SPENDING_BEARABLE("必需支出没有超出家庭承受能力", "社会救助暂行办法 第四十七条", false, true),
    ALREADY_AIDED("同一事由在规定期限内已经得到临时救助，没有新的变化", "民发〔2018〕23号", true, true),
    UNTRUE("求助的情况不属实", "社会救助暂行办法 第六十八条", true, true),
    BANNED("处于失信限制期内（急难型不受限制）", "南平市2021年通知", false, true),
    WITHDRAWN("申请人书面撤回", "社会救助暂行办法 第四十八条", false, false),
    DECEASED("求助人死亡，没有需要继续救助的家庭成员", "社会救助暂行办法 第四十七条", false, false);

    private final String text;
    private final String basis;
    private final boolean emergency;
    private final boolean expenditure;

    Ground(String text, String basis, boolean emergency, boolean expenditure) {
        this.text = text;
        this.basis = basis;
        this.emergency = emergency;
        this.expenditure = expenditure;
    }

    public String text() {
        return text;
    }

    public String basis() {
        return basis;
    }

    /** Grounds that end a case without a decision on it: no refusal. */
    public static List<Ground> ending() {
        return List.of(WITHDRAWN, DECEASED);
    }

    /** The grounds of refusal that hold for one track. */
    public static List<Ground> of(Track track) {
        return Arrays.stream(values())
                .filter(ground -> track == Track.EMERGENCY ? ground.emergency : ground.expenditure)
                .toList();
    }
}
