package org.jiuzhu.destitution;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.Material;
import org.jiuzhu.policy.Decisions;
import org.jiuzhu.policy.Ruling;
import org.jiuzhu.policy.UsesDecisions;
import org.jiuzhu.shared.Money;
import org.jiuzhu.standard.Parameter;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.standard.Standard;
import org.jiuzhu.standard.Standards;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the tables about the three conditions, about self-care, and about the papers needed. */
@Service
public class Conditions implements UsesDecisions {

    private static final int MONTHS = 12;
    private static final int ADULT = 18;

    private final DestitutionMapper mapper;
    private final Applications applications;
    private final Decisions decisions;
    private final Standards standards;
    private final Parameters parameters;
    private final Clock clock;

    Conditions(
            DestitutionMapper mapper,
            Applications applications,
            Decisions decisions,
            Standards standards,
            Parameters parameters,
            Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.decisions = decisions;
        this.standards = standards;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public List<Use> uses() {
        String conditions = "特困供养：审核三项条件";
        return List.of(
                new Use("destitution-material", "特困供养：受理特困供养申请"),
                new Use("destitution-income", "特困供养：入户调查"),
                new Use("destitution-labour", conditions),
                new Use("destitution-livelihood", conditions),
                new Use("destitution-supporter", conditions),
                new Use("destitution-eligibility", conditions),
                new Use("destitution-care", "特困供养：评估生活自理能力"));
    }

    /** Who is to be supported: the applicant. */
    public static Declaration.Member person(Application application) {
        return application.declaration().members().get(0);
    }

    /** Whether the applicant is under eighteen today. */
    public boolean minor(Application application) {
        int age = person(application).ageOn(LocalDate.now(clock));
        return age >= 0 && age < ADULT;
    }

    /** The papers that an application needs. */
    @Transactional
    public List<Material> materials(Application application) {
        Ruling ruling = decisions.decide(
                application.caseNumber(),
                "destitution-material",
                Map.of(
                        "minor", minor(application),
                        "disabled", person(application).disabilityKind() != null,
                        "proxy", application.declaration().proxy() != null));
        List<Material> materials = new ArrayList<>();
        for (int i = 0; i < ruling.rows().size(); i++) {
            Map<String, Object> row = ruling.rows().get(i);
            materials.add(new Material(
                    application.caseNumber(),
                    text(row, "code"),
                    text(row, "name"),
                    ruling.fired().get(i).basis(),
                    text(row, "where"),
                    false,
                    null,
                    null,
                    null));
        }
        return List.copyOf(materials);
    }

    private static String text(Map<String, Object> row, String output) {
        return (String) Objects.requireNonNull(row.get(output));
    }

    /** Income a month that counts, as declared by the applicant. */
    @Transactional
    public Money declaredIncome(Application application) {
        boolean pension = parameters.number("destitution-pension-counted", application.townshipCode()) == 1;
        long fen = 0;
        for (Declaration.Income income : application.declaration().incomes()) {
            Declaration.IncomeKind kind = income.kind();
            Money amount = income.amount();
            if (kind == null || amount == null || !Integer.valueOf(0).equals(income.member())) {
                continue;
            }
            boolean counted = decisions
                    .decide(
                            application.caseNumber(),
                            "destitution-income",
                            Map.of("kind", kind.name(), "pensionCounted", pension))
                    .flag("counted");
            if (counted) {
                Money cost = income.necessaryCost();
                fen += Math.max(0, amount.fen() - (cost == null ? 0 : cost.fen()));
            }
        }
        return Money.ofFen(fen / MONTHS);
    }

    /** The subsistence standard that an application is measured by. */
    @Transactional(readOnly = true)
    public Standard standard(Application application) {
        Declaration.HouseholdArea area =
                Objects.requireNonNull(application.declaration().householdArea(), "registered without an area");
        return standards.on(
                application.townshipCode(), Standard.HouseholdArea.valueOf(area.name()), LocalDate.now(clock));
    }

    /** Assesses a surveyed case; what was assessed before is replaced, the answers of the tables are all kept. */
    @Transactional
    public DestitutionAssessment assess(String caseNumber) {
        Application application = applications.find(caseNumber);
        DestitutionSurvey survey = Objects.requireNonNull(mapper.survey(caseNumber), "not surveyed yet");
        String township = application.townshipCode();
        Declaration.Member person = person(application);
        Integer grade = person.disabilityGrade();
        Ruling labour = decisions.decide(
                caseNumber,
                "destitution-labour",
                Map.of(
                        "age",
                        person.ageOn(LocalDate.now(clock)),
                        "disabilityKind",
                        person.disabilityKind() == null
                                ? "NONE"
                                : person.disabilityKind().name(),
                        "disabilityGrade",
                        grade == null ? 0 : grade,
                        "listed",
                        survey.labourListed()));
        Standard standard = standard(application);
        Ruling means = decisions.decide(
                caseNumber,
                "destitution-livelihood",
                Map.of("incomeBelow", survey.incomeFen() < standard.amountFen(), "propertyMet", survey.propertyMet()));
        DestitutionAssessment.Supporters supporters = supporters(caseNumber);
        Ruling eligibility = decisions.decide(
                caseNumber,
                "destitution-eligibility",
                Map.of(
                        "otherScheme",
                        survey.otherScheme(),
                        "incapable",
                        labour.flag("incapable"),
                        "without",
                        means.flag("without"),
                        "supporters",
                        supporters.name()));
        int failed = survey.failed().size();
        Ruling care = decisions.decide(caseNumber, "destitution-care", Map.of("failed", failed));
        CareGrade careGrade = CareGrade.valueOf(care.text("grade"));
        Parameter basicPercent = parameters.find("destitution-basic-percent", township);
        Parameter careMonth = parameters.find(careGrade.parameter(), township);
        String ground = eligibility.text("ground");
        DestitutionAssessment assessed = new DestitutionAssessment(
                caseNumber,
                labour.flag("incapable"),
                labour.text("reason"),
                labour.basis(),
                means.flag("without"),
                means.text("reason"),
                means.basis(),
                supporters,
                ground.equals("NONE") ? null : Ground.valueOf(ground),
                eligibility.basis(),
                careGrade,
                failed,
                care.basis(),
                standard.amountFen(),
                wholeYuan(standard.amountFen() * Long.parseLong(basicPercent.content()) / 100),
                Long.parseLong(careMonth.content()) * 100,
                standard.documentNumber(),
                standard.demo() || basicPercent.demo() || careMonth.demo(),
                LocalDateTime.now(clock));
        mapper.deleteAssessment(caseNumber);
        mapper.insertAssessment(assessed);
        return assessed;
    }

    private DestitutionAssessment.Supporters supporters(String caseNumber) {
        List<LegalSupporter> judged = new ArrayList<>();
        for (LegalSupporter one : mapper.supporters(caseNumber)) {
            Ruling ruling = decisions.decide(
                    caseNumber,
                    "destitution-supporter",
                    Map.of(
                            "destitute", one.destitute(),
                            "subsistence", one.subsistence(),
                            "age", one.age(),
                            "severe", one.severe(),
                            "incomeBelow", one.incomeBelow(),
                            "propertyMet", one.propertyMet(),
                            "absent", one.absent(),
                            "listed", one.listed()));
            judged.add(one.judged(ruling.flag("unable"), ruling.text("reason"), ruling.basis()));
        }
        mapper.deleteSupporters(caseNumber);
        judged.forEach(mapper::insertSupporter);
        if (judged.isEmpty()) {
            return DestitutionAssessment.Supporters.NONE;
        }
        return judged.stream().allMatch(one -> Boolean.TRUE.equals(one.unable()))
                ? DestitutionAssessment.Supporters.UNABLE
                : DestitutionAssessment.Supporters.ABLE;
    }

    /** Whole yuan, rounded up in the person's favour. */
    private static long wholeYuan(long fen) {
        return (fen + 99) / 100 * 100;
    }
}
