package org.jiuzhu.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.Declaration.Health;
import org.jiuzhu.intake.Declaration.HouseholdArea;
import org.jiuzhu.intake.Declaration.IncomeKind;
import org.jiuzhu.intake.Declaration.Marital;
import org.jiuzhu.intake.Declaration.Member;
import org.jiuzhu.intake.Declaration.Relation;
import org.jiuzhu.intake.Declaration.Work;
import org.jiuzhu.shared.CitizenId;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;

/** Invented families for tests; ID numbers with sequence 999. */
public final class Families {

    private static final java.util.concurrent.atomic.AtomicInteger NOBODY_YET =
            new java.util.concurrent.atomic.AtomicInteger();

    private Families() {}

    /** A valid, invented number of somebody born on a day. */
    public static String idNumber(LocalDate born) {
        return CitizenId.complete("350702" + born.toString().replace("-", "") + "999")
                .number();
    }

    /** A member in good health about whom nothing rare is to be said; an adult has signed the promise of truth. */
    /** ID number of somebody whom no other test of this run knows, so that nobody holds another's award by accident. */
    public static String somebody() {
        return idNumber(LocalDate.of(1908, 1, 1).plusDays(NOBODY_YET.getAndIncrement()));
    }

    public static Member member(String name, LocalDate born, Relation relation, Work work) {
        return new Person(name, idNumber(born), relation, work).build();
    }

    /** The same person with something else about it. */
    public static Person as(Member member) {
        return new Person(member);
    }

    /** The same family with something else about it. */
    public static Family as(Declaration declaration) {
        return new Family(declaration);
    }

    /** A couple with a minor child and little income: 500 yuan a month and head. */
    public static Declaration poor() {
        return of(
                List.of(
                        member("测试甲", LocalDate.of(1980, 1, 1), Relation.SELF, Work.CASUAL),
                        member("测试乙", LocalDate.of(1982, 2, 2), Relation.SPOUSE, Work.UNEMPLOYED),
                        member("测试丙", LocalDate.of(2014, 3, 3), Relation.CHILD, Work.STUDENT)),
                Money.ofYuan(18_000),
                null);
    }

    /** The same family again and again as other people, born on other days. */
    public static Declaration poor(int number) {
        LocalDate shift = LocalDate.of(1970, 1, 1).plusDays(number * 3L);
        return of(
                List.of(
                        member("测试甲", shift, Relation.SELF, Work.CASUAL),
                        member("测试乙", shift.plusDays(1), Relation.SPOUSE, Work.UNEMPLOYED),
                        member("测试丙", shift.plusYears(42).plusDays(2), Relation.CHILD, Work.STUDENT)),
                Money.ofYuan(18_000),
                null);
    }

    /** The same couple with a good wage: 3,000 yuan a month and head. */
    public static Declaration welloff() {
        return of(poor().members(), Money.ofYuan(108_000), null);
    }

    /** A family with the given members and one income of the applicant. */
    public static Declaration of(List<Member> members, Money wages, Declaration.@Nullable NearRelative nearRelative) {
        return new Family(members).wages(wages).nearRelative(nearRelative).build();
    }

    /** A person of a family, as a test needs it. */
    public static final class Person {
        private final @Nullable String name;
        private final @Nullable String idNumber;
        private final @Nullable Relation relation;
        private final @Nullable String phone;
        private final @Nullable Marital marital;
        private @Nullable Health health;
        private @Nullable String illness;
        private Declaration.@Nullable DisabilityKind disabilityKind;
        private @Nullable Integer disabilityGrade;
        private @Nullable Work work;
        private @Nullable String employer;
        private @Nullable Boolean studying;
        private Declaration.@Nullable Absence absence;
        private @Nullable Boolean ownLiving;
        private @Nullable Boolean promised;

        private Person(String name, String idNumber, Relation relation, Work work) {
            this.name = name;
            this.idNumber = idNumber;
            this.relation = relation;
            this.phone = relation == Relation.SELF ? "13800000000" : null;
            this.marital = relation == Relation.CHILD ? Marital.UNMARRIED : Marital.MARRIED;
            this.health = Health.HEALTHY;
            this.work = work;
            this.studying = work == Work.STUDENT;
            this.promised = true;
        }

        private Person(Member member) {
            this.name = member.name();
            this.idNumber = member.idNumber();
            this.relation = member.relation();
            this.phone = member.phone();
            this.marital = member.marital();
            this.health = member.health();
            this.illness = member.illness();
            this.disabilityKind = member.disabilityKind();
            this.disabilityGrade = member.disabilityGrade();
            this.work = member.work();
            this.employer = member.employer();
            this.studying = member.studying();
            this.absence = member.absence();
            this.ownLiving = member.ownLiving();
            this.promised = member.promised();
        }

        /** In prison, dead, moved away: named, but not counted. */
        public Person away(Declaration.Absence why) {
            absence = why;
            return this;
        }

