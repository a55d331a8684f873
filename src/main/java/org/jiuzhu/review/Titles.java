package org.jiuzhu.review;

import org.jiuzhu.intake.Declaration;

/** Chinese words for the codes of a declaration, as lines of a calculation show them. */
final class Titles {

    private Titles() {}

    static String income(Declaration.IncomeKind kind) {
        return switch (kind) {
            case WAGES -> "工资性收入";
            case BUSINESS -> "经营净收入";
            case FARMING -> "种养业净收入";
            case PROPERTY -> "财产净收入";
            case PENSION -> "养老金、退休金";
            case BASIC_PENSION -> "城乡居民基础养老金";
            case SUPPORT_PAYMENT -> "赡养、抚养、扶养费";
            case TRANSFER_OTHER -> "其他转移性收入";
            case VETERAN_PREFERENTIAL -> "优待抚恤金";
            case FAMILY_PLANNING_AWARD -> "计划生育奖励扶助金";
            case SCHOLARSHIP -> "奖学金、助学金";
            case BRAVERY_AWARD -> "见义勇为奖励";
            case SOCIAL_ASSISTANCE -> "社会救助款物";
            case OTHER -> "其他收入";
        };
    }

    static String treatment(String code) {
        return switch (code) {
            case "COUNTED" -> "全额计入";
            case "COUNTED_NET" -> "扣除必要成本后计入";
            default -> "不计入收入";
        };
    }

    static String spending(Declaration.SpendingKind kind) {
        return switch (kind) {
            case MEDICAL -> "医疗自付支出";
            case EDUCATION -> "教育支出";
            case DISABILITY_REHABILITATION -> "残疾康复自付支出";
            case LIVING -> "基本生活支出";
            case OTHER -> "其他刚性支出";
        };
    }

    static String deposit(Declaration.DepositKind kind) {
        return switch (kind) {
            case DEPOSIT -> "存款";
            case SECURITIES -> "有价证券";
            case FUND -> "基金";
            case COMMERCIAL_INSURANCE -> "商业保险";
            case CLAIM -> "债权";
            case ONLINE_FINANCE -> "互联网金融资产";
        };
    }

    static String vehicle(Declaration.VehicleKind kind) {
        return switch (kind) {
            case CAR -> "小汽车";
            case TRUCK -> "货车";
            case MOTORCYCLE -> "摩托车";
            case DISABLED_WHEELCHAIR -> "残疾人机动轮椅车";
            case FARM_VEHICLE -> "农用车";
            case SHIP -> "船舶";
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

    static String absence(Declaration.Absence absence) {
        return switch (absence) {
            case CLERGY_THREE_YEARS -> "连续三年以上脱离家庭独立生活的宗教教职人员";
            case PRISON -> "在监狱服刑";
            case DRUG_ISOLATION -> "在强制隔离戒毒";
            case DECLARED_MISSING -> "被宣告失踪";
            case DECEASED -> "已死亡";
            case MOVED_OUT -> "已迁出、婚嫁或者另立户";
        };
    }

    static String property(Declaration.PropertyKind kind) {
        return switch (kind) {
            case FOREST -> "林木、林权";
            case LAND -> "土地承包经营权";
            case EQUITY -> "企业股权";
            case EQUIPMENT -> "生产设备";
            case OTHER -> "其他财产";
        };
    }
}
