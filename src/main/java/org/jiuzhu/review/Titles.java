package org.jiuzhu.review;

/** Chinese words for what the decisions answer in codes, as lines of a calculation show them. */
final class Titles {

    private Titles() {}

    static String treatment(String code) {
        return switch (code) {
            case "COUNTED" -> "全额计入";
            case "COUNTED_NET" -> "扣除必要成本后计入";
            default -> "不计入收入";
        };
    }

    /** The ground of a single person; what is Chinese already stays. */
    static String single(String code) {
        return switch (code) {
            case "SEVERE_DISABILITY" -> "重度残疾人";
            case "MAJOR_ILLNESS" -> "重特大疾病患者";
            case "CLERGY" -> "生活困难的宗教教职人员";
            case "OTHER_BY_COUNTY" -> "县级民政部门规定的其他特殊困难人员";
            case "ADULT_JOBLESS_DISABLED" -> "成年无业重度残疾人";
            default -> code;
        };
    }
}
