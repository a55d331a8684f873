package org.jiuzhu.intake;

import org.jspecify.annotations.Nullable;

/** Chinese words for the codes of a declaration, as case files, letters and lines of a calculation show them; empty for what is not filled in. */
public final class DeclarationTitles {

    private DeclarationTitles() {}

    public static String area(Declaration.@Nullable HouseholdArea area) {
        return area == null ? "" : area == Declaration.HouseholdArea.URBAN ? "城镇" : "农村";
    }

    public static String relation(Declaration.@Nullable Relation relation) {
        if (relation == null) {
            return "";
        }
        return switch (relation) {
            case SELF -> "本人";
            case SPOUSE -> "配偶";
            case CHILD -> "子女";
            case PARENT -> "父母";
            case GRANDPARENT -> "祖父母、外祖父母";
            case GRANDCHILD -> "孙子女、外孙子女";
            case SIBLING -> "兄弟姐妹";
            case OTHER -> "其他";
        };
    }

    public static String marital(Declaration.@Nullable Marital marital) {
        if (marital == null) {
            return "";
        }
        return switch (marital) {
            case UNMARRIED -> "未婚";
            case MARRIED -> "已婚";
            case DIVORCED -> "离异";
            case WIDOWED -> "丧偶";
        };
    }

    /** Health in words, the grade of a disability included. */
    public static String health(Declaration.Member member) {
        String disability = member.disabilityKind() == null
                ? ""
                : disability(member.disabilityKind()) + "残疾"
                        + (member.disabilityGrade() == null ? "" : grade(member.disabilityGrade()));
        if (member.health() == null) {
            return disability;
        }
        String state =
                switch (member.health()) {
                    case HEALTHY -> "健康";
                    case CHRONIC_ILLNESS -> "慢性病";
                    case MAJOR_ILLNESS -> "重大疾病";
                };
        return disability.isEmpty() ? state : state + "，" + disability;
    }

    private static String grade(int grade) {
        return switch (grade) {
            case 1 -> "一级";
            case 2 -> "二级";
            case 3 -> "三级";
            case 4 -> "四级";
            default -> grade + "级";
        };
    }

    public static String disability(Declaration.@Nullable DisabilityKind kind) {
        if (kind == null) {
            return "";
        }
        return switch (kind) {
            case VISUAL -> "视力";
            case HEARING -> "听力";
            case SPEECH -> "言语";
            case PHYSICAL -> "肢体";
            case INTELLECTUAL -> "智力";
            case MENTAL -> "精神";
            case MULTIPLE -> "多重";
        };
    }

    public static String work(Declaration.@Nullable Work work) {
        if (work == null) {
            return "";
        }
        return switch (work) {
            case EMPLOYED -> "在职";
            case SELF_EMPLOYED -> "个体经营";
            case FARMING -> "务农";
            case CASUAL -> "打零工";
            case UNEMPLOYED -> "失业、无业";
            case STUDENT -> "在校学生";
            case RETIRED -> "退休";
            case UNABLE -> "无劳动能力";
            case PRESCHOOL -> "学龄前";
        };
    }

    public static String income(Declaration.@Nullable IncomeKind kind) {
        if (kind == null) {
            return "";
        }
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

    public static String deposit(Declaration.@Nullable DepositKind kind) {
        if (kind == null) {
            return "";
        }
        return switch (kind) {
            case DEPOSIT -> "存款";
            case SECURITIES -> "有价证券";
            case FUND -> "基金";
            case COMMERCIAL_INSURANCE -> "商业保险";
            case CLAIM -> "债权";
            case ONLINE_FINANCE -> "互联网金融资产";
        };
    }

    public static String vehicle(Declaration.@Nullable VehicleKind kind) {
        if (kind == null) {
            return "";
        }
        return switch (kind) {
            case CAR -> "小汽车";
            case TRUCK -> "货车";
            case MOTORCYCLE -> "摩托车";
            case DISABLED_WHEELCHAIR -> "残疾人机动轮椅车";
            case FARM_VEHICLE -> "农用车";
            case SHIP -> "船舶";
        };
    }

    public static String spending(Declaration.@Nullable SpendingKind kind) {
        if (kind == null) {
            return "";
        }
        return switch (kind) {
            case MEDICAL -> "医疗自付支出";
            case EDUCATION -> "教育支出";
            case DISABILITY_REHABILITATION -> "残疾康复自付支出";
            case LIVING -> "基本生活支出";
            case OTHER -> "其他刚性支出";
        };
    }

    public static String cause(Declaration.@Nullable Cause cause) {
        if (cause == null) {
            return "";
        }
        return switch (cause) {
            case ILLNESS -> "因病";
            case DISABILITY -> "因残";
            case UNEMPLOYMENT -> "失业";
            case SCHOOLING -> "因学";
            case LACK_OF_LABOUR -> "缺少劳动力";
            case OLD_AGE -> "年老";
            case DISASTER -> "因灾";
            case HOUSING -> "住房困难";
            case OTHER -> "其他";
        };
    }

    public static String aid(Declaration.Aid aid) {
        return switch (aid) {
            case SUBSISTENCE -> "最低生活保障";
            case EDGE -> "最低生活保障边缘家庭认定";
            case RIGID -> "刚性支出困难家庭认定";
            case EXTREME_POVERTY -> "特困人员救助供养";
            case EMERGENCY -> "临时救助（急难型）";
            case TEMPORARY -> "临时救助（支出型）";
            case MEDICAL -> "医疗救助";
            case EDUCATION -> "教育救助";
            case HOUSING -> "住房救助";
            case EMPLOYMENT -> "就业救助";
            case DISASTER -> "受灾人员救助";
            case DISABILITY -> "残疾人服务和补贴";
            case LEGAL_AID -> "法律援助";
            case OTHER -> "其他";
        };
    }

    public static String need(Declaration.Need need) {
        return switch (need) {
            case LIVELIHOOD -> "基本生活困难";
            case EMERGENCY -> "遇到突发急难";
            case CARE -> "无人照料";
            case MEDICAL -> "看病负担重";
            case EDUCATION -> "上学有困难";
            case HOUSING -> "住房有困难";
            case EMPLOYMENT -> "找不到工作";
            case DISASTER -> "受灾";
            case DISABILITY -> "需要残疾人服务";
            case LEGAL -> "需要法律帮助";
        };
    }

    public static String property(Declaration.@Nullable PropertyKind kind) {
        if (kind == null) {
            return "";
        }
        return switch (kind) {
            case FOREST -> "林木、林地";
            case LAND -> "土地承包经营权";
            case EQUITY -> "企业股权";
            case EQUIPMENT -> "生产设备";
            case OTHER -> "其他财产";
        };
    }

    /** Why a person who is named does not count as a member; empty for a member. */
    public static String absence(Declaration.@Nullable Absence absence) {
        if (absence == null) {
            return "";
        }
        return switch (absence) {
            case CLERGY_THREE_YEARS -> "连续三年以上脱离家庭独立生活的宗教教职人员";
            case PRISON -> "在监狱服刑";
            case DRUG_ISOLATION -> "在强制隔离戒毒";
            case DECLARED_MISSING -> "被宣告失踪";
            case DECEASED -> "已死亡";
            case MOVED_OUT -> "已迁出、婚嫁或者另立户";
        };
    }
}
