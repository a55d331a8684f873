package org.jiuzhu.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.CitizenId;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a family declares at the window: 社会救助申请书 and 家庭收入、财产、支出申报表 in one.
 *
 * <p>Fields are nullable as long as they are not checked: {@link DeclarationCheck} says what is wrong, field by field.
 * Amounts of income and rigid spending cover the 12 months before the application. Codes are enum names. The first
 * member is the applicant. What the editor hides, because something else that is declared rules it out, is dropped. All
 * of it is personal data.
 *
 * @param householdArea which standard applies, urban or rural
 * @param hukouTownship nine-digit code of the township of the applicant's hukou, or null when elsewhere (see {@code
 *     hukouElsewhere})
 * @param hukouElsewhere place of the hukou when it is outside this city, as text
 * @param residenceTownship nine-digit code of the township where the family lives, or null when elsewhere
 * @param residenceAddress full address in words
 * @param cause main cause of hardship
 * @param nearRelative kin to handling staff or village committee, 近亲属备案 (民发〔2021〕57号 第十一条)
 * @param promised the applicant has signed the promise of truth (第九条)
 * @param aids kinds of assistance applied for at the one window (社会救助申请书)
 * @param hukouAddress address of the applicant's hukou in words
 * @param otherProperty forest, land, shares and whatever else is worth money (第十四条)
 * @param residencePermit the family lives here on a residence permit (第五条)
 * @param needs what the family needs help with, as ticked at the window; schemes are proposed from it
 * @param departures where the clerk has confirmed other schemes than were proposed, and why
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
        @Nullable Boolean promised,
        List<Aid> aids,
        @Nullable String hukouAddress,
        List<OtherProperty> otherProperty,
        @Nullable Boolean residencePermit,
        List<Need> needs,
        List<Departure> departures) {

    public Declaration {
        members = listOrEmpty(members);
        incomes = listOrEmpty(incomes);
        deposits = listOrEmpty(deposits);
        vehicles = listOrEmpty(vehicles);
        houses = listOrEmpty(houses);
        rigidSpending = listOrEmpty(rigidSpending);
        supporters = listOrEmpty(supporters);
        aids = listOrEmpty(aids);
        otherProperty = listOrEmpty(otherProperty);
        needs = listOrEmpty(needs);
        departures = listOrEmpty(departures);
        if (hukouTownship != null && !hukouTownship.isBlank()) {
            hukouElsewhere = null;
        }
    }

    /** What a family declares that was not asked what it needs: it has come for the aids named. */
    public Declaration(
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
            @Nullable Boolean promised,
            List<Aid> aids,
            @Nullable String hukouAddress,
            List<OtherProperty> otherProperty,
            @Nullable Boolean residencePermit) {
        this(
                householdArea,
                hukouTownship,
                hukouElsewhere,
                residenceTownship,
                residenceAddress,
                members,
                incomes,
                deposits,
                vehicles,
                houses,
                rigidSpending,
                supporters,
                bankAccount,
                proxy,
                cause,
                causeNote,
                nearRelative,
                promised,
                aids,
                hukouAddress,
                otherProperty,
                residencePermit,
                List.of(),
                List.of());
    }

    /**
     * What a case of another kind than subsistence needs of a family; everything else has not been asked.
     *
     * @param residenceAddress where the family lives, in words
     */
    public static Declaration ofOtherKind(
            List<Member> members,
            @Nullable String residenceAddress,
            List<RigidSpending> rigidSpending,
            @Nullable BankAccount bankAccount) {
        return new Declaration(
                null,
                null,
                null,
                null,
                residenceAddress,
                members,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                rigidSpending,
                List.of(),
                bankAccount,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                null);
    }

    /** The same with the applicant's number of identity, found out later. */
    Declaration withApplicantId(String number) {
        List<Member> all = new ArrayList<>(members);
        Member first = all.get(0);
        all.set(0, Member.of(first.name(), number, first.relation(), first.phone()));
        return ofOtherKind(all, residenceAddress, rigidSpending, bankAccount);
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

    /** 健康状况; disability is another matter and stands beside it. */
    public enum Health {
        HEALTHY,
        CHRONIC_ILLNESS,
        MAJOR_ILLNESS
    }

    /** 求助事项: what a family needs help with, in its own words rather than in names of schemes. */
    public enum Need {
        LIVELIHOOD,
        /** 突发急难 */
        EMERGENCY,
        /** 无人照料 */
        CARE,
        MEDICAL,
        EDUCATION,
        HOUSING,
        EMPLOYMENT,
        DISASTER,
        DISABILITY,
        LEGAL
    }

    /**
     * The clerk has not followed the proposal for a scheme: left out one that was proposed, or taken one that was not.
     */
    public record Departure(@Nullable Aid aid, @AtMost(200) @Nullable String reason) {}

    /** 申请的救助种类: one window takes all of them. */
    public enum Aid {
        SUBSISTENCE,
        /** 最低生活保障边缘家庭认定 */
        EDGE,
        /** 刚性支出困难家庭认定 */
        RIGID,
        EXTREME_POVERTY,
        /** 急难型临时救助 */
        EMERGENCY,
        /** 支出型临时救助 */
        TEMPORARY,
        MEDICAL,
        EDUCATION,
        HOUSING,
        EMPLOYMENT,
        DISASTER,
        DISABILITY,
        LEGAL_AID,
        OTHER
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

    /** Why a person who is named does not count as a member (民发〔2021〕57号 第七条). */
    public enum Absence {
        CLERGY_THREE_YEARS,
        PRISON,
        DRUG_ISOLATION,
        DECLARED_MISSING,
        /** Has died since the declaration. */
        DECEASED,
        /** Has moved out, married away or set up an own household. */
        MOVED_OUT
    }

    /**
     * One person of the family.
     *
     * @param studying full-time student up to bachelor level
     * @param dependent an adult child who cannot live independently (第七条第三项)
     * @param longCoLiving lives with the family for long and has a legal duty of support (第七条第四项)
     * @param hukouHere hukou in the township of the application
     * @param hukouPlace hukou elsewhere, as text with the province first
     * @param fullCapacity false for an adult without (full) capacity for civil acts, who has a guardian
     * @param disabilityCard holds a 残疾人证; kind, grade and number stand only with it
     * @param disabilityNumber number of the card
     * @param ownLiving 16 or 17 years old and living mainly on own work (民法典 第十八条)
     * @param promised has signed the promise of truth; asked of every adult besides the applicant (第九条)
     */
    public record Member(
            @AtMost(60) @Nullable String name,
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
            @Nullable String guardianName,
            @Nullable Boolean disabilityCard,
            @Nullable String disabilityNumber,
            @Nullable Boolean ownLiving,
            @Nullable Boolean promised) {

        public Member {
            if (disabilityCard == null && disabilityKind != null) {
                disabilityCard = true;
            }
            if (!Boolean.TRUE.equals(disabilityCard)) {
                disabilityKind = null;
                disabilityGrade = null;
                disabilityNumber = null;
            }
            // what the editor no longer asks counts for nothing; what is simply not said yet hides nothing
            if (health == Health.HEALTHY) {
                illness = null;
            }
            if (work != null && work != Work.EMPLOYED && work != Work.SELF_EMPLOYED) {
                employer = null;
            }
            if (work != null && work != Work.STUDENT) {
                studying = null;
            }
            if (relation != null && relation != Relation.CHILD) {
                dependent = null;
            }
            if (relation == Relation.SELF || relation == Relation.SPOUSE) {
                longCoLiving = null;
            }
            if (Boolean.TRUE.equals(hukouHere)) {
                hukouPlace = null;
            }
        }

        /** Somebody of whom only this has been asked. */
        public static Member of(
                @Nullable String name, @Nullable String idNumber, @Nullable Relation relation, @Nullable String phone) {
            return new Member(
                    name, idNumber, relation, phone, null, null, null, null, null, null, null, null, null, null, null,
                    null, null, null, null, null, null, null, null);
        }

        /** Whether the person counts as a member of the family; who is in prison or missing is named but not counted. */
        public boolean counted() {
            return absence == null;
        }

        /** Age on a day, or -1 while there is no valid ID number. */
        public int ageOn(LocalDate day) {
            return idNumber == null || CitizenId.problemOf(idNumber).isPresent()
                    ? -1
                    : CitizenId.of(idNumber).ageOn(day);
        }

        /** Whether the person is under eighteen on a day (民法典 第十七条). */
        public boolean minorOn(LocalDate day) {
            int age = ageOn(day);
            return age >= 0 && age < 18;
        }

        /**
         * Whether a guardian signs for this person on a day: minors, unless they are old enough and live mainly on
         * their own work, and adults without full capacity (民法典 第十八条至第二十三条). It follows from the ID number:
         * nobody has to tick it.
         *
         * @param ownWorkAge from which age somebody who lives on own work counts as having full capacity
         */
        public boolean needsGuardianOn(LocalDate day, int ownWorkAge) {
            if (minorOn(day)) {
                return !(Boolean.TRUE.equals(ownLiving) && ageOn(day) >= ownWorkAge);
            }
            return Boolean.FALSE.equals(fullCapacity);
        }
    }

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
     * @param engineNumber number of the engine, as in the licence
     */
    public record Vehicle(
            @Nullable Integer member,
            @Nullable VehicleKind kind,
            @Nullable String plate,
            @Nullable LocalDate boughtOn,
            @Nullable Money price,
            @Nullable Boolean livelihood,
            @Nullable String engineNumber) {}

    /**
     * A dwelling or other real estate; area in square metres.
     *
     * @param source how it was come by: built, bought, inherited, allotted
     * @param acquiredOn since when
     */
    public record House(
            @Nullable Integer member,
            @Nullable String address,
            @Nullable Integer area,
            @Nullable Boolean selfOccupied,
            @Nullable String nature,
            @Nullable String source,
            @Nullable LocalDate acquiredOn) {}

    /** Kinds of property that are neither money nor vehicle nor house (第十四条). */
    public enum PropertyKind {
        FOREST,
        LAND,
        EQUITY,
        EQUIPMENT,
        OTHER
    }

    /** Forest, land, shares in a firm, equipment of one member. */
    public record OtherProperty(
            @Nullable Integer member, @Nullable PropertyKind kind, @Nullable Money value, @Nullable String note) {}

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

    /**
     * Who applies for the family, with written entrustment (第六条).
     *
     * @param scope what the proxy may do
     * @param reason why the family does not come itself
     */
    public record Proxy(
            @Nullable String name,
            @Nullable String idNumber,
            @Nullable String phone,
            @Nullable String relation,
            @Nullable String scope,
            @Nullable String reason) {}

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

    /**
     * 近亲属备案.
     *
     * @param staffName the official of township or village
     * @param member position of the member who is kin to the official, or null when not said
     */
    public record NearRelative(
            @Nullable String staffName, @Nullable String post, @Nullable String relation, @Nullable Integer member) {}

    /**
     * Who counts as the family (第七条): everybody named except those in prison, in compulsory isolation, missing, or
     * away as clergy. Positions of income and property still point into {@link #members()}; see {@link #counted(int)}.
     */
    public List<Member> countedMembers() {
        return members.stream().filter(Member::counted).toList();
    }

    /** Whether the member at a position counts. */
    public boolean counted(int position) {
        return position >= 0
                && position < members.size()
                && members.get(position).counted();
    }

    /** Whether nothing is asked for that tests the family's income and property here. */
    public boolean asksOnlyForReferral() {
        return !aids.isEmpty()
                && aids.stream()
                        .noneMatch(aid -> aid == Aid.SUBSISTENCE
                                || aid == Aid.EDGE
                                || aid == Aid.RIGID
                                || aid == Aid.EXTREME_POVERTY
                                || aid == Aid.OTHER);
    }

    /** The family wants to be recognised as one of low income and nothing else: no money is paid on that. */
    public boolean recognitionOnly() {
        return !aids.isEmpty() && aids.stream().allMatch(aid -> aid == Aid.EDGE || aid == Aid.RIGID);
    }

    /** The applicant, who is always the first member. */
    public @Nullable Member applicant() {
        return members.isEmpty() ? null : members.get(0);
    }
}
