package org.jiuzhu.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a family declares at the window: 社会救助申请书 and 家庭收入、财产、支出申报表 in one.
 *
 * <p>Fields are nullable as long as they are not checked: {@link DeclarationCheck} says what is wrong, field by field.
 * Amounts of income and rigid spending cover the 12 months before the application. Codes are enum names. The first
 * member is the applicant. All of it is personal data.
 *
 * @param householdArea which standard applies, urban or rural
 * @param hukouTownship nine-digit code of the township of the applicant's hukou, or null when elsewhere (see {@code
 *     hukouElsewhere})
 * @param hukouElsewhere place of the hukou when it is outside this city, as text
 * @param residenceTownship nine-digit code of the township where the family lives, or null when elsewhere
 * @param residenceAddress full address in words
 * @param cause main cause of hardship
 * @param nearRelative kin to handling staff or village committee, 近亲属备案 (民发〔2021〕57号 第十一条)
 * @param promised the promise of truth has been signed (第九条)
 */
public record Declaration(
        @Nullable HouseholdArea householdArea,
        @Nullable String hukouTownship,
        @Nullable String hukouElsewhere,
        @Nullable String residenceTownship,
        @Nullable String residenceAddress,
        List<Member> members,
        List<Income> incomes,
        List<Deposit> deposits,
        List<Vehicle> vehicles,
        List<House> houses,
        List<RigidSpending> rigidSpending,
        List<Supporter> supporters,
        @Nullable BankAccount bankAccount,
        @Nullable Proxy proxy,
        @Nullable Cause cause,
        @Nullable String causeNote,
        @Nullable NearRelative nearRelative,
        @Nullable Boolean promised) {

    public Declaration {
        members = listOrEmpty(members);
        incomes = listOrEmpty(incomes);
        deposits = listOrEmpty(deposits);
        vehicles = listOrEmpty(vehicles);
        houses = listOrEmpty(houses);
        rigidSpending = listOrEmpty(rigidSpending);
        supporters = listOrEmpty(supporters);
    }

    private static <T> List<T> listOrEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    /** 城乡 */
    public enum HouseholdArea {
        URBAN,
        RURAL
    }

    /** Relation to the applicant. */
    public enum Relation {
        SELF,
        SPOUSE,
        CHILD,
        PARENT,
        GRANDPARENT,
        GRANDCHILD,
        SIBLING,
        OTHER
    }

    /** 婚姻状况 */
    public enum Marital {
        UNMARRIED,
        MARRIED,
        DIVORCED,
        WIDOWED
    }

    /** 健康状况 */
    public enum Health {
        HEALTHY,
        CHRONIC_ILLNESS,
        MAJOR_ILLNESS,
        DISABLED
    }

    /** 残疾类别 */
    public enum DisabilityKind {
        VISUAL,
        HEARING,
        SPEECH,
        PHYSICAL,
        INTELLECTUAL,
        MENTAL,
        MULTIPLE
    }

    /** 就业状况 */
    public enum Work {
        EMPLOYED,
        SELF_EMPLOYED,
        FARMING,
        CASUAL,
        UNEMPLOYED,
        STUDENT,
        RETIRED,
        UNABLE,
        PRESCHOOL
    }

    /** Why a person does not count as a member (民发〔2021〕57号 第七条第二款). */
    public enum Absence {
        CLERGY_THREE_YEARS,
        PRISON,
        DRUG_ISOLATION,
        DECLARED_MISSING
    }

    /**
     * One person of the family.
     *
     * @param studying full-time student up to bachelor level
     * @param dependent an adult child who cannot live independently (第七条第三项)
     * @param longCoLiving lives with the family for long and has a legal duty of support (第七条第四项)
     * @param hukouHere hukou in the township of the application
     * @param hukouPlace hukou elsewhere, as text with the province first
     * @param fullCapacity false when a guardian has to sign
     */
    public record Member(
            @Nullable String name,
            @Nullable String idNumber,
            @Nullable Relation relation,
            @Nullable String phone,
            @Nullable Marital marital,
            @Nullable Health health,
            @Nullable String illness,
            @Nullable DisabilityKind disabilityKind,
            @Nullable Integer disabilityGrade,
            @Nullable Work work,
            @Nullable String employer,
            @Nullable Boolean studying,
            @Nullable Boolean dependent,
            @Nullable Boolean longCoLiving,
            @Nullable Boolean hukouHere,
            @Nullable String hukouPlace,
            @Nullable Absence absence,
            @Nullable Boolean fullCapacity,
            @Nullable String guardianName) {}

    /** Kinds of income of 民发〔2021〕57号 第十三条, counted and not counted. */
    public enum IncomeKind {
        WAGES,
        BUSINESS,
        FARMING,
        PROPERTY,
        PENSION,
        BASIC_PENSION,
        SUPPORT_PAYMENT,
        TRANSFER_OTHER,
        VETERAN_PREFERENTIAL,
        FAMILY_PLANNING_AWARD,
        SCHOLARSHIP,
        BRAVERY_AWARD,
        SOCIAL_ASSISTANCE,
        OTHER
    }

    /**
     * Income of one member of one kind in 12 months.
     *
     * @param member index in {@code members}
     * @param necessaryCost necessary cost of earning it, taken off (第十三条)
     */
    public record Income(
            @Nullable Integer member,
            @Nullable IncomeKind kind,
            @Nullable Money amount,
            @Nullable Money necessaryCost,
            @Nullable String note) {}

    /** Kinds of movable financial property (第十四条). */
    public enum DepositKind {
        DEPOSIT,
        SECURITIES,
        FUND,
        COMMERCIAL_INSURANCE,
        CLAIM,
        ONLINE_FINANCE
    }

    /** Financial property of one member. */
    public record Deposit(@Nullable Integer member, @Nullable DepositKind kind, @Nullable Money amount) {}

    /** Kinds of vehicles and ships. */
    public enum VehicleKind {
        CAR,
        TRUCK,
        MOTORCYCLE,
        DISABLED_WHEELCHAIR,
        FARM_VEHICLE,
        SHIP
    }

    /**
     * A vehicle.
     *
     * @param livelihood needed for living or production
     */
    public record Vehicle(
            @Nullable Integer member,
            @Nullable VehicleKind kind,
            @Nullable String plate,
            @Nullable LocalDate boughtOn,
            @Nullable Money price,
            @Nullable Boolean livelihood) {}

    /** A dwelling or other real estate; area in square metres. */
    public record House(
            @Nullable Integer member,
            @Nullable String address,
            @Nullable Integer area,
            @Nullable Boolean selfOccupied,
            @Nullable String nature) {}

    /** Kinds of rigid spending (刚性支出困难家庭认定办法 第五条). */
    public enum SpendingKind {
        MEDICAL,
        EDUCATION,
        DISABILITY_REHABILITATION,
        LIVING,
        OTHER
    }

    /** Own share of rigid spending in 12 months, after insurance and aid. */
    public record RigidSpending(@Nullable Integer member, @Nullable SpendingKind kind, @Nullable Money ownShare) {}

    /** A legal supporter who lives elsewhere: 赡养、抚养、扶养义务人. */
    public record Supporter(
            @Nullable String name,
            @Nullable Relation relation,
            @Nullable Integer householdSize,
            @Nullable Money monthlyIncome,
            @Nullable Money monthlySupport) {}

    public record BankAccount(@Nullable String bank, @Nullable String holder, @Nullable String number) {}

    /** Who applies for the family, with written entrustment (第六条). */
    public record Proxy(
            @Nullable String name, @Nullable String idNumber, @Nullable String phone, @Nullable String relation) {}

    /** Main cause of hardship. */
    public enum Cause {
        ILLNESS,
        DISABILITY,
        UNEMPLOYMENT,
        SCHOOLING,
        LACK_OF_LABOUR,
        OLD_AGE,
        DISASTER,
        HOUSING,
        OTHER
    }

    /** 近亲属备案 */
    public record NearRelative(@Nullable String staffName, @Nullable String post, @Nullable String relation) {}

    /** The applicant, who is always the first member. */
    public @Nullable Member applicant() {
        return members.isEmpty() ? null : members.get(0);
    }
}