        public Person ill(String with) {
            health = Health.MAJOR_ILLNESS;
            illness = with;
            return this;
        }

        public Person disabled(Declaration.DisabilityKind kind, int grade) {
            disabilityKind = kind;
            disabilityGrade = grade;
            return this;
        }

        /** Lives on own work. */
        public Person worksFor(String whom) {
            work = Work.EMPLOYED;
            employer = whom;
            studying = false;
            ownLiving = true;
            return this;
        }

        public Person withoutPromise() {
            promised = null;
            return this;
        }

        public Member build() {
            return new Member(
                    name,
                    idNumber,
                    relation,
                    phone,
                    marital,
                    health,
                    illness,
                    disabilityKind,
                    disabilityGrade,
                    work,
                    employer,
                    studying,
                    false,
                    false,
                    true,
                    null,
                    absence,
                    true,
                    null,
                    null,
                    null,
                    ownLiving,
                    promised);
        }
    }

    /** A family that lives in one township and applies for subsistence, as a test needs it. */
    public static final class Family {
        private final List<Member> members;
        private String hukou = "350702001";
        private String residence = "350702001";
        private List<Declaration.Income> incomes = List.of();
        private List<Declaration.Deposit> deposits =
                List.of(new Declaration.Deposit(0, Declaration.DepositKind.DEPOSIT, Money.ofYuan(2_000)));
        private List<Declaration.House> houses = List.of();
        private List<Declaration.RigidSpending> spending = List.of();
        private List<Declaration.Supporter> supporters = List.of();
        private Declaration.@Nullable Proxy proxy;
        private Declaration.@Nullable NearRelative nearRelative;
        private List<Declaration.Aid> aids = List.of(Declaration.Aid.SUBSISTENCE);
        private List<Declaration.Need> needs = List.of();
        private List<Declaration.Departure> departures = List.of();
        private Declaration.@Nullable BankAccount account =
                new Declaration.BankAccount("测试银行", "测试甲", "6222000000000001");

        private Family(List<Member> members) {
            this.members = members;
        }

        private Family(Declaration declaration) {
            this.members = declaration.members();
            this.hukou = Objects.requireNonNull(declaration.hukouTownship());
            this.residence = Objects.requireNonNull(declaration.residenceTownship());
            this.incomes = declaration.incomes();
            this.deposits = declaration.deposits();
            this.houses = declaration.houses();
            this.spending = declaration.rigidSpending();
            this.supporters = declaration.supporters();
            this.proxy = declaration.proxy();
            this.nearRelative = declaration.nearRelative();
            this.aids = declaration.aids();
            this.needs = declaration.needs();
            this.departures = declaration.departures();
            this.account = declaration.bankAccount();
        }

        public Family hukouIn(String township) {
            hukou = township;
            return this;
        }

        public Family livingIn(String township) {
            residence = township;
            return this;
        }

        /** One income: the wages of the applicant. */
        public Family wages(Money ofYear) {
            return incomes(List.of(new Declaration.Income(0, IncomeKind.WAGES, ofYear, Money.ZERO, null)));
        }

        public Family incomes(List<Declaration.Income> declared) {
            incomes = declared;
            return this;
        }

        public Family houses(List<Declaration.House> declared) {
            houses = declared;
            return this;
        }

        public Family spending(List<Declaration.RigidSpending> declared) {
            spending = declared;
            return this;
        }

        public Family supporters(List<Declaration.Supporter> declared) {
            supporters = declared;
            return this;
        }

        public Family proxy(Declaration.Proxy who) {
            proxy = who;
            return this;
        }

        /** Wants to be recognised as one of low income and nothing else: nothing is paid. */
        public Family recognition(Declaration.Aid aid) {
            aids = List.of(aid);
            account = null;
            return this;
        }

        public Family nearRelative(Declaration.@Nullable NearRelative official) {
            nearRelative = official;
            return this;
        }

        /** What the family needs help with, and what the window has confirmed to pursue. */
        public Family asks(List<Declaration.Need> ticked, Declaration.Aid... confirmed) {
            needs = ticked;
            aids = List.of(confirmed);
            return this;
        }

        /** Why the window has confirmed other schemes than were proposed. */
        public Family departing(String reason, Declaration.Aid... from) {
            departures = java.util.Arrays.stream(from)
                    .map(aid -> new Declaration.Departure(aid, reason))
                    .toList();
            return this;
        }

        public Declaration build() {
            return new Declaration(
                    HouseholdArea.URBAN,
                    hukou,
                    null,
                    residence,
                    "梅山街道测试路1号",
                    members,
                    incomes,
                    deposits,
                    List.of(),
                    houses,
                    spending,
                    supporters,
                    account,
                    proxy,
                    Declaration.Cause.LACK_OF_LABOUR,
                    null,
                    nearRelative,
                    true,
                    aids,
                    null,
                    List.of(),
                    null,
                    needs,
                    departures);
        }
    }
}
