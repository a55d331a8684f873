package org.jiuzhu.monitoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.review.Category;
import org.jspecify.annotations.Nullable;

/** What the table {@code monitoring-level} is asked with; what is not known of a person counts as nothing. */
final class LevelFacts {

    static final String DECISION = "monitoring-level";

    private static final Map<String, Object> NOTHING = nothing();

    private LevelFacts() {}

    private static Map<String, Object> nothing() {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (String flag : new String[] {
            "danger",
            "disaster",
            "earnerDead",
            "lowIncome",
            "jobLoss",
            "soleEarner",
            "university",
            "dataGap",
            "otherNeed",
            "edge",
            "aided",
            "deceased",
            "imprisoned",
            "newVehicle",
            "newHouse",
            "newCompany",
            "doubleAid"
        }) {
            facts.put(flag, false);
        }
        for (String figure : new String[] {"medical", "rigidShare", "disabilityGrade", "incomeFall", "wages"}) {
            facts.put(figure, 0L);
        }
        return facts;
    }

    /**
     * A person of whom no register says anything.
     *
     * @param category of the award, or null for somebody without
     */
    static Map<String, Object> of(@Nullable Category category) {
        Map<String, Object> facts = new LinkedHashMap<>(NOTHING);
        facts.put("aided", category != null);
        facts.put("edge", category == Category.EDGE);
        // the income of these families was found to lie below 1.5 times the standard
        facts.put(
                "lowIncome",
                category == Category.SUBSISTENCE || category == Category.DESTITUTE || category == Category.EDGE);
        return facts;
    }

    /** What a report says of a person. */
    static Map<String, Object> of(Signal signal, Report report, @Nullable Category category) {
        Map<String, Object> facts = of(category);
        Report.Figures figures = report.figures();
        facts.put("danger", report.danger() || signal == Signal.DANGER);
        facts.put("medical", figures.medicalYuan());
        facts.put("rigidShare", figures.rigidShare());
        facts.put("incomeFall", figures.incomeFall());
        facts.put("disabilityGrade", figures.disabilityGrade());
        facts.put("lowIncome", Boolean.TRUE.equals(facts.get("lowIncome")) || figures.lowIncome());
        facts.put("soleEarner", figures.soleEarner());
        switch (signal) {
            case DISASTER -> facts.put("disaster", true);
            case EARNER_DEAD -> facts.put("earnerDead", true);
            case JOB_LOSS -> facts.put("jobLoss", true);
            case SCHOOLING -> facts.put("university", true);
            case DEATH -> facts.put("deceased", true);
            case PRISON -> facts.put("imprisoned", true);
            case VEHICLE -> facts.put("newVehicle", true);
            case HOUSE -> facts.put("newHouse", true);
            case COMPANY -> facts.put("newCompany", true);
            case WAGES -> facts.put("wages", 1L);
            case DOUBLE_AID -> facts.put("doubleAid", true);
            case DATA_GAP -> facts.put("dataGap", true);
            case OTHER, REMINDER -> facts.put("otherNeed", true);
            case DANGER, MEDICAL, RIGID, DISABILITY, INCOME_FALL -> {
                // told by the figures
            }
        }
        return facts;
    }

    /** The same facts, at least as some other hardship: what somebody reports is never put aside. */
    static Map<String, Object> atLeastOther(Map<String, Object> facts) {
        Map<String, Object> more = new LinkedHashMap<>(facts);
        more.put("otherNeed", true);
        return more;
    }

    static String text(Map<String, Object> row, String output) {
        return (String) Objects.requireNonNull(row.get(output));
    }
}
