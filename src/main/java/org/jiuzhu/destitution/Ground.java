package org.jiuzhu.destitution;

import java.util.EnumSet;
import java.util.Set;

/** Why an application is refused or ends; the first four are what the tables find. */
public enum Ground {
    LABOUR("有劳动能力", "特困人员认定办法 第四条、第五条"),
    LIVELIHOOD("有生活来源", "特困人员认定办法 第四条、第六条、第七条"),
    SUPPORTER("法定义务人有履行义务能力", "特困人员认定办法 第四条、第八条"),
    OTHER_SCHEME("已选择孤儿、事实无人抚养儿童基本生活保障", "特困人员认定办法 第九条"),
    ALREADY_HELD("正在享受其他基本生活救助，不重复享受", "社会救助暂行办法 第十四条"),
    WITHDRAWN("本人书面撤回申请", "特困人员认定办法 第十条"),
    DECEASED("申请人死亡", "特困人员认定办法 第二十三条"),
    UNCOOPERATIVE("无正当理由拒不配合调查核实", "社会救助暂行办法 第五十八条");

    private final String text;
    private final String basis;

    Ground(String text, String basis) {
        this.text = text;
        this.basis = basis;
    }

    public String text() {
        return text;
    }

    public String basis() {
        return basis;
    }

    public static Set<Ground> refusing() {
        return EnumSet.range(LABOUR, ALREADY_HELD);
    }

    public static Set<Ground> ending() {
        return EnumSet.range(WITHDRAWN, UNCOOPERATIVE);
    }
}
