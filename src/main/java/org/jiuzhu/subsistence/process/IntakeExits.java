package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.INTAKE_EXIT;
import static org.jiuzhu.subsistence.process.SubsistenceProcess.INTAKE_OUTCOME;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiuzhu.intake.Ending;
import org.jiuzhu.intake.Endings;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.subsistence.process.SubsistenceProcess.IntakeExit;
import org.jiuzhu.subsistence.process.SubsistenceProcess.IntakeOutcome;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The ways out that every step before acceptance has: the family withdraws, the applicant dies, somebody refuses to sign
 * or to cooperate, or the window is the wrong one. What weighs on the family is signed by a decider; nothing is automatic.
 */
@Component
class IntakeExits {

    private static final Map<IntakeExit, String> TITLES = Map.of(
            IntakeExit.ELSEWHERE, "不属本窗口受理，转办告知",
            IntakeExit.WITHDRAWN, "申请人撤回申请",
            IntakeExit.DECEASED, "申请人死亡（提请终止，家庭另行申请的重新登记）",
            IntakeExit.UNCOOPERATIVE, "拒不授权或者不配合（提请终止，由审核确认岗签署）",
            IntakeExit.BANNED, "在失信限制期内（提请不予受理，由审核确认岗签署）",
            IntakeExit.LAPSED, "逾期未补正（提请办结，由审核确认岗签署）");

    private final Endings endings;

    IntakeExits(Endings endings) {
        this.endings = endings;
    }

    /** The choice between going on and the ways out, and what each of them asks for. */
    List<Field> fields(String proceed, List<IntakeExit> offered) {
        List<Field.Option> options = new ArrayList<>();
        options.add(new Field.Option("PROCEED", proceed));
        offered.forEach(exit -> options.add(new Field.Option(exit.name(), TITLES.getOrDefault(exit, exit.name()))));
        return List.of(
                Field.choice("action", "处理", options.toArray(Field.Option[]::new))
                        .required(),
                Field.of("withdrawalSigned", "撤回申请书已由申请人（代办人）签字，收入案卷", Field.Kind.FLAG)
                        .when("action=WITHDRAWN"),
                Field.of("exitReason", "事实和经过", Field.Kind.LONG_TEXT)
                        .when("action=WITHDRAWN|DECEASED|UNCOOPERATIVE|BANNED|LAPSED"));
    }

    /** The way out that a form has chosen, or null when work goes on. */
    static @Nullable IntakeExit chosen(@Nullable String action) {
        return action == null || action.equals("PROCEED") ? null : IntakeExit.valueOf(action);
    }

    void check(
            Checks checks,
            List<IntakeExit> offered,
            @Nullable String action,
            @Nullable Boolean withdrawalSigned,
            @Nullable String reason) {
        checks.required("action", action, "请选择如何处理");
        if (action == null || action.equals("PROCEED")) {
            return;
        }
        Set<String> allowed = Set.copyOf(offered.stream().map(IntakeExit::name).toList());
        checks.that(allowed.contains(action), "action", "这一步不能这样处理");
        if (action.equals("WITHDRAWN")) {
            checks.that(Boolean.TRUE.equals(withdrawalSigned), "withdrawalSigned", "撤回须由申请人（代办人）书面签字");
        } else if (!action.equals("ELSEWHERE")) {
            checks.required("exitReason", reason, "请写明事实和经过，供签署人审查");
        }
    }

    /** Records why the application goes no further, and says so to the process. */
    Map<String, Object> leave(String caseNumber, IntakeExit exit, @Nullable String reason, Actor clerk) {
        if (exit != IntakeExit.ELSEWHERE) {
            endings.request(
                    caseNumber, Ending.Ground.valueOf(exit.name()), reason == null ? "" : reason.strip(), clerk);
        }
        return Map.of(
                INTAKE_OUTCOME.name(),
                INTAKE_OUTCOME.toEngine(IntakeOutcome.LEFT),
                INTAKE_EXIT.name(),
                INTAKE_EXIT.toEngine(exit));
    }
}
